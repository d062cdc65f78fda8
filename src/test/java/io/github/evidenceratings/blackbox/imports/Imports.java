package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.imports.ImportReport;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Runs imports of small files in the shape of others' releases, all of them made up for this. */
public final class Imports {
  /** What an import made, and its account. */
  public record Result(Dataset dataset, ImportReport report) {
    public Rating rating(String modality, String condition) {
      List<Rating> found =
          dataset.ratings().stream()
              .filter(r -> r.modality().name().equals(modality))
              .filter(r -> r.condition().name().equals(condition))
              .toList();
      assertThat(found).as("%s for %s", modality, condition).hasSize(1);
      return found.get(0);
    }

    public Rating rating(String id) {
      return dataset.ratings().stream()
          .filter(r -> r.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no rating " + id));
    }
  }

  private Imports() {}

  /** The text of a file of the test resources. */
  public static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  public static byte[] bytes(String name) {
    try (InputStream in =
        Imports.class.getResourceAsStream("/io/github/evidenceratings/imports/" + name)) {
      assertThat(in).as(name).isNotNull();
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file of the test resources into a folder. */
  public static Path file(Path folder, String name) {
    return file(folder, name, bytes(name));
  }

  public static Path file(Path folder, String name, byte[] content) {
    try {
      return Files.write(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a file into a folder in which the one place of a text has been changed. */
  public static Path edited(Path folder, String name, String text, String replacement) {
    String before = text(name);
    assertThat(before.split(Pattern.quote(text), -1)).as("\"%s\" in %s", text, name).hasSize(2);
    return file(folder, name, before.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
  }

  public static Path file(Path folder, String name, String content, Charset encoding) {
    return file(folder, name, content.getBytes(encoding));
  }

  /** Imports a file with a shipped profile and reads back what was written. */
  public static Result of(String profile, Path file) {
    return of(ImportProfile.shipped(profile), file);
  }

  /** A profile from its JSON. */
  public static ImportProfile profile(String json) {
    try {
      Path file = Files.createTempFile("profile", ".json");
      try {
        return ImportProfile.read(Files.writeString(file, json));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Result of(ImportProfile profile, Path file) {
    try {
      Path made = Files.createTempDirectory(file.toAbsolutePath().getParent(), "made");
      ImportReport report = DatasetImporter.of(profile).write(List.of(file), made);
      return new Result(DatasetReader.read(made), report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a file, with its name in place of its path. */
  public static List<String> problems(String profile, Path file) {
    Throwable thrown = catchThrowable(() -> of(profile, file));
    List<Problem> problems =
        thrown instanceof InputException refused ? refused.problems() : List.of();
    assertThat(problems).as("%s", thrown).isNotEmpty();
    return problems.stream()
        .map(p -> p.toString().replace(file.toString(), String.valueOf(file.getFileName())))
        .toList();
  }
}
