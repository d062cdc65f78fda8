package io.github.evidenceratings.cli;

import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportException;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.imports.ImportReport;
import io.github.evidenceratings.input.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data set of other people's tables. */
@Command(
    name = "import",
    description = {
      "Makes a data set of a table that others made: CSV, TSV, NDJSON or JSON, as an import profile"
          + " describes it.",
      "Every row is kept, split, left out by a rule of the profile, or refused; if any is refused,"
          + " nothing is written unless --rejects is given."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:rows refused, files unreadable or not to be written, and no data set made",
      "2:wrong use"
    },
    footer = {
      "  evidence import --profile civic nightly.tsv --out civic/",
      "  evidence import --profile my-profile.json 2025.csv 2026.csv --out ratings/ \\",
      "      --rejects refused.csv"
    })
final class ImportCommand extends Subcommand implements Callable<Integer> {
  private static final int MOST_PROBLEMS = 20;

  @Option(
      names = "--profile",
      required = true,
      paramLabel = "NAME|FILE",
      description = "A profile that the library ships (see 'evidence profile'), or a file.")
  private String profile = "";

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "The files to import, all of the form that the profile describes.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "The directory for the data set; a new or an empty one.")
  private Path out = Path.of("");

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Import the good rows and write the others here, as CSV, with the reasons.")
  private @Nullable Path rejects;

  @Option(
      names = "--edition",
      paramLabel = "VERSION",
      description = "Which version of the data this is, if the file does not say.")
  private @Nullable String edition;

  @Option(names = "--replace", description = "Replace the data set that is in DIR.")
  private boolean replace;

  @Override
  public Integer call() {
    requireNotBlank("--out", out.toString());
    PrintWriter stdout = out();
    PrintWriter stderr = err();
    DatasetImporter importer = DatasetImporter.of(profile());
    if (rejects != null
        && rejects
            .toAbsolutePath()
            .normalize()
            .equals(Path.of(profile).toAbsolutePath().normalize())) {
      throw wrongUse(rejects + " is the profile; name another file for rejects");
    }
    if (edition != null) {
      requireNotBlank("--edition", edition);
      importer = importer.version(edition);
    }
    if (rejects != null) {
      importer = importer.rejects(rejects);
    }
    if (replace) {
      importer = importer.replacing();
    }
    try {
      ImportReport report = run(importer);
      summarize(report, stdout);
      Messages.print(stdout, written(report));
      if (report.refused() > 0) {
        Messages.print(stderr, "The rows refused are in " + rejects + ".");
      }
      return ExitCode.OK;
    } catch (ImportException e) {
      ImportReport report = e.report().orElseThrow();
      summarize(report, stdout);
      problems(report, stderr);
      Messages.print(stderr, capital(String.valueOf(e.getMessage())) + ".");
      return ExitCode.SOFTWARE;
    } catch (FileSystemException e) {
      throw new OutFile.UnwritableException(e.getFile(), e);
    } catch (IOException e) {
      throw wrongUse(e);
    }
  }

  /** Imports behind a progress bar, which is gone when the summary is printed. */
  private ImportReport run(DatasetImporter importer) throws IOException {
    try (ImportProgressBar bar = ImportProgressBar.of(inputs)) {
      return importer.onProgress(bar).write(inputs, out);
    }
  }

  /** A shipped profile by its name, or else a file. */
  private ImportProfile profile() {
    if (ImportProfile.shippedNames().contains(profile)) {
      return ImportProfile.shipped(profile);
    }
    Path file = Path.of(profile);
    if (!Files.exists(file) && !profile.endsWith(".json")) {
      try {
        return ImportProfile.shipped(profile);
      } catch (IllegalArgumentException e) {
        throw wrongUse(e);
      }
    }
    return ImportProfile.read(file);
  }

  private void requireNotBlank(String option, String text) {
    if (text.isBlank()) {
      throw wrongUse(option + " is blank");
    }
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static void summarize(ImportReport report, PrintWriter to) {
    Messages.print(
        to,
        "Read "
            + Numbers.count(report.read(), "row", "rows")
            + " with the profile "
            + report.profile()
            + ":");
    line(to, report.kept(), "kept", "");
    line(
        to,
        report.split(),
        "split",
        report.split() == 0 ? "" : " into " + report.ratingsOfSplit() + " ratings");
    line(to, report.leftOut(), "left out", "");
    report.leftOutReasons().forEach((reason, count) -> reason(to, count, reason));
    line(to, report.refused(), "refused", "");
    report.refusedReasons().forEach((reason, count) -> reason(to, count, reason));
    if (!report.unusedColumns().isEmpty()) {
      Messages.print(to, "Columns not used: " + String.join(", ", report.unusedColumns()));
    }
  }

  private static void line(PrintWriter to, int count, String what, String more) {
    Messages.print(to, String.format("%9d %s%s", count, what, more));
  }

  private static void reason(PrintWriter to, int count, String reason) {
    Messages.print(to, String.format("%15d: %s", count, reason));
  }

  private String written(ImportReport report) {
    return "Written to "
        + out
        + ": "
        + Numbers.count(report.ratings(), "rating", "ratings")
        + " of "
        + Numbers.count(report.modalities(), "modality", "modalities")
        + " for "
        + Numbers.count(report.conditions(), "condition", "conditions")
        + ", from "
        + Numbers.count(report.sources(), "source", "sources")
        + ", version "
        + report.version();
  }

  private void problems(ImportReport report, PrintWriter to) {
    List<Problem> problems = report.problems();
    problems.stream()
        .limit(MOST_PROBLEMS)
        .forEach(problem -> Messages.print(to, problem.toString()));
    if (problems.size() > MOST_PROBLEMS) {
      Messages.print(to, "… and more; --rejects FILE writes all of them to a file.");
    }
  }
}
