package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportException;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.imports.ImportReport;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports small texts with small profiles, in a folder of its own. */
public final class ImportBench {
  /** The rating of a profile for tables of the columns Drug, Disease and Level. */
  public static final String RATING =
      """
      "modality": "Drug", "condition": "Disease",
      "level": { "column": "Level", "scale": "civic-level" },
      "source": { "constant": "s" }""";

  /** The head that every profile here has. */
  public static final String HEAD =
      """
      "name": "test", "title": "Test",
      "sources": [{ "id": "s", "kind": "database", "name": "S", "title": "The source" }]""";

  private final Path folder;
  public final List<Path> inputs = new ArrayList<>();

  public ImportBench(Path parent) {
    try {
      folder = Files.createTempDirectory(parent, "bench");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A profile with a head, and the given members. */
  public static String profile(String... members) {
    return "{" + HEAD + "," + String.join(",", members) + "}";
  }

  public static String csv(String... members) {
    return "\"file\": {\"format\": \"csv\"" + more(members) + "}";
  }

  public static String tsv(String... members) {
    return "\"file\": {\"format\": \"tsv\"" + more(members) + "}";
  }

  public static String json(String... members) {
    return "\"file\": {\"format\": \"json\"" + more(members) + "}";
  }

  private static String more(String... members) {
    return members.length == 0 ? "" : "," + String.join(",", members);
  }

  /** The rating as above, and more members of it. */
  public static String rating(String... members) {
    return "\"rating\": {" + RATING + more(members) + "}";
  }

  public ImportBench input(String text) throws IOException {
    return input(text, StandardCharsets.UTF_8);
  }

  public ImportBench input(String text, Charset encoding) throws IOException {
    return input(text.getBytes(encoding));
  }

  public ImportBench input(byte[] bytes) throws IOException {
    Path file = folder.resolve("in" + (inputs.isEmpty() ? "" : inputs.size() + 1) + ".txt");
    Files.write(file, bytes);
    inputs.add(file);
    return this;
  }

  public ImportProfile read(String profile) throws IOException {
    Path file = folder.resolve("profile.json");
    Files.writeString(file, profile);
    return ImportProfile.read(file);
  }

  public Path folder() {
    return folder;
  }

  public Path out() {
    return folder.resolve("out");
  }

  public Path rejects() {
    return folder.resolve("rejects.csv");
  }

  public ImportReport write(String profile) throws IOException {
    return DatasetImporter.of(read(profile)).write(inputs, out());
  }

  /** What is made of the input. */
  public Dataset dataset(String profile) throws IOException {
    write(profile);
    return DatasetReader.read(out());
  }

  public List<Rating> ratings(String profile) throws IOException {
    return dataset(profile).ratings();
  }

  /** What is wrong with the rows. */
  public List<String> refused(String profile) throws IOException {
    ImportProfile read = read(profile);
    ImportException e =
        catchThrowableOfType(
            ImportException.class, () -> DatasetImporter.of(read).write(inputs, out()));
    return local(e.problems());
  }

  /** What is wrong with the file as a whole. */
  public List<String> unreadable(String profile) throws IOException {
    ImportProfile read = read(profile);
    InputException e =
        catchThrowableOfType(
            InputException.class, () -> DatasetImporter.of(read).write(inputs, out()));
    return local(e.problems());
  }

  private List<String> local(List<Problem> problems) {
    return problems.stream().map(p -> p.toString().replace(folder + "/", "")).toList();
  }
}
