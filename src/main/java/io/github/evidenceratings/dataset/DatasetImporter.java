package io.github.evidenceratings.dataset;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a data set of tables that others made, as an {@link ImportProfile} describes them. Rows are
 * read one by one, so that memory is needed for the terms and sources only, and twelve bytes or so
 * for each rating.
 *
 * <p>An import is strict: if any row is refused, nothing is written, unless a file for the refused
 * rows is given. Immutable; what runs an import uses nothing that another run uses, so that one may
 * be shared between threads.
 */
public final class DatasetImporter {
  /** What version a data set has of which neither the caller nor the file says one. */
  private static final String UNSTATED = "unstated";

  private final ImportProfile profile;
  private final Optional<String> version;
  private final Optional<Path> rejects;
  private final boolean replacing;
  private final ImportProgress progress;

  private DatasetImporter(
      ImportProfile profile,
      Optional<String> version,
      Optional<Path> rejects,
      boolean replacing,
      ImportProgress progress) {
    this.profile = profile;
    this.version = version;
    this.rejects = rejects;
    this.replacing = replacing;
    this.progress = progress;
  }

  /** An importer of what a profile describes. */
  public static DatasetImporter of(ImportProfile profile) {
    return new DatasetImporter(
        profile, Optional.empty(), Optional.empty(), false, (bytes, rows) -> {});
  }

