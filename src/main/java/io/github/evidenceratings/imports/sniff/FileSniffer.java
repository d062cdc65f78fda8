package io.github.evidenceratings.imports.sniff;

import java.io.IOException;
import java.nio.file.Path;

/** Looks at a file: tells JSON from tables first. Stateless. */
public final class FileSniffer {
  private FileSniffer() {}

  /** What there is to see in a file. */
  public static SniffedFile look(Path file) throws IOException {
    EncodingSniffer encoding = EncodingSniffer.of(file);
    return JsonSniffer.isJson(file, encoding)
        ? new JsonSniffer(file, encoding).read()
        : new TableSniffer(file, encoding).read();
  }
}
