package io.github.evidenceratings.dataset;

import io.github.evidenceratings.internal.AtomicFile;
import io.github.evidenceratings.internal.NamedWriter;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a data package whose ratings come one by one. Everything is written to a temporary folder
 * beside the target and moved there when it is whole, so that the target never holds a part.
 */
final class ImportWriter {
  private final Path target;
  private final Path folder;
  private final Set<String> extras;
  private final Set<Table> streamed;
  private final List<String> ratingColumns;
  private final List<String> findingColumns;
  private final BufferedWriter ratings;
  private final BufferedWriter findings;

  /**
   * Starts a package.
   *
   * @param target where it goes: a directory that does not exist, or is empty, or may be replaced
   * @param extras the columns of ratings for further levels and qualifiers
   * @param withFindings whether ratings may have findings
   */
  ImportWriter(Path target, Set<String> extras, boolean withFindings) throws IOException {
    this.target = target.toAbsolutePath().normalize();
    this.extras = extras;
    this.streamed =
        withFindings ? EnumSet.of(Table.RATINGS, Table.FINDINGS) : EnumSet.of(Table.RATINGS);
    try {
      this.folder = temporary(existing(this.target));
    } catch (FileSystemException e) {
      throw NamedWriter.failure(
          target, "no folder can be made beside it (" + e.getMessage() + ")", e);
    }
    this.ratingColumns =
        Stream.concat(Table.RATINGS.columnNames().stream(), extras.stream().sorted()).toList();
    this.findingColumns = Table.FINDINGS.columnNames();
    try {
      this.ratings = open(Table.RATINGS, ratingColumns);
      this.findings = withFindings ? open(Table.FINDINGS, findingColumns) : ratings;
    } catch (IOException e) {
      delete(folder);
      throw e;
    }
  }

  /** The nearest directory above that exists: on the same file system, as a rule. */
  private static Path existing(Path path) {
    Path parent = path.getParent();
    while (parent != null && !Files.isDirectory(parent)) {
      parent = parent.getParent();
    }
    return parent == null ? path : parent;
  }

  /** A new folder, readable like others, which temporary folders of the platform are not. */
  private static Path temporary(Path parent) throws IOException {
    String name = ".import-" + ProcessHandle.current().pid() + "-";
    for (int i = 1; ; i++) {
      try {
        return Files.createDirectory(parent.resolve(name + i));
      } catch (FileAlreadyExistsException e) {
        // Another import runs beside this one.
      }
    }
  }

  private Path file(Table table) {
    return folder.resolve(table.resource() + ".csv");
  }

  private BufferedWriter open(Table table, List<String> columns) throws IOException {
    Path place = target.resolve(file(table).getFileName());
    BufferedWriter out =
        new BufferedWriter(new NamedWriter(Files.newBufferedWriter(file(table)), place));
    DatasetWriter.CSV.printRecord(out, columns.toArray());
    return out;
  }

  void write(Rating rating) throws IOException {
    print(ratings, Table.RATINGS, ratingColumns, TableRows.rating(rating));
    for (Finding finding : rating.findings()) {
      print(findings, Table.FINDINGS, findingColumns, TableRows.finding(rating, finding));
    }
  }

  private static void print(
      BufferedWriter to, Table table, List<String> columns, TableRows.Values values)
      throws IOException {
    DatasetWriter.CSV.printRecord(
        to, columns.stream().map(column -> DatasetWriter.cell(table, column, values)).toArray());
  }

  /**
   * Writes all the rest, and moves the package to its place, instead of what may be there.
   *
   * @param rest the data set without its ratings
   */
  void finish(Dataset rest) throws IOException {
    close();
    for (Table table : streamed) {
      AtomicFile.force(file(table));
    }
    DatasetWriter.write(rest, new TableRows(rest, extras, streamed), streamed, folder);
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    if (!Files.exists(target)) {
      Files.move(folder, target);
      return;
    }
    Path old = target.resolveSibling(folder.getFileName() + "-old");
    Files.move(target, old);
    try {
      Files.move(folder, target);
    } catch (IOException e) {
      Files.move(old, target);
      throw e;
    }
    delete(old);
  }

  private void close() throws IOException {
    try {
      ratings.close();
    } finally {
      findings.close();
    }
  }

  /** Leaves no trace; to be called when the package is not finished. */
  void abandon() {
    try {
      close();
    } catch (IOException e) {
      // What is half written is deleted next.
    }
    delete(folder);
  }

  /** Deletes a temporary folder with all that is in it. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A temporary folder that cannot be deleted harms nobody; its name tells what it is.
    }
  }
}
