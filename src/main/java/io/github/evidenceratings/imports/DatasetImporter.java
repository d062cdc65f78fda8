package io.github.evidenceratings.imports;

import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.DataPackage;
import io.github.evidenceratings.imports.profile.ImportLevel;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.model.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Makes a data set of tables that others made, as an {@link ImportProfile} describes them. Rows are
 * read one by one, so that memory is needed for the terms and sources only, and twelve bytes or so
 * for each rating. A value that is too hard for a pattern of the profile is refused; an import in
 * which patterns take far too long altogether ends as if its file could not be read.
 *
 * <p>An import is strict: if any row is refused, nothing is written, unless a file for the refused
 * rows is given. Immutable; what runs an import uses nothing that another run uses, so that one may
 * be shared between threads.
 */
public final class DatasetImporter {
  private final ImportProfile profile;
  private final Optional<String> version;
  private final Optional<Path> rejects;
  private final boolean replacing;
  private final ImportProgress progress;
  private final LoadLimits limits;

  private DatasetImporter(
      ImportProfile profile,
      Optional<String> version,
      Optional<Path> rejects,
      boolean replacing,
      ImportProgress progress,
      LoadLimits limits) {
    this.profile = profile;
    this.version = version;
    this.rejects = rejects;
    this.replacing = replacing;
    this.progress = progress;
    this.limits = limits;
  }

  /** An importer of what a profile describes. */
  public static DatasetImporter of(ImportProfile profile) {
    return new DatasetImporter(
        profile,
        Optional.empty(),
        Optional.empty(),
        false,
        (bytes, rows) -> {},
        LoadLimits.defaults().withBytes(Long.MAX_VALUE));
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
    return new DatasetImporter(profile, Optional.of(text), rejects, replacing, progress, limits);
  }

  /**
   * Imports the good rows although others are refused, and writes these to a CSV file, replacing
   * it: a line for each thing wrong, with file, line, column, field, value, reason and the row.
   */
  public DatasetImporter rejects(Path file) {
    return new DatasetImporter(profile, version, Optional.of(file), replacing, progress, limits);
  }

  /**
   * Replaces a data set that is there already, as a whole; otherwise that is an error. A directory
   * with other files in it is never replaced.
   */
  public DatasetImporter replacing() {
    return new DatasetImporter(profile, version, rejects, true, progress, limits);
  }

  /** Reports how far it is. */
  public DatasetImporter onProgress(ImportProgress listener) {
    return new DatasetImporter(profile, version, rejects, replacing, listener, limits);
  }

  /**
   * Says how much is read at most; otherwise as {@link LoadLimits#defaults}, but files may be of
   * any length.
   */
  public DatasetImporter limits(LoadLimits most) {
    return new DatasetImporter(profile, version, rejects, replacing, progress, most);
  }

  /**
   * Imports files and writes the data set as a data package.
   *
   * @param inputs the files, all of the form that the profile describes
   * @param directory where to; made if it does not exist
   * @return what became of the rows
   * @throws IllegalArgumentException if there are no inputs
   * @throws InputException if a file cannot be read at all, with what is wrong with it; nothing has
   *     been written
   * @throws ImportException if rows were refused and no file was given for them, or if no row is
   *     left; no data set has been written
   * @throws IOException if the directory holds something already and is not to be replaced, the
   *     file for refused rows is one of the inputs or lies in the directory, or a file cannot be
   *     written
   */
  public ImportReport write(List<Path> inputs, Path directory) throws IOException {
    requireInputs(inputs);
    requireFree(directory);
    requireApart(inputs);
    requireOutside(directory);
    ImportWriter writer =
        new ImportWriter(directory, extras(), profile.profile().rating().finding().isPresent());
    boolean finished = false;
    try {
      ImportReport report = run(inputs, writer);
      finished = true;
      return report;
    } finally {
      if (!finished) {
        writer.abandon();
      }
    }
  }

  private ImportReport run(List<Path> inputs, RatingSink sink) throws IOException {
    try (RejectsWriter refused = rejects.isPresent() ? new RejectsWriter(rejects.get()) : null) {
      ImportRun run = new ImportRun(profile.profile(), progress, limits, sink, refused);
      run.read(inputs);
      Dataset rest = run.rest(version);
      ImportReport report = run.report(rest);
      if (refused != null) {
        refused.finish();
      }
      requireAllTaken(inputs, report);
      if (report.ratings() > 0) {
        sink.finish(rest);
      }
      // Last, since a data set that cannot be written leaves everything as it was.
      if (refused != null) {
        refused.replace();
      }
      if (report.ratings() == 0) {
        throw new ImportException(
            ImportRun.named(inputs),
            "no row is left to make a data set of, nothing was written",
            report);
      }
      return report;
    } catch (ImportRun.WriteFailure e) {
      throw e.reason();
    }
  }

