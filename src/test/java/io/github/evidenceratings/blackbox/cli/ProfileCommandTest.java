package io.github.evidenceratings.blackbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.evidenceratings.blackbox.Jdk;
import io.github.evidenceratings.cli.Main;
import io.github.evidenceratings.imports.ImportProfile;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileCommandTest {
  @TempDir Path directory;

  private Path table() throws IOException {
    return Files.writeString(
        directory.resolve("table.csv"),
        """
        Drug,Disease,Level,Seen
        "Aspirin\u001B[2J;
        Heparin",Stroke,A,02/01/2024
        Heparin,Fever,E,03/01/2024
        """);
  }

  private static final String PROFILE =
      """
      {
        "name": "table",
        "title": "table",
        "file": {
          "format": "csv"
        },
        "sources": [ {
          "id": "table",
          "kind": "",
          "name": "",
          "title": ""
        } ],
        "rating": {
          "modality": {
            "column": "Drug",
            "split": {
              "separator": ";",
              "means": ""
            }
          },
          "condition": "Disease",
          "level": {
            "column": "Level",
            "scale": "civic-level"
          },
          "source": {
            "constant": "table"
          }
        }
      }
      """;

  private static String seen(Path table) {
    return table
        + """
          :
            encoding: UTF-8
            values: separated by commas; quotes stand around some
            header: line 1
            rows: 2
          Columns:
            name      filled  distinct  as         examples
            Drug           2         2  modality   Aspirin\\u001B[2J; Heparin | Heparin
            Disease        2         2  condition  Stroke | Fever
            Level          2         2  level      A | E
            Seen           2         2  (dates)    02/01/2024 | 03/01/2024
          Values of columns that look like levels:
            Level: "A" 1, "E" 1; levels of civic-level
          Worth a look:
            Seen holds dates, of the form d/M/yyyy or M/d/yyyy; if of a review or update, add them as rating.reviewed or rating.updated
          Left empty, for you to fill in:
            rating.modality.split.means: what several names mean, in a cell such as "Aspirin\\u001B[2J; Heparin": alternatives, combination, sequence
            sources: kind, name and title of the document that rates
          """;
  }

  @Test
  void profile_table_draftOnStdoutAndWhatWasSeenOnStderr() throws IOException {
    Path table = table();
    assertThat(Run.of("profile", table.toString())).isEqualTo(new Run(0, PROFILE, seen(table)));
  }

  @Test
  void profile_out_writesANewFileOnly() throws IOException {
    Path table = table();
    Path out = directory.resolve("profile.json");
    String[] command = {"profile", table.toString(), "--out", out.toString()};
    assertThat(Run.of(command)).isEqualTo(new Run(0, "", seen(table)));
    assertThat(out).hasContent(PROFILE);

    Files.writeString(out, "mine");
    assertThat(Run.of(command))
        .isEqualTo(
            new Run(
                2,
                "",
                out + " exists already; name another file\nTry 'evidence profile --help'.\n"));
    assertThat(out).hasContent("mine");
  }

  /** In a process that may make files, but write nothing to them. */
  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void profile_outNoSpace_saysSoAndLeavesNothing() throws Exception {
    Path folder = Files.createDirectory(directory.resolve("full"));
    Path out = folder.resolve("profile.json");
    Path table = table();
    Jdk.Ended ended =
        Jdk.ended(
            new ProcessBuilder(
                "bash",
                "-c",
                "(ulimit -f 0; exec \"$0\" \"$@\") 2>&1 | cat; exit ${PIPESTATUS[0]}",
                Jdk.tool("java"),
                "-XX:-UsePerfData",
                "-cp",
                Jdk.embedded() + File.pathSeparator + Jdk.jars("picocli", "progressbar", "jsoup"),
                Main.class.getName(),
                "profile",
                table.toString(),
                "--out",
                out.toString()));
    assertThat(ended)
        .isEqualTo(
            new Jdk.Ended(
                2, "cannot write " + out + ": File too large\nTry 'evidence profile --help'.\n"));
    assertThat(folder).isEmptyDirectory();

    assertThat(Run.of("profile", table.toString(), "--out", out.toString()).exit()).isZero();
    assertThat(out).isNotEmptyFile();
  }

  @Test
  void profile_outInNoDirectory_isWrongUse() throws IOException {
    Path out = directory.resolve("none").resolve("profile.json");
    assertThat(Run.of("profile", table().toString(), "--out", out.toString()))
        .isEqualTo(
            new Run(
                2,
                "",
                "cannot write "
                    + out
                    + ": there is no such folder\n"
                    + "Try 'evidence profile --help'.\n"));
  }

  @Test
  void profile_draftFilledIn_imports() throws IOException {
    Path table =
        Files.writeString(
            directory.resolve("t.csv"), "Drug,Disease,Level\nAspirin,Fever,A\nIce,Fever,E\n");
    Path profile = directory.resolve("t.json");
    Path out = directory.resolve("t");
    String[] command = {
      "import", "--profile", profile.toString(), table.toString(), "--out", out.toString()
    };
    assertThat(Run.of("profile", table.toString(), "--out", profile.toString()).exit()).isZero();
    assertThat(Run.of(command).exit()).isEqualTo(1);

    Files.writeString(
        profile,
        Files.readString(profile)
            .replace("\"kind\": \"\"", "\"kind\": \"database\"")
            .replace("\"name\": \"\"", "\"name\": \"Ours\"")
            .replace("\"title\": \"\"", "\"title\": \"Our table\""));
    assertThat(Run.of(command).out())
        .endsWith(
            "Written to "
                + out
                + ": 2 ratings of 2 modalities for 1 condition, from 1 source, version"
                + " unstated\n");
  }

  @Test
  void profile_nothingLeftEmpty_saysSo() throws IOException {
    Path table =
        Files.writeString(
            directory.resolve("t.csv"),
            "Drug,Disease,Level,Source,Source kind\nAspirin,Fever,E,S,database\n");
    assertThat(Run.of("profile", table.toString()).err())
        .endsWith("Nothing is left empty; read the profile before you import with it.\n");
  }

  @Test
  void profile_emptyFile_isUnreadable() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "");
    assertThat(Run.of("profile", table.toString()))
        .isEqualTo(
            new Run(
                1,
                "",
                table
                    + ": 1 problem, nothing loaded\n  "
                    + table
                    + ": is empty; a table is expected\n"));
  }

  @Test
  void profile_show_printsTheProfileAsItStands() throws IOException {
    try (InputStream in = ImportProfile.shippedText("civic")) {
      assertThat(Run.of("profile", "--show", "civic"))
          .isEqualTo(new Run(0, new String(in.readAllBytes(), UTF_8), ""));
    }
  }

  @Test
  void profile_showOfUnknown_suggests() {
    assertThat(Run.of("profile", "--show", "civc"))
        .isEqualTo(
            new Run(
                2,
                "",
                "there is no import profile \"civc\"; did you mean \"civic\"?; shipped: "
                    + String.join(", ", ImportProfile.shippedNames())
                    + "\nTry 'evidence profile --help'.\n"));
  }

  @Test
  void profile_list_namesAndTitles() {
    assumeThat(ImportProfile.shippedNames())
        .allMatch(
            name ->
                ImportProfile.class.getResource(
                        "/io/github/evidenceratings/profiles/" + name + ".json")
                    != null);
    Run run = Run.of("profile", "--list");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines())
        .hasSameSizeAs(ImportProfile.shippedNames())
        .contains("civic        CIViC clinical evidence summaries");
  }

  @ParameterizedTest
  @CsvSource({
    "profile, 'one of FILE, --list, --show NAME is expected'",
    "profile --list --show civic, 'one of FILE, --list, --show NAME is expected'",
    "profile --list x.csv, 'one of FILE, --list, --show NAME is expected'",
    "profile --list --out x.json, '--out takes a draft, so it needs a FILE'"
  })
  void profile_wrongUse_isExplained(String command, String message) {
    assertThat(Run.of(command.split(" ", -1)))
        .isEqualTo(new Run(2, "", message + "\nTry 'evidence profile --help'.\n"));
  }
}
