package io.github.evidenceratings.imports.rows;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.ImportFormat;
import io.github.evidenceratings.imports.profile.Profile;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.csv.CsvAdvice;
import io.github.evidenceratings.internal.csv.CsvDialect;
import io.github.evidenceratings.internal.csv.CsvReader;
import io.github.evidenceratings.internal.csv.CsvRow;
import io.github.evidenceratings.internal.csv.CsvSyntaxException;
import io.github.evidenceratings.internal.csv.Delimiters;
import io.github.evidenceratings.internal.reading.BoundedMatch;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.internal.reading.StrictReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads rows of values that a character separates. */
final class DelimitedInput implements RowInput {
  /** How much of a file is looked at to tell its delimiter. */
  private static final int LOOK_AHEAD = 1 << 16;

  private static final String NO_QUOTES =
      "; if quotes are characters like others here, say \"quote\": \"none\" in the profile";
  private static final CsvAdvice ADVICE =
      new CsvAdvice("; is a value with a delimiter not quoted?", "", NO_QUOTES, NO_QUOTES);

  private final Profile profile;
  private final ImportFormat format;
  private final ForeignHeader expected;

  DelimitedInput(Profile profile) {
    this.profile = profile;
    this.format = profile.format();
    this.expected = new ForeignHeader(profile);
  }

  @Override
  public void read(InputStream in, String file, Sink sink, LoadBudget budget, Problems problems) {
    LoadLimits limits = budget.limits();
    try (BufferedReader reader =
        new BufferedReader(new StrictReader(in, format.encoding(), budget.bytes()))) {
      new OneFile(file, delimiter(reader, limits), sink, budget, problems).read(reader);
    } catch (IOException e) {
      problems.unreadable(file, e, RowInput.remedy(format.encoding()));
    }
  }

  private CsvDialect csv(char delimiter) {
    return new CsvDialect(delimiter, format.quote().orElse(null), format.escape().orElse(null));
  }

  /** The delimiter with which a header lacks the fewest of the columns that the profile needs. */
  private char delimiter(BufferedReader reader, LoadLimits limits) throws IOException {
    List<Character> candidates = format.delimiters();
    if (candidates.size() == 1) {
      return candidates.get(0);
    }
    reader.mark(LOOK_AHEAD);
    char[] start = new char[LOOK_AHEAD];
    int length = 0;
    for (int read;
        length < LOOK_AHEAD && (read = reader.read(start, length, LOOK_AHEAD - length)) > 0; ) {
      length += read;
    }
    reader.reset();
    String text = new String(start, 0, length);
    // The first of those that do equally well, so that the profile says which to prefer.
    return candidates.stream()
        .min(Comparator.comparingInt(candidate -> lacking(text, candidate, limits)))
        .orElseThrow();
  }

  /** How much the best of the rows that may be the header lacks, if a character delimits. */
  private int lacking(String text, char delimiter, LoadLimits limits) {
    int fewest = Integer.MAX_VALUE;
    try (CsvReader rows = new CsvReader(new StringReader(text), csv(delimiter), limits)) {
      CsvRow row;
      for (int i = 0; fewest > 0 && i <= format.preamble() && (row = rows.next()) != null; i++) {
        int lacking =
            format.columns().isEmpty()
                ? expected.missing(names(row)).size()
                : Math.abs(row.size() - format.columns().size());
        fewest = Math.min(fewest, lacking);
      }
    } catch (IOException e) {
      // What is wrong with the file is reported when it is read in earnest.
    }
    return fewest;
  }

  /** Whether a cell holds nothing, not even a blank that does not break. */
  private static boolean isBlank(String cell) {
    return cell.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
  }

  private static List<String> names(CsvRow header) {
    return header.stream().map(String::strip).toList();
  }

  /** The reading of one file. */
  private final class OneFile {
    private final String file;
    private final CsvDialect csv;
    private final Sink sink;
    private final LoadBudget budget;
    private final Problems problems;

    /** Index of each named column; the first of those with the same name. */
    private final Map<String, Integer> index = new HashMap<>();

    private int width;
    private boolean headed;
    private int before;

    /** The row before the header that lacked the fewest columns, for the message. */
    private @Nullable List<String> nearest;

    OneFile(String file, char delimiter, Sink sink, LoadBudget budget, Problems problems) {
      this.file = file;
      this.csv = csv(delimiter);
      this.sink = sink;
      this.budget = budget;
      this.problems = problems;
    }

    void read(Reader in) throws IOException {
      if (!format.columns().isEmpty()) {
        header(format.columns(), 0);
      }
      try (CsvReader rows = new CsvReader(in, csv, budget.limits())) {
        for (CsvRow row; problems.isEmpty() && (row = rows.next()) != null; ) {
          if (row.isEmptyLine()) {
            budget.mayRead(new Place(file, row.line(), 0), problems);
          } else if (headed) {
            row(row);
          } else {
            beforeHeader(row);
          }
        }
        if (!headed && problems.isEmpty()) {
          noHeader();
        }
      } catch (CsvSyntaxException e) {
        e.report(file, ADVICE, problems);
      }
    }

