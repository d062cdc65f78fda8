package io.github.evidenceratings.imports;

/** Is told how far an import is. Called often, on the thread of the import. */
@FunctionalInterface
public interface ImportProgress {
  /**
   * Some of the input has been read.
   *
   * @param bytes how many bytes of all files
   * @param rows how many rows
   */
  void read(long bytes, long rows);
}
