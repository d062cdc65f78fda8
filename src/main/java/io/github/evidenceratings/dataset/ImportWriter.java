package io.github.evidenceratings.dataset;

import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    this.folder = temporary(existing(this.target));
    this.ratingColumns =
        Stream.concat(Table.RATINGS.columnNames().stream(), extras.stream().sorted()).toList();
    this.findingColumns = Table.FINDINGS.columnNames();
    try {
      this.ratings = open(Table.RATINGS, ratingColumns);
      this.findings = withFindings ? open(Table.FINDINGS, findingColumns) : ratings;
    } catch (IOException e) {
      delete();
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

  private BufferedWriter open(Table table, List<String> columns) throws IOException {
    BufferedWriter out = Files.newBufferedWriter(folder.resolve(table.resource() + ".csv"));
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
   * Writes all the rest, and moves the package to its place.
   *
   * @param rest the data set without its ratings
   * @param replace whether files of the same names may be replaced there
   */
  void finish(Dataset rest, boolean replace) throws IOException {
    close();
    DatasetWriter.write(rest, new TableRows(rest, extras, streamed), streamed, folder);
    if (Files.isDirectory(target) && replace) {
      replaceFiles();
      return;
    }
    // An empty directory gives way; one that is not makes this fail, and stays as it is.
    Files.deleteIfExists(target);
    Path parent = target.getParent();
    if (parent != null) {
      Files.createDirectories(parent);
    }
    try {
      Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.createDirectories(target);
      replaceFiles();
    }
  }

  /** Moves file by file, the descriptor last. */
  private void replaceFiles() throws IOException {
    List<Path> files;
    try (Stream<Path> listed = Files.list(folder)) {
      files =
          listed
              .sorted(
                  Comparator.comparing((Path p) -> p.endsWith(DataPackage.DESCRIPTOR))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
    }
    for (Path file : files) {
      Files.move(file, target.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(folder);
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
    delete();
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A temporary folder that cannot be deleted harms nobody; its name tells what it is.
    }
  }
}