    private void beforeHeader(CsvRow row) {
      List<String> names = names(row);
      List<String> missing = expected.missing(names);
      if (missing.isEmpty()) {
        header(names, row.line());
        return;
      }
      if (nearest == null || missing.size() < expected.missing(nearest).size()) {
        nearest = names;
      }
      sink.preamble(new Place(file, row.line(), 0), String.join(" ", names).strip());
      before++;
      if (before > format.preamble()) {
        noHeader();
      }
    }

    private void noHeader() {
      if (nearest == null) {
        problems.inFile(file, "is empty; a header is expected");
        return;
      }
      List<String> missing = expected.missing(nearest);
      problems.notAllowed(
          new Place(file, 0, 0),
          "header",
          missing.get(0),
          (missing.size() == 1 ? "is" : "and " + (missing.size() - 1) + " more are")
              + " needed by the profile, but "
              + (before == 1
                  ? "the first row has no such column"
                  : "no such header is among the first " + before + " rows")
              + expected.otherNames(missing.get(0))
              + (nearest.size() > 1
                  ? ""
                  : Delimiters.question(nearest.get(0)).map(q -> "; " + q).orElse("")),
          nearest.stream().filter(name -> !name.isEmpty()).toList());
    }

    private void header(List<String> names, int line) {
      headed = true;
      width = names.size();
      while (format.trailingColumns() && width > 0 && names.get(width - 1).isEmpty()) {
        width--;
      }
      for (int i = 0; i < width; i++) {
        String name = names.get(i);
        Place place = new Place(file, line, i + 1);
        boolean used = profile.values().stream().anyMatch(v -> v.allColumns().contains(name));
        if (name.isEmpty()) {
          problems.at(
              place,
              "header",
              "",
              "is blank; columns without name or value at the end are allowed by \"trailingColumns\""
                  + " in the profile");
        } else if (profile.derivedColumns().contains(name)) {
          problems.at(place, "header", name, "is also the name of a derived column of the profile");
        } else if (index.putIfAbsent(name, i) != null && used) {
          problems.at(place, "header", name, "stands twice");
        }
      }
      sink.header(names.subList(0, width));
    }

    private void row(CsvRow values) {
      if (values.stream().allMatch(DelimitedInput::isBlank)) {
        sink.blank();
        return;
      }
      DelimitedRow row = new DelimitedRow(values);
      Problems why = new Problems();
      try {
        if (format.separatorRows().isPresent()
            && isSeparator(values, format.separatorRows().get())) {
          return;
        }
        check(values, why);
      } catch (BoundedMatch.TooHardException e) {
        why.add(e.problem());
      }
      if (why.isEmpty()) {
        sink.row(row);
      } else {
        sink.refused(row.place(), row.text(), why);
      }
    }

    private boolean isSeparator(CsvRow row, Pattern cells) {
      for (int i = 0; i < row.size(); i++) {
        String cell = row.get(i);
        Place place = new Place(file, row.line(), i + 1);
        if (!cell.isBlank() && budget.patterns().whole(cells, cell, place, "") == null) {
          return false;
        }
      }
      return true;
    }

    private void check(CsvRow row, Problems why) {
      if (row.size() < width || (row.size() > width && !format.trailingColumns())) {
        row.reportWidth(file, width, ADVICE, why);
      }
      for (int i = width; format.trailingColumns() && i < row.size(); i++) {
        if (!row.get(i).isBlank()) {
          why.at(
              new Place(file, row.line(), i + 1), "", row.get(i), "stands beyond the last column");
        }
      }
      row.check(file, ADVICE, why);
    }

    private final class DelimitedRow implements ForeignRow {
      private final CsvRow row;

      DelimitedRow(CsvRow row) {
        this.row = row;
      }

      @Override
      public Place place() {
        return new Place(file, row.line(), 0);
      }

      @Override
      public Place place(String column) {
        Integer i = index.get(column);
        return new Place(file, row.line(), i == null ? 0 : i + 1);
      }

      @Override
      public boolean has(String column) {
        return index.containsKey(column);
      }

      @Override
      public List<String> values(String column, Problems why) {
        Integer i = index.get(column);
        return i == null ? List.of() : List.of(row.get(i));
      }

      @Override
      public List<Integer> items(String column) {
        return index.containsKey(column) ? List.of(0) : List.of();
      }

      @Override
      public LoadBudget budget() {
        return budget;
      }

      @Override
      public String text() {
        return csv.text(row.toList());
      }
    }
  }
}
