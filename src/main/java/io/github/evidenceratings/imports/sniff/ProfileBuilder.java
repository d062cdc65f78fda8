package io.github.evidenceratings.imports.sniff;

import io.github.evidenceratings.imports.profile.DatePattern;
import io.github.evidenceratings.imports.profile.ImportSplit;
import io.github.evidenceratings.imports.profile.RatingPart;
import io.github.evidenceratings.imports.profile.Slug;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Support;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes a profile of what is known, and notes what is not, which stays empty in it. */
public final class ProfileBuilder {
  private final SniffedFile input;
  private final RoleSniffer roles;
  private final String name;
  private final Map<String, Object> profile = new LinkedHashMap<>();
  private final List<Object> leaveOut = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final List<String> hints = new ArrayList<>();

  public ProfileBuilder(SniffedFile input, RoleSniffer roles, String title) {
    this.input = input;
    this.roles = roles;
    this.name = Slug.of(title);
    profile.put("name", name);
    profile.put("title", title);
    profile.put("file", input.file());
    Map<String, Object> rating = rating();
    if (!leaveOut.isEmpty()) {
      profile.put("leaveOut", leaveOut);
    }
    profile.put("rating", rating);
  }

  /** The profile: maps, lists, texts, numbers and booleans. */
  public Map<String, Object> members() {
    return profile;
  }

  /** Which members are empty, for only a human knows what belongs there; a line each. */
  public List<String> open() {
    return open;
  }

  /** What else might belong into the profile, a line each. */
  public List<String> hints() {
    return hints;
  }

  private Map<String, Object> rating() {
    Map<String, Object> rating = new LinkedHashMap<>();
    SniffedColumn id = roles.find(ColumnRole.ID);
    put(rating, "id", id);
    rating.put("modality", term(ColumnRole.MODALITY, "the treatment"));
    rating.put("condition", term(ColumnRole.CONDITION, "the condition"));
    rating.put("level", level());
    further(rating);
    parts(rating, true);
    source(rating);
    // Without a place named, the id of a row is where it stands in its source.
    SniffedColumn locator = roles.find(ColumnRole.LOCATOR);
    put(rating, "locator", locator == null ? id : locator);
    parts(rating, false);
    Map<String, Object> qualifiers = new LinkedHashMap<>();
    for (SniffedColumn column : roles.all(ColumnRole.QUALIFIER)) {
      put(qualifiers, Slug.of(column.name()), column);
    }
    if (!qualifiers.isEmpty()) {
      rating.put("qualifiers", qualifiers);
    }
    roles
        .otherDates()
        .forEach(
            column ->
                hints.add(
                    column.name()
                        + " holds dates, of the form "
                        + String.join(" or ", column.dates())
                        + "; if of a review or update, add them as rating.reviewed or"
                        + " rating.updated"));
    return rating;
  }

  /** The parts that are one value each: what the rating is about, or the others. */
  private void parts(Map<String, Object> rating, boolean subject) {
    for (RatingPart<?> part : RatingPart.ALL) {
      SniffedColumn column = ColumnRole.of(part.name()).map(roles::find).orElse(null);
      if (column == null || part.isSubject() != subject) {
        continue;
      }
      if (part == RatingPart.SUPPORT) {
        support(rating, column);
      } else if (part.isDate()) {
        date(rating, part.name(), column);
      } else {
        put(rating, part.name(), column);
      }
    }
  }

  private static void put(Map<String, Object> to, String member, @Nullable SniffedColumn column) {
    if (column != null) {
      Map<String, Object> value = value(column);
      if (column.isSeveral()) {
        value.put("join", "; ");
      }
      to.put(member, brief(value));
    }
  }

