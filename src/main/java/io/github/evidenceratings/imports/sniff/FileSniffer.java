package io.github.evidenceratings.imports.sniff;

import java.io.IOException;
import java.nio.file.Path;

/** Inspects a file, as JSON or as a delimited table. Stateless. */
public final class FileSniffer {
  private FileSniffer() {}

  /** Inspects a file. */
  public static SniffedFile look(Path file) throws IOException {
    EncodingSniffer encoding = EncodingSniffer.of(file);
    return JsonSniffer.isJson(file, encoding)
        ? new JsonSniffer(file, encoding).read()
        : new TableSniffer(file, encoding).read();
  }
}
