package io.github.evidenceratings.imports;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportValue;
import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.imports.rows.RowInput;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.BoundedMatch;
import io.github.evidenceratings.internal.reading.Characters;
import io.github.evidenceratings.internal.reading.DataFolder;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * One import: reads the files row by row, counts what becomes of the rows, and passes ratings and
 * refused rows on. Not safe for use by several threads.
 */
final class ImportRun implements RowInput.Sink {
  private static final int MOST_PROBLEMS = 500;

  /** How many rows held in memory a term counts for, with all that is kept of it meanwhile. */
  private static final int ROWS_FOR_A_TERM = 4;

  /** How many ratings that are written at once count for a row held in memory. */
  private static final long RATINGS_FOR_A_ROW = 16;

  /** What version a data set has of which neither the caller nor the file says one. */
  private static final String UNSTATED = "unstated";

  /** What was read could not be written; not to be taken for a file that cannot be read. */
  static final class WriteFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException reason;

    WriteFailure(IOException reason) {
      super(reason);
      this.reason = reason;
    }

    IOException reason() {
      return reason;
    }
  }

  private final Profile profile;
  private final ImportProgress progress;
  private final RatingSink sink;
  private final @Nullable RejectsWriter refusedRows;
  private final ImportRows rows;
  private final LoadBudget budget;
  private final Problems problems;
  private final ImportCount count = new ImportCount();
  private @Nullable String found;
  private long bytes;

  /** Whether any row of the file could be read. */
  private boolean hasRow;

  /** The values of which no row of a JSON file had anything so far. */
  private final Set<ImportValue> unseen = new LinkedHashSet<>();

  ImportRun(
      Profile profile,
      ImportProgress progress,
      LoadLimits limits,
      RatingSink sink,
      @Nullable RejectsWriter refusedRows) {
    this.profile = profile;
    this.progress = progress;
    this.budget = new LoadBudget(limits);
    this.problems = new Problems(limits);
    this.rows = new ImportRows(profile, limits);
    this.sink = sink;
    this.refusedRows = refusedRows;
  }

  /**
   * Reads all files.
   *
   * @throws InputException if one cannot be read at all
   */
  void read(List<Path> inputs) {
    for (Path input : inputs) {
      if (profile.format().kind().isJson()) {
        Set<String> derived = profile.derivedColumns();
        profile.values().stream()
            .filter(v -> !v.optional() && !v.allColumns().isEmpty())
            .filter(v -> v.allColumns().stream().noneMatch(derived::contains))
            .forEach(unseen::add);
      }
      String file = input.toString();
      hasRow = false;
      try {
        DataFolder.requireFile(input);
        RowInput.of(profile)
            .read(new Counted(Files.newInputStream(input)), file, this, budget, problems);
      } catch (IOException e) {
        problems.unreadable(file, e);
      }
      // Of rows that cannot be read nothing can be said but that.
      if (problems.isEmpty() && hasRow) {
        unseen.forEach(value -> reportUnseen(value, file));
      }
    }
    problems.throwIfAny(named(inputs));
  }

  /** What the files are called together. */
  static String named(List<Path> inputs) {
    return inputs.size() == 1 ? inputs.get(0).toString() : "the files to import";
  }

  private void reportUnseen(ImportValue value, String file) {
    problems.inFile(
        file,
        "has no "
            + String.join(value.columns().isEmpty() ? " and " : " or ", value.allColumns())
            + " in any row, from which the profile takes "
            + value.field()
            + "; if files may lack it, say \"optional\": true in the profile");
  }

  @Override
  public void preamble(Place place, String text) {
    profile
        .versionPattern()
        .ifPresent(
            pattern -> {
              try {
                Matcher matcher = budget.patterns().within(pattern, text, place, "");
                String stated = matcher == null ? null : matcher.group("version");
                if (stated != null && !stated.isBlank()) {
                  String fault = Characters.fault(stated);
                  if (fault == null) {
                    found = stated.strip();
                  } else {
                    problems.at(place, "version", stated, fault);
                  }
                }
              } catch (BoundedMatch.TooHardException e) {
                problems.add(e.problem());
              }
            });
  }

  @Override
  public void header(List<String> columns) {
    Set<String> used = new LinkedHashSet<>();
    for (ImportValue value : profile.values()) {
      // Of several names only the first that the file has is read.
      used.addAll(
          value.columns().isEmpty()
              ? value.allColumns()
              : value.columns().stream().filter(columns::contains).limit(1).toList());
    }
    columns.stream().filter(c -> !used.contains(c)).forEach(count::unused);
  }

  @Override
  public void blank() {
    count.row();
    count.leftOut("the row is empty");
  }

  @Override
  public void row(ForeignRow row) {
    hasRow = true;
    count.row();
    if (!unseen.isEmpty()) {
      unseen.removeIf(
          value ->
              value.columns().isEmpty()
                  ? value.allColumns().stream().allMatch(row::has)
                  : value.column(row) != null);
    }
    ImportRows.Result result = rows.read(row);
    if (result instanceof ImportRows.LeftOut left) {
      count.leftOut(left.reason());
    } else if (result instanceof ImportRows.Refused refused) {
      refuse(refused.problems(), row::text);
    } else if (result instanceof ImportRows.Made made) {
      count.made(made.ratings().size());
      holdLimits(row.place());
      try {
        for (var rating : made.ratings()) {
          sink.write(rating);
        }
      } catch (IOException e) {
        throw new WriteFailure(e);
      }
    }
    progress.read(bytes, count.read());
  }

  /** Ends the import if what has to be kept of the rows is more than may be. */
  private void holdLimits(Place row) {
    int rowsAtOnce = budget.limits().rows();
    int mostTerms = Math.max(1, rowsAtOnce / ROWS_FOR_A_TERM);
    long mostRatings = RATINGS_FOR_A_ROW * rowsAtOnce;
    if (rows.named() > mostTerms) {
      problems.at(
          row, "", "", "goes beyond the " + mostTerms + " terms and sources that are read at most");
    } else if (count.made() > mostRatings) {
      problems.at(row, "", "", "goes beyond the " + mostRatings + " ratings that are read at most");
    }
  }

  @Override
  public void refused(Place place, String text, Problems why) {
    count.row();
    refuse(why.found(), () -> text);
  }

  private void refuse(List<Problem> why, Supplier<String> row) {
    count.refused(why, MOST_PROBLEMS);
    if (budget.patterns().isSpent()) {
      why.forEach(problems::add);
    }
    if (refusedRows != null) {
      try {
        refusedRows.write(why, row.get());
      } catch (IOException e) {
        throw new WriteFailure(e);
      }
    }
  }

  /** What became of the rows; the rest is the data set without its ratings. */
  ImportReport report(Dataset rest) {
    return count.report(
        profile.head().name(),
        rest.edition().version(),
        rest.modalities().size(),
        rest.conditions().size(),
        rest.sources().size());
  }

  private Edition edition(Optional<String> version) {
    Profile.Head head = profile.head();
    String stated = version.or(() -> Optional.ofNullable(found)).or(head::version).orElse(UNSTATED);
    return new Edition(
        head.name(), head.title(), stated, Optional.empty(), head.licence(), head.description());
  }

  /**
   * The data set without its ratings, which have been written.
   *
   * @param version the version that the caller gave, if any
   */
  Dataset rest(Optional<String> version) {
    return Dataset.builder(edition(version))
        .scales(rows.scales())
        .sources(rows.sources())
        .modalities(rows.modalities())
        .conditions(rows.conditions())
        .build();
  }

  /** Counts what is read of a file. */
  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = super.read();
      bytes += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
