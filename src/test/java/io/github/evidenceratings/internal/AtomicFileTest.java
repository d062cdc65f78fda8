package io.github.evidenceratings.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.NamedPipe;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file is what it was or what it was to be, whatever happens while it is written. */
class AtomicFileTest {
  @TempDir private Path directory;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void write_newOrOld_holdsTheTextAlone() throws IOException {
    Path file = directory.resolve("f.txt");
    AtomicFile.write(file, "Größe\n");
    assertThat(file).hasContent("Größe\n");
    AtomicFile.write(file, "");
    assertThat(file).isEmptyFile();
    assertThat(names()).containsExactly("f.txt");
  }

  @Test
  void write_readableByOthers_asOtherFilesAre() throws IOException {
    Path plain = Files.writeString(directory.resolve("plain.txt"), "x");
    Path file = directory.resolve("f.txt");
    AtomicFile.write(file, "x");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo(PosixFilePermissions.toString(Files.getPosixFilePermissions(plain)));
  }

  @Test
  void write_overAnother_keepsItsPermissions() throws IOException {
    Path file = Files.writeString(directory.resolve("f.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-x---"));
    AtomicFile.write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-r-x---");
  }

  /** Such as /dev/stdout: moving a file there would take it away from everybody. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void write_pipe_isWrittenTo() throws Exception {
    Path pipe = directory.resolve("pipe");
    Future<String> read = NamedPipe.make(pipe);
    Path link = Files.createSymbolicLink(directory.resolve("link"), pipe);
    AtomicFile.write(link, "new");
    assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("new");
    assertThat(link).isSymbolicLink();
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(names()).containsExactlyInAnyOrder("link", "pipe");
  }

  @Test
  void write_folder_fails() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("folder"));
    assertThatThrownBy(() -> AtomicFile.write(folder, "x"))
        .isInstanceOf(IOException.class)
        .hasMessage(folder + ": Is a directory");
    assertThat(names()).containsExactly("folder");
  }

  @Test
  void write_link_replacesWhatItPointsTo() throws IOException {
    Path file = Files.writeString(directory.resolve("f.txt"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.txt"), file);
    AtomicFile.write(link, "new");
    assertThat(file).hasContent("new");
    assertThat(link).isSymbolicLink();
  }

  @Test
  void write_notAllOfThem_replacesNone() throws IOException {
    Path one = Files.writeString(directory.resolve("1.txt"), "old");
    Map<Path, String> texts = new LinkedHashMap<>();
    texts.put(one, "new");
    texts.put(directory.resolve("2.txt"), "unpaired \uD800");
    assertThatThrownBy(() -> AtomicFile.write(texts)).isInstanceOf(CharacterCodingException.class);
    assertThat(one).hasContent("old");
    assertThat(names()).containsExactly("1.txt");
  }

  @Test
  void write_noSuchFolder_fails() {
    assertThatThrownBy(() -> AtomicFile.write(directory.resolve("no/f.txt"), "x"))
        .isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void write_readOnly_leavesWhatIsThere() throws IOException {
    Path file = Files.writeString(directory.resolve("f.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    // Whom permissions do not bind, such as root, may write all the same.
    Assumptions.assumeFalse(Files.isWritable(file));
    assertThatThrownBy(() -> AtomicFile.write(file, "new"))
        .isInstanceOf(AccessDeniedException.class);
    assertThat(file).hasContent("old");
  }
}
