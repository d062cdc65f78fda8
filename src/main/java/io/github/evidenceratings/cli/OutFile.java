package io.github.evidenceratings.cli;

import io.github.evidenceratings.internal.files.AtomicFile;
import io.github.evidenceratings.internal.files.NamedStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where to write a document: standard output, or a file. */
final class OutFile {
  /** A file that cannot be written; the message says which and why. */
  static final class UnwritableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnwritableException(String file, IOException cause) {
      super(message(file, cause), cause);
    }
  }

  /** What messages call what is printed. */
  static final String STANDARD_OUTPUT = "to standard output";

  /** Something that can be written part by part. */
  interface Document {
    void write(Writer to) throws IOException;
  }

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write it here, as UTF-8, instead of printing it; a file there is replaced.")
  private @Nullable Path out;

  boolean isFile() {
    return out != null;
  }

  /** What the name of the file ends with, after its last dot, in lower case. */
  Optional<String> extension() {
    return Optional.ofNullable(out)
        .map(path -> String.valueOf(path.getFileName()))
        .filter(name -> name.contains("."))
        .map(name -> name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Prints what is written, or puts it in the file and prints nothing.
   *
   * @throws UnwritableException if the file cannot be written
   */
  void print(CommandSpec command, Document document) {
    try {
      if (out == null) {
        document.write(command.commandLine().getOut());
        return;
      }
      try (AtomicFile file = AtomicFile.replacing(out)) {
        document.write(file.text());
        file.finish();
        file.replace();
      }
    } catch (IOException e) {
      throw new UnwritableException(out == null ? STANDARD_OUTPUT : out.toString(), e);
    }
  }

  /** Prints a picture, or writes it to the file, whose name must not promise another format. */
  void printSvg(CommandSpec command, String picture) {
    if (!extension().orElse("svg").equals("svg")) {
      throw new ParameterException(
          command.commandLine(), "pictures are SVG; the name of the file should end with .svg");
    }
    print(command, to -> to.write(picture));
  }

  /** That a file cannot be written, and why. */
  static String message(String file, IOException e) {
    return "cannot write " + file + ": " + reason(e);
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    return String.valueOf(NamedStream.reason(e));
  }
}
