package io.github.evidenceratings.blackbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small valid data set in a directory: two ratings, one of them with a finding and another that
 * disputes it. A test changes what it is about and leaves the rest.
 */
public final class PackageFixture {
  public static final String DESCRIPTOR = "datapackage.json";

  private final Path directory;
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private PackageFixture(Path directory) {
    this.directory = directory;
  }

  /** The data set as it is, to be written to a directory. */
  public static PackageFixture in(Path directory) {
    return new PackageFixture(directory)
        .with(
            "sources.csv",
            """
            id,kind,name,title,reviewed
            doc,monograph,Monograph,A monograph,2024-06-17
            page,clinic page,Page,A page,
            """)
        .with(
            "modalities.csv",
            """
            id,name,broader,broader_source,sources
            therapy,therapy,,,doc
            needling,dry needling,therapy,doc,doc|page
            """)
        .with(
            "conditions.csv",
            """
            id,name,synonyms,codes,broader,broader_mesh,sources
            pain,pain,ache|soreness,MeSH:D010146,,,doc
            neck-pain,neck pain,,ICD-10-CM:M54.2,pain,C23.888,doc
            headache,headache,,,,,doc
            """)
        .with(
            "findings.csv",
            """
            id,rating,studied,condition,comparator,outcome,direction,disputes,body,summary,source
            f1,r1,needling,neck-pain,none stated,pain,improves,,some research,It helps.,doc
            f2,r1,,,none stated,pain,disagrees,f1,,It may not.,doc
            """)
        .with(
            "ratings.csv",
            """
            id,modality,condition,scale,level,source,reviewed,updated
            r1,therapy,pain,natmed-effectiveness,Possibly Effective,doc,2024-06-17,2020-12-30
            r2,needling,headache,natmed-effectiveness,Insufficient evidence,doc,,
            """)
        .with(
            "safety.csv",
            """
            id,modality,scale,level,circumstance,summary,source
            s1,therapy,natmed-safety,Possibly Safe,in trained hands,Safe enough.,doc
            """)
        .with(
            "residuals.csv",
            """
            id,modality,name,scale,level,source
            other,therapy,other conditions,natmed-effectiveness,insufficient-evidence,doc
            """);
  }

  /** Puts a file in place of the one of that name, if there is one. */
  public PackageFixture with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public PackageFixture with(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  public PackageFixture without(String file) {
    assertThat(files.remove(file)).isNotNull();
    return this;
  }

  /** Replaces the one place where a text stands in a file. */
  public PackageFixture edit(String file, String text, String replacement) {
    String before = text(file);
    assertThat(before.split(java.util.regex.Pattern.quote(text), -1))
        .as("\"%s\" in %s", text, file)
        .hasSize(2);
    return with(file, before.replace(text, replacement));
  }

  public String text(String file) {
    byte[] bytes = files.get(file);
    assertThat(bytes).as(file).isNotNull();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A descriptor of all files, unless the test has put one. */
  public static String descriptor(Iterable<String> csvFiles) {
    return java.util.stream.StreamSupport.stream(csvFiles.spliterator(), false)
        .map(
            file ->
                "    {\"name\": \"%s\", \"path\": \"%s\"}"
                    .formatted(file.replace(".csv", ""), file))
        .collect(
            Collectors.joining(
                ",\n",
                """
                {
                  "name": "small",
                  "title": "A small data set",
                  "version": "1", "formatVersion": 2,
                  "resources": [
                """,
                "\n  ]\n}\n"));
  }

  public Path write() {
    if (!files.containsKey(DESCRIPTOR)) {
      with(DESCRIPTOR, descriptor(List.copyOf(files.keySet())));
    }
    try {
      for (var file : files.entrySet()) {
        Files.write(directory.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return directory;
  }

  public Dataset read() {
    return DatasetReader.read(write());
  }

  public void assertProblems(String... problems) {
    assertThat(problems()).containsExactly(problems);
  }

  /** What reading reports, one text for each problem. */
  public List<String> problems() {
    Path path = write();
    return problemsOf(() -> DatasetReader.read(path));
  }

  public static List<String> problemsOf(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
    InputException thrown = catchThrowableOfType(InputException.class, reading);
    assertThat(thrown).isNotNull();
    return thrown.problems().stream().map(Problem::toString).toList();
  }
}
