package io.github.evidenceratings.imports;

import io.github.evidenceratings.dataset.tables.Column;
import io.github.evidenceratings.dataset.tables.PackageWriter;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.dataset.tables.TableRows;
import io.github.evidenceratings.internal.csv.Csv;
import io.github.evidenceratings.internal.files.Folders;
import io.github.evidenceratings.internal.files.NamedStream;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes a data package whose ratings come one by one. Everything is written to a temporary folder
 * beside the target and moved there when it is whole, so that the target never holds a part. A link
 * to a folder is followed, and the permissions of a folder that is replaced are kept.
 */
final class ImportWriter implements RatingSink {
  /** What the target is called in messages. */
  private final Path named;

  private final Path target;
  private final Path folder;
  private final List<String> extras;
  private final Set<Table> streamed;
  private final List<Column> ratingColumns;
  private final List<Column> findingColumns;
  private final BufferedWriter ratings;
  private final BufferedWriter findings;

  /** What the writers write to; not all of them close it if their last text cannot be written. */
  private final List<OutputStream> opened = new ArrayList<>();

  /**
   * Starts a package.
   *
   * @param target where it goes: a directory that does not exist, or is empty, or may be replaced
   * @param extras the columns of ratings for further levels and qualifiers
   * @param withFindings whether ratings may have findings
   */
  ImportWriter(Path target, Set<String> extras, boolean withFindings) throws IOException {
    this.named = target.toAbsolutePath().normalize();
    this.target = Files.isDirectory(target) ? target.toRealPath() : named;
    this.extras = extras.stream().sorted().toList();
    this.streamed =
        withFindings ? EnumSet.of(Table.RATINGS, Table.FINDINGS) : EnumSet.of(Table.RATINGS);
    try {
      this.folder = temporary(existing(this.target), Folders.permissions(this.target));
    } catch (FileSystemException e) {
      throw NamedStream.failure(
          target, "no folder can be made beside it (" + e.getMessage() + ")", e);
    }
    this.ratingColumns = TableRows.columns(Table.RATINGS, this.extras);
    this.findingColumns = Table.FINDINGS.columns();
    try {
      this.ratings = open(Table.RATINGS, ratingColumns);
      this.findings = withFindings ? open(Table.FINDINGS, findingColumns) : ratings;
    } catch (IOException e) {
      abandon();
      throw placed(e);
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

  /**
   * A new folder, readable like others, which temporary folders of the platform are not, but for
   * nobody who may not read what it is to replace.
   */
  private static Path temporary(Path parent, Optional<Set<PosixFilePermission>> permissions)
      throws IOException {
    FileAttribute<?>[] attributes =
        permissions.stream()
            .map(PosixFilePermissions::asFileAttribute)
            .toArray(FileAttribute<?>[]::new);
    String name = ".import-" + ProcessHandle.current().pid() + "-";
    for (int i = 1; ; i++) {
      Path made = parent.resolve(name + i);
      try {
        Files.createDirectory(made, attributes);
      } catch (FileAlreadyExistsException e) {
        continue; // Another import runs beside this one.
      }
      if (!Files.exists(aside(made))) {
        return made;
      }
      // What a killed import of the same number has moved there may be the only data set.
      delete(made);
    }
  }

  /** Where what a folder replaces is moved meanwhile. */
  private static Path aside(Path folder) {
    return folder.resolveSibling(folder.getFileName() + "-old");
  }

  private Path file(Table table) {
    return folder.resolve(table.resource() + ".csv");
  }

  private BufferedWriter open(Table table, List<Column> columns) throws IOException {
    Path place = named.resolve(file(table).getFileName());
    OutputStream file = Files.newOutputStream(file(table));
    opened.add(file);
    OutputStream stream = new NamedStream(file, place);
    BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8.newEncoder()));
    Csv.write(out, PackageWriter.header(columns));
    return out;
  }

  @Override
  public void write(Rating rating) throws IOException {
    print(ratings, ratingColumns, TableRows.rating(rating, extras));
    for (Finding finding : rating.findings()) {
      print(findings, findingColumns, TableRows.finding(rating, finding));
    }
  }

  private static void print(BufferedWriter to, List<Column> columns, List<List<String>> row)
      throws IOException {
    Csv.write(to, PackageWriter.cells(columns, row));
  }

  /**
   * Writes all the rest, and moves the package to its place, instead of what may be there.
   *
   * @param rest the data set without its ratings
   */
  @Override
  public void finish(Dataset rest) throws IOException {
    close();
    try {
      for (Table table : streamed) {
        Folders.force(file(table));
      }
      PackageWriter.write(rest, new TableRows(rest, extras, streamed), streamed, folder);
      Path parent = target.getParent();
      if (parent != null) {
        Folders.makeFolders(parent);
      }
      Optional<Set<PosixFilePermission>> permissions = Folders.permissions(target);
      if (permissions.isPresent()) {
        Files.setPosixFilePermissions(folder, permissions.get());
      }
    } catch (IOException e) {
      throw placed(e);
    }
    if (Files.exists(target)) {
      replace();
    } else {
      move(folder);
    }
  }

  /** Moves what is there aside, and back if the new folder cannot be moved to its place. */
  private void replace() throws IOException {
    Path old = target.resolveSibling(aside(folder).getFileName());
    try {
      Folders.moveFolder(target, old);
    } catch (IOException e) {
      throw NamedStream.named(named, e);
    }
    try {
      move(folder);
    } catch (IOException e) {
      try {
        move(old);
      } catch (IOException again) {
        e.addSuppressed(again);
        throw NamedStream.failure(
            named, NamedStream.reason(e) + "; what was there is now " + old, e);
      }
      throw e;
    }
    delete(old);
  }

  private void move(Path from) throws IOException {
    try {
      Folders.moveFolder(from, target);
    } catch (IOException e) {
      throw NamedStream.named(named, e);
    }
  }

  /** The same failure, of the place where the user would have found the file. */
  private IOException placed(IOException e) {
    if (e instanceof FileSystemException failure && failure.getFile() != null) {
      Path file = folder.getFileSystem().getPath(failure.getFile());
      if (file.startsWith(folder)) {
        return NamedStream.named(named.resolve(folder.relativize(file)), e);
      }
    }
    return e;
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
    for (OutputStream file : opened) {
      try {
        file.close();
      } catch (IOException e) {
        // What is half written is deleted next.
      }
    }
    delete(folder);
  }

  /** Deletes a temporary folder with all that is in it, as far as that can be done. */
  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        try {
          Files.deleteIfExists(file);
        } catch (IOException e) {
          // The others need not stay.
        }
      }
    } catch (IOException | UncheckedIOException e) {
      // A temporary folder that cannot be deleted harms nobody; its name tells what it is.
    }
  }
}
