package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.StrictReader;
import io.github.evidenceratings.internal.reading.StrictReader.MalformedTextException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * In which encoding a file is. A byte order mark says it; what is UTF-8 to its end is UTF-8; other
 * text is most often windows-1252.
 *
 * @param charset the encoding
 * @param said what it is called, for people
 * @param certain whether the file leaves no doubt
 */
public record EncodingSniffer(Charset charset, String said, boolean certain) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** What is thrown for a file that no profile can describe. */
  static InputException refused(String file, String message) {
    return new InputException(file, List.of(Place.of(file).problem("", "", message)));
  }

  /**
   * Looks at the whole file, for a byte further down may rule an encoding out.
   *
   * @throws InputException if it is no text
   */
  public static EncodingSniffer of(Path file) throws IOException {
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(4);
    }
    if (start.length == 0) {
      throw refused(file.toString(), "is empty; a table is expected");
    }
    if (starts(start, 'P', 'K', 3, 4)) {
      throw refused(
          file.toString(),
          "is a ZIP archive, as workbooks (.xlsx, .ods) are; save the sheet as CSV, or unpack it");
    }
    if (starts(start, 0x1F, 0x8B)) {
      throw refused(file.toString(), "is compressed; unpack it first");
    }
    if (starts(start, 0xFE, 0xFF) || starts(start, 0xFF, 0xFE)) {
      read(file, StandardCharsets.UTF_16);
      return new EncodingSniffer(
          StandardCharsets.UTF_16, "UTF-16, as its byte order mark says", true);
    }
    boolean marked = starts(start, 0xEF, 0xBB, 0xBF);
    try {
      read(file, StandardCharsets.UTF_8);
      return new EncodingSniffer(
          StandardCharsets.UTF_8, marked ? "UTF-8, with a byte order mark" : "UTF-8", true);
    } catch (MalformedTextException e) {
      if (marked) {
        throw e;
      }
      return windows(file, e);
    }
  }

  private static EncodingSniffer windows(Path file, MalformedTextException why) throws IOException {
    try {
      read(file, WINDOWS);
    } catch (MalformedTextException e) {
      throw refused(
          file.toString(),
          "is no text that is known here: neither UTF-8 (line "
              + why.line()
              + ") nor windows-1252 (line "
              + e.line()
              + "); if it is one, save it as UTF-8");
    }
    return new EncodingSniffer(
        WINDOWS,
        "not UTF-8 (byte "
            + why.offset()
            + ", in line "
            + why.line()
            + "); windows-1252 is proposed, look at letters with accents",
        false);
  }

  /** Reads a file to its end; a null character is in no text. */
  private static void read(Path file, Charset charset) throws IOException {
    char[] buffer = new char[1 << 13];
    try (StrictReader reader =
        new StrictReader(Files.newInputStream(file), charset, LoadLimits.defaults())) {
      for (int read; (read = reader.read(buffer, 0, buffer.length)) >= 0; ) {
        for (int i = 0; i < read; i++) {
          if (buffer[i] == 0) {
            throw refused(file.toString(), "is no text: it holds null characters");
          }
        }
      }
    }
  }

  private static boolean starts(byte[] start, int... bytes) {
    if (start.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((start[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** What a profile says of it; nothing of UTF-8, which is the default. */
  Optional<String> member() {
    return charset.equals(StandardCharsets.UTF_8) ? Optional.empty() : Optional.of(charset.name());
  }
}
