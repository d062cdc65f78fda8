package io.github.evidenceratings.internal.files;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.blackbox.NamedPipe;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
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
  void write_bytes_areWrittenAsTheyAre() throws IOException {
    Path file = directory.resolve("f.bin");
    byte[] bytes = {0, (byte) 0xFF, 13, 10};
    AtomicFile.write(file, bytes);
    assertThat(file).hasBinaryContent(bytes);
    try (AtomicFile unfinished = AtomicFile.replacing(file)) {
      unfinished.bytes().write(7);
    }
    assertThat(file).hasBinaryContent(bytes);
    assertThat(directory.toFile().list()).containsExactly("f.bin");
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

  /** Permissions that come with the move would be too late. */
  @Test
  void write_overOneForFewerReaders_isForNoMoreMeanwhile() throws IOException {
    Path file = Files.writeString(directory.resolve("f.txt"), "old");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    try (AtomicFile writer = AtomicFile.replacing(file)) {
      writer.text().write("new");
      writer.text().flush();
      Path beside = directory.resolve(names().get(0));
      assertThat(beside).hasContent("new");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)))
          .isEqualTo("rw-------");
      writer.finish();
      writer.replace();
    }
    assertThat(file).hasContent("new");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  /** What is beside a file under the same name later on is another's. */
  @Test
  void close_whenAnotherHasStarted_leavesWhatItWrites() throws IOException {
    Path file = directory.resolve("f.txt");
    AtomicFile one = AtomicFile.replacing(file);
    one.text().write("one");
    one.finish();
    one.replace();
    try (AtomicFile other = AtomicFile.replacing(file)) {
      one.close();
      other.text().write("other");
      other.finish();
      other.replace();
    }
    assertThat(file).hasContent("other");
    assertThat(names()).containsExactly("f.txt");
  }

  @Test
  void writeNew_noFileThere_holdsTheText() throws IOException {
    Path file = directory.resolve("f.txt");
    try (AtomicFile writer = AtomicFile.ofNew(file)) {
      writer.text().write("new");
      assertThat(file).doesNotExist();
      writer.finish();
      writer.replace();
    }
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("f.txt");
  }

  @Test
  void writeNew_fileOrLinkThere_fails() throws IOException {
    Path file = Files.writeString(directory.resolve("f.txt"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link"), directory.resolve("nowhere"));
    for (Path there : List.of(file, link)) {
      assertRefused(
          FileAlreadyExistsException.class, () -> AtomicFile.ofNew(there), there.toString());
    }
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("f.txt", "link");
  }

  @Test
  void writeNew_fileMadeMeanwhile_failsAndLeavesIt() throws IOException {
    Path file = directory.resolve("f.txt");
    try (AtomicFile writer = AtomicFile.ofNew(file)) {
      writer.text().write("new");
      writer.finish();
      Files.writeString(file, "theirs");
      assertRefused(FileAlreadyExistsException.class, writer::replace, file.toString());
    }
    assertThat(file).hasContent("theirs");
    assertThat(names()).containsExactly("f.txt");
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
    assertRefused(
        FileSystemException.class,
        () -> AtomicFile.write(folder, "x"),
        folder + ": Is a directory");
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
