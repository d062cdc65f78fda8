package io.github.evidenceratings.blackbox.dataset;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.json;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.ImportProfile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is read, the byte order mark of an encoding that it is not in is named. */
class ForeignMarkTest {
  @TempDir private Path folder;

  private static byte[] marked(String text, String encoding) {
    return ("\uFEFF" + text).getBytes(Charset.forName(encoding));
  }

  private List<String> local(List<String> problems) {
    return problems.stream()
        .map(problem -> problem.replaceFirst("^.*[/\\\\](?=[^/\\\\:]+:1: )", ""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-16BE, UTF-16, 0",
    "UTF-16LE, UTF-16, 0",
    "UTF-32BE, UTF-32, 2",
    "UTF-32LE, UTF-32, 0"
  })
  void read_markOfAnotherEncoding_isNamed(String encoding, String named, int offset)
      throws IOException {
    String said =
        ":1: is not valid UTF-8 at byte "
            + offset
            + " (0-based) of the file, which starts as "
            + named
            + " does; save it as UTF-8";

    PackageFixture fixture = PackageFixture.in(folder);
    fixture.with("sources.csv", marked(fixture.text("sources.csv"), encoding));
    assertThat(fixture.problems()).contains("sources.csv" + said);

    String descriptor = PackageFixture.descriptor(List.of("sources.csv"));
    fixture.with("datapackage.json", marked(descriptor, encoding));
    fixture.assertProblems("datapackage.json" + said);

    Path document = Files.write(folder.resolve("d.json"), marked("{\"name\": \"x\"}", encoding));
    assertThat(local(PackageFixture.problemsOf(() -> DatasetReader.read(document))))
        .containsExactly("d.json" + said);

    String text = profile(csv(), rating());
    Path profile = Files.write(folder.resolve("p.json"), marked(text, encoding));
    assertThat(local(PackageFixture.problemsOf(() -> ImportProfile.read(profile))))
        .containsExactly("p.json" + said);

    String inProfile = said + ", or name its encoding in the profile";
    for (String file : List.of(csv(), json(), "\"file\": {\"format\": \"ndjson\"}")) {
      ImportBench bench = new ImportBench(folder);
      bench.input(marked(file.contains("csv") ? "Drug,Disease,Level\nx,d,A\n" : "{}", encoding));
      assertThat(bench.unreadable(profile(file, rating()))).containsExactly("in.txt" + inProfile);
    }
  }
}