  /** A value that a column holds: which texts mean that there is none, and whether it is HTML. */
  private static Map<String, Object> value(SniffedColumn column) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("column", column.name());
    if (!column.none().isEmpty()) {
      value.put("empty", List.copyOf(column.none()));
    }
    if (column.isHtml()) {
      value.put("html", true);
    }
    return value;
  }

  private static Object brief(Map<String, Object> value) {
    return value.size() == 1 ? value.values().iterator().next() : value;
  }

  private Object term(ColumnRole role, String what) {
    SniffedColumn column = roles.find(role);
    if (column == null) {
      open.add("rating." + role.label() + ": the column that names " + what);
      return "";
    }
    leaveOutEmpty(column);
    Map<String, Object> term = value(column);
    SniffedColumn.Separator separator = column.separator();
    if (column.isSeveral() || separator != null) {
      Map<String, Object> split = new LinkedHashMap<>();
      if (!column.isSeveral() && separator != null) {
        split.put("separator", separator.text());
      }
      split.put("means", "");
      term.put("split", split);
      open.add(
          "rating."
              + role.label()
              + ".split.means: what several names mean, in "
              + (separator == null || column.isSeveral()
                  ? "an array"
                  : "a cell such as \"" + separator.example() + "\"")
              + ": "
              + String.join(", ", ImportSplit.Meaning.labels()));
    }
    Map<SniffedColumn, CodeSystem> codes = roles.codes(role);
    if (!codes.isEmpty()) {
      List<Object> of = new ArrayList<>();
      codes.forEach(
          (code, system) -> {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put("system", system.label());
            value.putAll(value(code));
            of.add(value);
          });
      term.put("codes", of.size() == 1 ? of.get(0) : of);
    }
    return brief(term);
  }

  /** A row that lacks what every rating needs is refused, unless a rule leaves it out. */
  private void leaveOutEmpty(SniffedColumn column) {
    if (column.filled() < input.rows() || !column.none().isEmpty()) {
      Map<String, Object> test = value(column);
      test.remove("html");
      test.put("isEmpty", true);
      Map<String, Object> rule = new LinkedHashMap<>();
      rule.put("when", test);
      rule.put("reason", "");
      leaveOut.add(rule);
      open.add(
          "leaveOut.reason: why rows without "
              + column.name()
              + " are left out; without the rule, the import refuses them");
    }
  }

  private Object level() {
    SniffedColumn column = roles.find(ColumnRole.LEVEL);
    Map<String, Object> level = new LinkedHashMap<>();
    if (column == null) {
      open.add("rating.level: the column that names the level, and its scale");
      level.put("column", "");
      level.put("scale", "");
      return level;
    }
    if (column.filled() < input.rows()) {
      leaveOutEmpty(column);
    }
    level.put("column", column.name());
    if (!column.none().isEmpty()) {
      level.put("notRated", List.copyOf(column.none()));
    }
    SniffedColumn scale = roles.find(ColumnRole.SCALE);
    if (scale != null) {
      level.put("scale", Map.of("column", scale.name()));
      return level;
    }
    List<RatingScale> scales = ScaleSniffer.of(column);
    if (scales.size() > 1) {
      open.add("rating.level.scale: which of these it is: " + ids(scales));
    } else if (scales.isEmpty()) {
      profile.put("scales", List.of(ScaleSniffer.own(name)));
      profile.put("levels", ScaleSniffer.levels(column, name));
      open.add(
          "scales: what the scale of " + column.name() + " is called, grades, and who made it");
      open.add(
          "levels: standing and pole of each, and a symbol; and their order: ranked levels first,"
              + " the strongest at the top, insufficient ones last");
    }
    level.put(
        "scale",
        scales.isEmpty() ? ScaleSniffer.ownId(name) : scales.size() == 1 ? scales.get(0).id() : "");
    return level;
  }

  private static String ids(List<RatingScale> scales) {
    return scales.stream().map(RatingScale::id).collect(Collectors.joining(", "));
  }

  private void further(Map<String, Object> rating) {
    List<Object> levels = new ArrayList<>();
    for (SniffedColumn column : roles.furtherLevels()) {
      List<RatingScale> scales = ScaleSniffer.of(column);
      if (scales.size() == 1) {
        Map<String, Object> level = new LinkedHashMap<>();
        level.put("column", column.name());
        if (!column.none().isEmpty()) {
          level.put("notRated", List.copyOf(column.none()));
        }
        level.put("scale", scales.get(0).id());
        levels.add(level);
      } else {
        hints.add(
            column.name()
                + " looks like a level, too; if it is one, add it as rating.furtherLevels");
      }
    }
    if (!levels.isEmpty()) {
      rating.put("furtherLevels", levels.size() == 1 ? levels.get(0) : levels);
    }
  }

  private void support(Map<String, Object> rating, SniffedColumn column) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (String value : column.values().keySet()) {
      Support support = RoleSniffer.support(value);
      map.put(value, support == null ? "" : support.label());
    }
    Map<String, Object> value = value(column);
    value.put("map", map);
    value.put("onlyMapped", true);
    rating.put("support", value);
    if (map.containsValue("")) {
      open.add(
          "rating.support.map: what each value means: "
              + Stream.of(Support.values()).map(Support::label).collect(Collectors.joining(", ")));
    }
  }

  /** Where no column names the source, the file is of one source, which only the user can name. */
  private void source(Map<String, Object> rating) {
    SniffedColumn column = roles.find(ColumnRole.SOURCE);
    if (column == null) {
      Map<String, Object> source = new LinkedHashMap<>();
      source.put("id", name);
      source.put("kind", "");
      source.put("name", "");
      source.put("title", "");
      profile.put("sources", List.of(source));
      rating.put("source", Map.of("constant", name));
      open.add("sources: kind, name and title of the document that rates");
      return;
    }
    Map<String, Object> source = value(column);
    SniffedColumn kind = roles.find(ColumnRole.SOURCE_KIND);
    source.put("kind", kind == null ? "" : Map.of("column", kind.name()));
    rating.put("source", source);
    leaveOutEmpty(column);
    if (kind == null) {
      open.add("rating.source.kind: what kind of documents the sources are");
    }
  }

  private void date(Map<String, Object> rating, String member, SniffedColumn column) {
    Map<String, Object> value = value(column);
    List<String> patterns = column.dates();
    if (patterns.size() > 1) {
      value.put("dates", "");
      open.add("rating." + member + ".dates: which it is: " + String.join(", ", patterns));
    } else if (!patterns.equals(List.of(DatePattern.ISO))) {
      value.put("dates", patterns.get(0));
    }
    rating.put(member, brief(value));
  }
}
