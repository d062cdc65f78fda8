package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Support;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which column is for what, by its name and by what it holds; a column has one role at most. */
public final class RoleSniffer {
  private static final int MOST_LEVELS = 30;
  private static final int MOST_DIRECTIONS = 10;

  private final List<SniffedColumn> columns;
  private final Map<SniffedColumn, ColumnRole> roles = new LinkedHashMap<>();
  private final Map<SniffedColumn, CodeSystem> codes = new LinkedHashMap<>();

  public RoleSniffer(List<SniffedColumn> columns) {
    // A column that shares its name with another cannot be read.
    this.columns =
        columns.stream()
            .filter(c -> !c.name().isEmpty() && c.filled() > 0)
            .filter(c -> columns.stream().filter(o -> o.name().equals(c.name())).count() == 1)
            .toList();
    this.columns.forEach(this::findCodes);
    for (ColumnRole role : ColumnRole.values()) {
      if (role == ColumnRole.QUALIFIER) {
        this.columns.stream()
            .filter(c -> isFree(c) && role.score(c.words()) > 0 && isFor(role, c))
            .forEach(c -> roles.put(c, role));
      } else {
        SniffedColumn best = best(role);
        if (best != null) {
          roles.put(best, role);
        }
      }
    }
    fallBack(ColumnRole.LEVEL, c -> isNamedLevel(c));
    fallBack(ColumnRole.SUMMARY, SniffedColumn::isLongText);
  }

  private boolean isFree(SniffedColumn column) {
    return !roles.containsKey(column) && !codes.containsKey(column);
  }

  private @Nullable SniffedColumn best(ColumnRole role) {
    SniffedColumn best = null;
    int most = 0;
    for (SniffedColumn column : columns) {
      int score = isFree(column) && isFor(role, column) ? role.score(column.words()) : 0;
      if (score > most) {
        best = column;
        most = score;
      }
    }
    return best;
  }

  private void fallBack(ColumnRole role, java.util.function.Predicate<SniffedColumn> test) {
    if (!roles.containsValue(role)) {
      columns.stream()
          .filter(c -> isFree(c) && test.test(c))
          .findFirst()
          .ifPresent(c -> roles.put(c, role));
    }
  }

  /** Whether what a column holds could be of that role. */
  private static boolean isFor(ColumnRole role, SniffedColumn column) {
    return switch (role) {
      case SCALE -> column.all(id -> ScaleSniffer.RATING.containsKey(id));
      case LEVEL -> mayBeLevel(column);
      case MODALITY, CONDITION -> isName(column);
      case ID -> column.isUnique() && column.all(Identifiers::isValid);
      case SOURCE_KIND -> column.all(value -> isOne(SourceKind.values(), value));
      case SOURCE -> isName(column) && !column.isLongText();
      case REVIEWED, UPDATED -> !column.dates().isEmpty();
      case SUPPORT ->
          column.distinct() <= MOST_DIRECTIONS
              && column.values().keySet().stream().anyMatch(v -> support(v) != null);
      case LOCATOR, CITATION, SIGNIFICANCE, OUTCOME, TIME_POINT, QUALIFIER, SUMMARY ->
          !column.isUrl();
    };
  }

  private static boolean isName(SniffedColumn column) {
    return !column.isNumeric()
        && !column.isUrl()
        && column.dates().isEmpty()
        && !column.values().isEmpty();
  }

  private static boolean isOne(Labeled[] choices, String value) {
    return Stream.of(choices).anyMatch(choice -> choice.label().equals(value));
  }

  /** A scale has few levels, with short names. */
  private static boolean mayBeLevel(SniffedColumn column) {
    return column.distinct() <= MOST_LEVELS
        && !column.isSeveral()
        && !column.isUrl()
        && !column.isLongText()
        && column.dates().isEmpty();
  }

  /** Whether values name levels beyond doubt: words, not letters or numbers, of a shipped scale. */
  private static boolean isNamedLevel(SniffedColumn column) {
    return mayBeLevel(column)
        && column.distinct() > 1
        && column.all(value -> value.length() > 2)
        && !ScaleSniffer.of(column).isEmpty();
  }

  /** What a value says of support, whatever its case; null if nothing. */
  static @Nullable Support support(String value) {
    return Stream.of(Support.values())
        .filter(support -> support.label().equalsIgnoreCase(value))
        .findFirst()
        .orElse(null);
  }

  /** Codes of a system that the name of the column says, or a prefix of every value. */
  private void findCodes(SniffedColumn column) {
    List<String> words = column.words();
    for (CodeSystem system : CodeSystem.values()) {
      String prefix = system.label() + ":";
      boolean prefixed = column.all(value -> value.startsWith(prefix));
      boolean named =
          switch (system) {
            case ICD_10_CM -> says(words, "icd10");
            case MESH -> says(words, "mesh");
            case DOID -> says(words, "doid");
            case MONDO -> says(words, "mondo");
            case RXNORM -> says(words, "rxnorm") || says(words, "rxcui");
          };
      boolean formed =
          column.all(
              value ->
                  system.hasForm(
                      value.startsWith(prefix) ? value.substring(prefix.length()) : value));
      if ((prefixed || named) && formed) {
        codes.put(column, system);
        return;
      }
    }
  }

  /** Whether a word, or two that stand together, are the one: "RxNorm" is taken for two. */
  private static boolean says(List<String> words, String wanted) {
    String before = "";
    for (String word : words) {
      if (word.equals(wanted) || (before + word).equals(wanted)) {
        return true;
      }
      before = word;
    }
    return false;
  }

  /** The column of a role; null if there is none. */
  @Nullable SniffedColumn find(ColumnRole role) {
    return all(role).stream().findFirst().orElse(null);
  }

  public List<SniffedColumn> all(ColumnRole role) {
    return columns.stream().filter(column -> roles.get(column) == role).toList();
  }

  /** Columns that look like levels besides the one that is taken for them. */
  public List<SniffedColumn> furtherLevels() {
    return columns.stream()
        .filter(c -> isFree(c) && mayBeLevel(c) && ColumnRole.LEVEL.score(c.words()) > 100)
        .toList();
  }

  /** Columns of dates of which the name does not say what happened then. */
  List<SniffedColumn> otherDates() {
    return columns.stream().filter(c -> isFree(c) && !c.dates().isEmpty()).toList();
  }

  /** The columns with codes of modalities, or of conditions: of drugs if the name says so. */
  Map<SniffedColumn, CodeSystem> codes(ColumnRole of) {
    Map<SniffedColumn, CodeSystem> found = new LinkedHashMap<>();
    codes.forEach(
        (column, system) -> {
          boolean drug =
              system == CodeSystem.RXNORM
                  || (system == CodeSystem.MESH && ColumnRole.MODALITY.score(said(column)) > 0);
          if (drug == (of == ColumnRole.MODALITY)) {
            found.put(column, system);
          }
        });
    return found;
  }

  private static List<String> said(SniffedColumn column) {
    List<String> words = new ArrayList<>(column.words());
    words.removeAll(List.of("id", "code"));
    return words;
  }

  /** What a column is for, for people; empty if nothing is proposed. */
  public String label(SniffedColumn column) {
    CodeSystem system = codes.get(column);
    if (system != null) {
      return system.label() + " codes";
    }
    ColumnRole role = roles.get(column);
    if (role != null) {
      return role.label();
    }
    return furtherLevels().contains(column) ? "further level?" : "";
  }
}
