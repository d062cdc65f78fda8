package io.github.evidenceratings.cli;

import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.imports.ProfileSniffer;
import io.github.evidenceratings.internal.files.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts import profiles, and shows those that the library ships. */
@Command(
    name = "profile",
    description = {
      "Looks at a table that others made and drafts an import profile for it.",
      "What cannot be told from the file is left empty for you to fill in; 'evidence import' names"
          + " what is still empty. What was seen in the file is on standard error."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:the file is unreadable, or no table", "2:wrong use"},
    footer = {
      "  evidence profile ratings.csv --out my-profile.json",
      "  evidence profile --list",
      "  evidence profile --show civic > my-profile.json"
    })
final class ProfileCommand extends Subcommand implements Callable<Integer> {
  private static final int WIDEST_NAME = 30;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The table: values with a delimiter, JSON, or a JSON object a line.")
  private @Nullable Path file;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write the profile here, to a new file, instead of standard output.")
  private @Nullable Path out;

  @Option(names = "--list", description = "List the profiles that the library ships.")
  private boolean list;

  @Option(
      names = "--show",
      paramLabel = "NAME",
      description = "Print a profile that the library ships, to change it to your needs.")
  private @Nullable String show;

  @Override
  public Integer call() throws IOException {
    PrintWriter stdout = out();
    long asked = Stream.of(file != null, list, show != null).filter(given -> given).count();
    if (asked != 1) {
      throw wrongUse("one of FILE, --list, --show NAME is expected");
    }
    if (out != null && file == null) {
      throw wrongUse("--out takes a draft, so it needs a FILE");
    }
    if (list) {
      list(stdout);
    } else if (show != null) {
      stdout.print(shipped(show));
    } else if (file != null) {
      draft(file, stdout);
    }
    return ExitCode.OK;
  }

  private static void list(PrintWriter to) {
    List<String> names = ImportProfile.shippedNames();
    int width = names.stream().mapToInt(String::length).max().orElse(0);
    for (String name : names) {
      Messages.print(to, pad(name, width) + "  " + ImportProfile.shipped(name).title());
    }
  }

  private String shipped(String name) throws IOException {
    try (InputStream in = ImportProfile.shippedText(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw wrongUse(e);
    }
  }

  private void draft(Path from, PrintWriter stdout) {
    if (out != null && Files.exists(out)) {
      throw wrongUse(out + " exists already; name another file");
    }
    ProfileSniffer draft = ProfileSniffer.of(from);
    if (out == null) {
      stdout.print(draft.toJson());
      stdout.flush();
    } else {
      write(draft.toJson(), out);
    }
    explain(draft, from, err());
  }

  private void write(String json, Path to) {
    try (AtomicFile file = AtomicFile.ofNew(to)) {
      file.text().write(json);
      file.finish();
      file.replace();
    } catch (FileAlreadyExistsException e) {
      throw wrongUse(to + " exists already; name another file", e);
    } catch (IOException e) {
      throw wrongUse(OutFile.message(to.toString(), e), e);
    }
  }

  private static void explain(ProfileSniffer draft, Path from, PrintWriter to) {
    lines(to, from + ":", draft.detected());
    lines(to, "An import will stumble over:", draft.warnings());
    lines(to, "Columns:", columns(draft.columns()));
    lines(to, "Values of columns that look like levels:", draft.levels());
    lines(to, "Worth a look:", draft.hints());
    lines(to, "Left empty, for you to fill in:", draft.open());
    if (draft.open().isEmpty()) {
      Messages.print(to, "Nothing is left empty; read the profile before you import with it.");
    }
  }

  private static void lines(PrintWriter to, String heading, List<String> lines) {
    if (!lines.isEmpty()) {
      Messages.print(to, heading);
      lines.forEach(line -> Messages.print(to, "  " + line.replaceAll("[\t\r\n]+", " ")));
    }
  }

  /** Name, rows filled, distinct values, what it is taken for or looks like, examples. */
  private static List<String> columns(List<ProfileSniffer.Column> columns) {
    int name = 4;
    int role = 2;
    for (ProfileSniffer.Column column : columns) {
      name = Math.max(name, Math.min(WIDEST_NAME, column.name().length()));
      role = Math.max(role, role(column).length());
    }
    int nameWidth = name;
    int roleWidth = role;
    return Stream.concat(
            Stream.of(row(pad("name", name), "filled", "distinct", pad("as", role), "examples")),
            columns.stream()
                .map(
                    c ->
                        row(
                            pad(c.name(), nameWidth),
                            String.valueOf(c.filled()),
                            c.distinct() + (c.more() ? "+" : ""),
                            pad(role(c), roleWidth),
                            String.join(" | ", c.examples()))))
        .toList();
  }

  private static String role(ProfileSniffer.Column column) {
    return !column.role().isEmpty()
        ? column.role()
        : column.kind().isEmpty() ? "" : "(" + column.kind() + ")";
  }

  private static String row(
      String name, String filled, String distinct, String role, String examples) {
    return (name
            + "  "
            + " ".repeat(Math.max(0, 7 - filled.length()))
            + filled
            + "  "
            + " ".repeat(Math.max(0, 8 - distinct.length()))
            + distinct
            + "  "
            + role
            + "  "
            + examples)
        .stripTrailing();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