  /**
   * Imports files into memory, where the limits of rows and values hold for what they become, too,
   * and {@link LoadLimits#defaults} else; to have more, write a data set and read that.
   *
   * @param inputs the files, all of the form that the profile describes
   * @throws IllegalArgumentException if there are no inputs
   * @throws InputException if a file cannot be read at all, or what is made of them goes beyond the
   *     limits, with what is wrong
   * @throws ImportException if rows were refused and no file was given for them, or if no row is
   *     left
   * @throws IOException if the file for refused rows is one of the inputs or cannot be written
   */
  public Dataset read(List<Path> inputs) throws IOException {
    requireInputs(inputs);
    requireApart(inputs);
    HeldRatings held =
        new HeldRatings(
            profile.name(),
            extras(),
            LoadLimits.defaults().withRows(limits.rows()).withValues(limits.values()));
    run(inputs, held);
    return held.dataset();
  }

  private static void requireInputs(List<Path> inputs) {
    if (inputs.isEmpty()) {
      throw new IllegalArgumentException("there is no file to import");
    }
  }

  private void requireFree(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      if (Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
        throw new IOException(directory + " is a link that leads nowhere");
      }
      return;
    }
    if (!Files.isDirectory(directory)) {
      throw new IOException(directory + " is a file, not a directory");
    }
    List<String> files;
    try (Stream<Path> listed = Files.list(directory)) {
      files = listed.map(file -> file.getFileName().toString()).toList();
    }
    if (!files.isEmpty() && !replacing) {
      throw new IOException(directory + " is not empty; name another directory, or replace it");
    }
    if (!files.isEmpty() && !DataPackage.isOurs(directory, files)) {
      throw new IOException(
          directory + " holds other things than a data set; name another directory");
    }
  }

  /** The file for refused rows must not replace what is read. */
  private void requireApart(List<Path> inputs) throws IOException {
    if (rejects.isEmpty()) {
      return;
    }
    Path file = rejects.get().toAbsolutePath().normalize();
    for (Path input : inputs) {
      boolean both = Files.exists(file) && Files.exists(input);
      boolean same =
          both ? Files.isSameFile(file, input) : file.equals(input.toAbsolutePath().normalize());
      if (same) {
        throw new IOException(rejects.get() + " is to be imported; name another file for rejects");
      }
    }
  }

  /** The file for refused rows must not stand in the way of the rest. */
  private void requireOutside(Path directory) throws IOException {
    if (rejects.isEmpty()) {
      return;
    }
    Path file = rejects.get().toAbsolutePath().normalize();
    if (real(file).startsWith(real(directory.toAbsolutePath().normalize()))) {
      throw new IOException(
          rejects.get() + " lies in the directory of the data set; name another file for rejects");
    }
  }

  /** Where a file is, or is to be, when links are followed. */
  private static Path real(Path path) throws IOException {
    Path parent = path.getParent();
    // What else a link may lead to, such as a pipe, has no such path.
    if (parent == null || Files.isDirectory(path) || Files.isRegularFile(path)) {
      return path.toRealPath();
    }
    return real(parent).resolve(path.getFileName());
  }

  private void requireAllTaken(List<Path> inputs, ImportReport report) {
    if (report.refused() > 0 && rejects.isEmpty()) {
      throw new ImportException(
          ImportRun.named(inputs),
          report.refused()
              + (report.refused() == 1 ? " row was" : " rows were")
              + " refused, nothing was written",
          report);
    }
  }

  /** The columns of ratings that depend on the profile. */
  private Set<String> extras() {
    Set<String> extras = new LinkedHashSet<>();
    profile
        .profile()
        .rating()
        .qualifiers()
        .forEach(q -> extras.add(Column.prefix(q.role()) + q.name()));
    for (ImportLevel level : profile.profile().rating().furtherLevels()) {
      level
          .scale()
          .constant()
          .map(List::of)
          .orElse(List.copyOf(profile.profile().scales().keySet()))
          .forEach(id -> extras.add(Column.LEVEL_PREFIX + id));
    }
    return extras;
  }
}