  /**
   * Says which version of the data this is; otherwise the version is what the rows before the
   * header say, or what the profile says, or "unstated".
   *
   * @throws IllegalArgumentException if it is blank
   */
  public DatasetImporter version(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("the version is blank");
    }
    return new DatasetImporter(profile, Optional.of(text), rejects, replacing, progress);
  }

  /**
   * Imports the good rows although others are refused, and writes these to a CSV file, replacing
   * it: a line for each thing wrong, with file, line, column, field, value, reason and the row.
   */
  public DatasetImporter rejects(Path file) {
    return new DatasetImporter(profile, version, Optional.of(file), replacing, progress);
  }

  /** Replaces the files of a data set that is there already; otherwise that is an error. */
  public DatasetImporter replacing() {
    return new DatasetImporter(profile, version, rejects, true, progress);
  }

  /** Reports how far it is. */
  public DatasetImporter onProgress(ImportProgress listener) {
    return new DatasetImporter(profile, version, rejects, replacing, listener);
  }

  /**
   * Imports files and writes the data set as a data package.
   *
   * @param inputs the files, all of the form that the profile describes
   * @param directory where to; made if it does not exist
   * @return what became of the rows
   * @throws IllegalArgumentException if there are no inputs
   * @throws DatasetException if a file cannot be read at all, with what is wrong with it; nothing
   *     has been written
   * @throws ImportException if rows were refused and no file was given for them, or if no row is
   *     left; no data set has been written
   * @throws IOException if the directory holds something already and is not to be replaced, or a
   *     file cannot be written
   */
  public ImportReport write(List<Path> inputs, Path directory) throws IOException {
    requireInputs(inputs);
    requireFree(directory);
    ImportWriter writer =
        new ImportWriter(directory, extras(), profile.rating().finding().isPresent());
    boolean finished = false;
    try (RejectsWriter refused = rejects.isPresent() ? new RejectsWriter(rejects.get()) : null) {
      Run run = new Run(writer, refused);
      run.read(inputs);
      ImportReport report = run.report();
      requireComplete(report);
      writer.finish(run.rest(), replacing);
      finished = true;
      return report;
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e.getCause());
    } finally {
      if (!finished) {
        writer.abandon();
      }
    }
  }

  /**
   * Imports files into memory.
   *
   * @param inputs the files, all of the form that the profile describes
   * @throws IllegalArgumentException if there are no inputs
   * @throws DatasetException if a file cannot be read at all, with what is wrong with it
   * @throws ImportException if rows were refused and no file was given for them, or if no row is
   *     left
   * @throws IOException if a file for refused rows, or a temporary one, cannot be written
   */
  public Dataset read(List<Path> inputs) throws IOException {
    Path folder = Files.createTempDirectory("evidence-import-");
    Path made = folder.resolve(profile.name());
    try {
      write(inputs, made);
      return DatasetReader.read(made);
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static void requireInputs(List<Path> inputs) {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("there is no file to import");
    }
  }

  private void requireFree(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new IOException(directory + " is a file, not a directory");
    }
    try (Stream<Path> files = Files.list(directory)) {
      if (!replacing && files.findAny().isPresent()) {
        throw new IOException(directory + " is not empty; name another directory, or replace it");
      }
    }
    if (replacing
        && !Files.exists(directory.resolve(DataPackage.DESCRIPTOR))
        && !isEmpty(directory)) {
      throw new IOException(
          directory + " holds other things than a data set; name another directory");
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }

  private void requireComplete(ImportReport report) {
    if (report.refused() > 0 && rejects.isEmpty()) {
      throw new ImportException(
          report.refused()
              + (report.refused() == 1 ? " row was" : " rows were")
              + " refused, nothing was written",
          report);
    }
    if (report.ratings() == 0) {
      throw new ImportException(
          "no row is left to make a data set of, nothing was written", report);
    }
  }

  /** The columns of ratings that depend on the profile. */
  private Set<String> extras() {
    Set<String> extras = new LinkedHashSet<>();
    profile.rating().qualifiers().keySet().forEach(q -> extras.add(Table.QUALIFIER_PREFIX + q));
    for (ImportLevel level : profile.rating().furtherLevels()) {
      level
          .scale()
          .constant()
          .map(List::of)
          .orElse(List.copyOf(profile.scales().keySet()))
          .forEach(id -> extras.add(Table.LEVEL_PREFIX + id));
    }
    return extras;
  }

  /** One run over all files. */
  private final class Run implements ImportInput.Sink {
    private static final int MOST_PROBLEMS = 500;

    private final ImportWriter writer;
    private final @Nullable RejectsWriter refusedRows;
    private final ImportRows rows = new ImportRows(profile);
    private final Problems problems = new Problems();
    private final ReportDraft draft = new ReportDraft();
    private @Nullable String found;
    private long bytes;

    /** The values of which no row of a JSON file had anything so far. */
    private final Set<ImportValue> unseen = new LinkedHashSet<>();

    Run(ImportWriter writer, @Nullable RejectsWriter refusedRows) {
      this.writer = writer;
      this.refusedRows = refusedRows;
    }

    void read(List<Path> inputs) throws IOException {
      for (Path input : inputs) {
        unseen.clear();
        if (profile.format().kind().isJson()) {
          Set<String> derived = profile.derivedColumns();
          profile.values().stream()
              .filter(v -> !v.optional() && !v.allColumns().isEmpty())
              .filter(v -> v.allColumns().stream().noneMatch(derived::contains))
              .forEach(unseen::add);
        }
        String file = input.toString();
        try {
          if (Files.exists(input) && !Files.isRegularFile(input)) {
            throw new IOException("is not a regular file");
          }
          ImportInput.of(profile)
              .read(new Counted(Files.newInputStream(input)), file, this, problems);
        } catch (IOException e) {
          problems.reading(file);
          problems.unreadable(file, e);
        }
        if (problems.isEmpty() && draft.read > 0) {
          for (ImportValue value : unseen) {
            problems.inFile(
                file,
                "has no "
                    + String.join(value.columns().isEmpty() ? " and " : " or ", value.allColumns())
                    + " in any row, from which the profile takes "
                    + value.field()
                    + "; if files may lack it, say \"optional\": true in the profile");
          }
        }
      }
      problems.throwIfAny(inputs.size() == 1 ? inputs.get(0).toString() : "the files to import");
    }

    @Override
    public void preamble(String text) {
      profile
          .versionPattern()
          .ifPresent(
              pattern -> {
                Matcher matcher = pattern.matcher(text);
                String stated = matcher.find() ? matcher.group("version") : null;
                if (stated != null && !stated.isBlank()) {
                  found = stated.strip();
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
      columns.stream().filter(c -> !used.contains(c)).forEach(draft.unusedColumns::add);
    }

    @Override
    public void blank() {
      draft.read++;
      draft.leftOut("the row is empty");
    }

    @Override
    public void row(ImportRow row) {
      draft.read++;
      if (!unseen.isEmpty()) {
        unseen.removeIf(
            value ->
                value.columns().isEmpty()
                    ? value.allColumns().stream().allMatch(row::has)
                    : value.column(row) != null);
      }
      ImportRows.Result result = rows.read(row);
      if (result instanceof ImportRows.LeftOut left) {
        draft.leftOut(left.reason());
      } else if (result instanceof ImportRows.Refused refused) {
        refuse(refused.problems(), row.text());
      } else if (result instanceof ImportRows.Made made) {
        draft.made(made.ratings().size());
        try {
          for (var rating : made.ratings()) {
            writer.write(rating);
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      progress.read(bytes, draft.read);
    }

    @Override
    public void refused(Place place, String text, Problems why) {
      draft.read++;
      refuse(why.found(), text);
    }

    private void refuse(List<Problem> why, String row) {
      draft.refused(why, MOST_PROBLEMS);
      if (refusedRows != null) {
        try {
          refusedRows.write(why, row);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    ImportReport report() {
      return draft.report(
          profile.name(),
          edition().version(),
          rows.modalities().size(),
          rows.conditions().size(),
          rows.sources().size());
    }

    private Edition edition() {
      ImportProfile.Head head = profile.head();
      String stated =
          version.or(() -> Optional.ofNullable(found)).or(head::version).orElse(UNSTATED);
      return new Edition(
          head.name(), head.title(), stated, Optional.empty(), head.licence(), head.description());
    }

    /** The data set without its ratings, which have been written. */
    Dataset rest() {
      return new Dataset(
          edition(),
          rows.scales(),
          rows.sources(),
          rows.modalities(),
          rows.conditions(),
          List.of(),
          List.of(),
          List.of(),
          List.of());
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

  /** The account of the rows while they are read. */
  private static final class ReportDraft {
    private int read;
    private int kept;
    private int split;
    private int leftOut;
    private int refused;
    private int ratings;
    private int ratingsOfSplit;
    private final Map<String, Integer> leftOutReasons = new LinkedHashMap<>();
    private final Map<String, Integer> refusedReasons = new LinkedHashMap<>();
    private final List<Problem> problems = new java.util.ArrayList<>();
    private final Set<String> unusedColumns = new LinkedHashSet<>();

    void leftOut(String reason) {
      leftOut++;
      leftOutReasons.merge(reason, 1, Integer::sum);
    }

    void made(int count) {
      ratings += count;
      if (count == 1) {
        kept++;
      } else {
        split++;
        ratingsOfSplit += count;
      }
    }

    void refused(List<Problem> why, int most) {
      refused++;
      refusedReasons.merge(why.get(0).summary(), 1, Integer::sum);
      if (problems.size() < most) {
        problems.addAll(why);
      }
    }

    ImportReport report(
        String profile, String version, int modalities, int conditions, int sources) {
      return new ImportReport(
          profile,
          version,
          read,
          kept,
          split,
          leftOut,
          refused,
          ratings,
          ratingsOfSplit,
          modalities,
          conditions,
          sources,
          leftOutReasons,
          refusedReasons,
          problems,
          List.copyOf(unusedColumns));
    }
  }
}
