package io.github.evidenceratings.blackbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {
  private static final String PROFILE =
      """
      {
        "name": "mine", "title": "My ratings",
        "file": { "format": "csv" },
        "rating": {
          "modality": { "column": "Treatment", "split": { "separator": "/", "means": "alternatives" } },
          "condition": "Condition",
          "level": { "column": "Rating", "scale": "natmed-effectiveness", "notRated": ["?"] },
          "source": { "column": "Source", "kind": "guideline" }
        }
      }
      """;

  @TempDir private Path folder;
  private String profile;
  private String input;
  private String out;

  @BeforeEach
  void setUp() throws IOException {
    profile = write("profile.json", PROFILE);
    input =
        write(
            "in.csv",
            """
            Treatment,Condition,Rating,Source,Colour
            acupuncture,migraine,Likely Effective,Guide 1,red
            rest/ice,sprain,Possibly Effective,Guide 2,red
            rest,migraine,?,Guide 2,red
            """);
    out = folder.resolve("out").toString();
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void import_saysWhatBecameOfTheRows() {
    assertThat(Run.of("import", "--profile", profile, input, "--out", out))
        .isEqualTo(
            new Run(
                0,
                """
                Read 3 rows with the profile mine:
                        1 kept
                        1 split into 2 ratings
                        1 left out
                              1: not rated: ?
                        0 refused
                Columns not used: Colour
                Written to %s: 3 ratings of 3 modalities for 2 conditions, from 2 sources, version unstated
                """
                    .replace("%s", out),
                ""));
    assertThat(Run.of("answer", "rest", "migraine", "--data", out).out())
        .startsWith("No source in this library rates rest for migraine");
    assertThat(Run.of("ratings", "--data", out, "-m", "ice", "--format", "csv").out().lines())
        .hasSize(2);
  }

  @Test
  void import_refusedRow_exitsOne_saysWhere_writesNothing() throws IOException {
    String bad = write("bad.csv", "Treatment,Condition,Rating,Source\nx,y,Good,G\nx,y,Effective\n");
    Run run = Run.of("import", "--profile", profile, bad, "--out", out);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .isEqualTo(
            """
            Read 2 rows with the profile mine:
                    0 kept
                    0 split
                    0 left out
                    2 refused
                          1: Rating is not a level of the scale natmed-effectiveness
                          1: the row has 3 values, the header 4
            """);
    assertThat(run.err())
        .startsWith(
            bad
                + ":2:3: Rating \"Good\" is not a level of the scale natmed-effectiveness; allowed:"
                + " \"Effective\"")
        .endsWith(
            bad
                + ":3: the row has 3 values, the header 4\n2 rows were refused, nothing was"
                + " written.\n");
    assertThat(Path.of(out)).doesNotExist();
  }

  @Test
  void import_moreThanTwentyProblems_saysHowToSeeTheRest() throws IOException {
    String more = "… and more; --rejects FILE writes all of them to a file.\n";
    String row = "x,y,Good,G\n";
    String twenty = write("20.csv", "Treatment,Condition,Rating,Source\n" + row.repeat(20));
    assertThat(Run.of("import", "--profile", profile, twenty, "--out", out).err())
        .contains("20.csv:21:3:")
        .doesNotContain(more);
    String others = write("21.csv", "Treatment,Condition,Rating,Source\n" + row.repeat(21));
    assertThat(Run.of("import", "--profile", profile, others, "--out", out).err())
        .contains("21.csv:21:3:", more)
        .doesNotContain("21.csv:22:3:");
  }

  @Test
  void ratings_qualifierThatIsNone_isWrongUse() {
    Run.of("import", "--profile", profile, input, "--out", out);
    for (String text : new String[] {"age", "=adults", "a b=adults", "age= "}) {
      Run run = Run.of("ratings", "--data", out, "--qualifier", text);
      assertThat(run.exit()).isEqualTo(2);
      assertThat(run.err())
          .contains("expected a name and a value such as gene=BRAF but was '" + text + "'");
    }
    Run run = Run.of("ratings", "--data", out, "--qualifier", "age=adults");
    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).contains("unknown qualifier \"age\"");
  }

  @Test
  void import_rejects_writesBoth_editionAndReplace() throws IOException {
    String bad =
        write("bad.csv", "Treatment,Condition,Rating,Source\nx,y,Good,G\nx,y,Effective,G\n");
    String rejects = folder.resolve("rejects.csv").toString();
    Run run =
        Run.of(
            "import",
            "--profile",
            profile,
            bad,
            "--out",
            out,
            "--rejects",
            rejects,
            "--edition",
            "2026");
    assertThat(run.exit()).isZero();
    assertThat(run.out()).endsWith("from 1 source, version 2026\n");
    assertThat(run.err()).isEqualTo("The rows refused are in " + rejects + ".\n");
    assertThat(Files.readString(Path.of(rejects)).lines()).hasSize(2);
    Run again = Run.of("import", "--profile", profile, input, "--out", out);
    assertThat(again)
        .isEqualTo(
            new Run(
                2,
                "",
                out
                    + " is not empty; name another directory, or replace it\n"
                    + "Try 'evidence import --help'.\n"));
    assertThat(Run.of("import", "--profile", profile, input, "--out", out, "--replace").exit())
        .isZero();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void import_outputThatCannotBeWritten_exitsOne_saysWhich() throws IOException {
    String bad =
        write("bad.csv", "Treatment,Condition,Rating,Source\nx,y,Good,G\nx,y,Effective,G\n");
    String nowhere = folder.resolve("none/rejects.csv").toString();
    assertThat(Run.of("import", "--profile", profile, bad, "--out", out, "--rejects", nowhere))
        .isEqualTo(new Run(1, "", "cannot write " + nowhere + ": there is no such folder\n"));
    assertThat(Run.of("import", "--profile", profile, bad, "--out", "/proc/none").err())
        .startsWith("cannot write /proc/none: no folder can be made beside it (");
    assertThat(Run.of("import", "--profile", profile, input, "--out", ""))
        .isEqualTo(new Run(2, "", "--out is blank\nTry 'evidence import --help'.\n"));
  }

  @Test
  void import_profileUnknownMissingOrWrong() throws IOException {
    assertThat(Run.of("import", "--profile", "civik", input, "--out", out))
        .isEqualTo(
            new Run(
                2,
                "",
                "there is no import profile \"civik\"; did you mean \"civic\"?; shipped: civic,"
                    + " clingen, cpic, pharmgkb, spreadsheet, uspstf\n"
                    + "Try 'evidence import --help'.\n"));
    Run missing = Run.of("import", "--profile", out + ".json", input, "--out", out);
    assertThat(missing.exit()).isEqualTo(1);
    assertThat(missing.err()).contains("is missing");
    String wrong = write("wrong.json", PROFILE.replace("\"title\"", "\"titl\""));
    Run misspelt = Run.of("import", "--profile", wrong, input, "--out", out);
    assertThat(misspelt.exit()).isEqualTo(1);
    assertThat(misspelt.err())
        .contains("wrong.json:1:1: title is missing")
        .contains("property \"titl\" is not one of an import profile; did you mean \"title\"?");
  }

  @Test
  void import_unreadableInput_exitsOne() {
    Run run = Run.of("import", "--profile", profile, out + ".csv", "--out", out);
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .isEqualTo(out + ".csv: 1 problem, nothing loaded\n  " + out + ".csv: is missing\n");
  }

  @Test
  void import_missingOptions_exitsTwo() {
    assertThat(Run.of("import", input).exit()).isEqualTo(2);
    assertThat(Run.of("import", "--profile", profile, "--out", out).exit()).isEqualTo(2);
    assertThat(Run.of("import", "--profile", profile, input, "--out", out, "--edition", " ").err())
        .startsWith("--edition is blank\n");
  }
}
