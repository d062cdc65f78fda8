package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.imports.profile.ImportSplit.Meaning;
import io.github.evidenceratings.imports.profile.ImportSplit.Subject;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a profile gets modalities or conditions from a row.
 *
 * @param names the cell with the names
 * @param splits what several names in it mean, in the order in which it is taken apart
 * @param whole names that hold a separator and are not to be taken apart
 * @param codes their codes in public systems
 */
public record ImportTerm(
    ImportValue names, List<ImportSplit> splits, List<String> whole, List<CodeValue> codes) {
  /**
   * The codes of a system.
   *
   * @param system the system
   * @param value the cell with the code, or the codes
   * @param separator what stands between the codes of several names, in the order of the names
   */
  record CodeValue(CodeSystem system, ImportValue value, Optional<String> separator) {}

  /** Whether the row names nothing. */
  public boolean isEmpty(ForeignRow row) {
    return names.ifEmpty().isEmpty() && names.cells(row, Problems.IGNORED).isEmpty();
  }

  /**
   * What the row names: one rating for each. None if the row names nothing, or something wrong,
   * which is then reported.
   */
  public List<Subject> subjects(ForeignRow row, Problems problems) {
    int before = problems.count();
    List<String> cells = names.cells(row, problems);
    if (problems.count() > before) {
      return List.of();
    }
    if (cells.isEmpty()) {
      if (names.ifEmpty().isPresent()) {
        return List.of(Subject.of(names.ifEmpty().get()));
      }
      names.fail(row, "", "is empty; a value is required", problems);
      return List.of();
    }
    List<Subject> subjects = new ArrayList<>(cells.size());
    cells.forEach(cell -> subjects.add(Subject.of(cell)));
    if (cells.size() > 1 && splits.stream().noneMatch(split -> split.separator().isEmpty())) {
      names.fail(
          row,
          cells.get(1),
          "is a second name; the profile does not say what several names mean (\"split\")",
          problems);
      return List.of();
    }
    List<Subject> split = subjects;
    for (ImportSplit step : splits) {
      split =
          step.separator().isEmpty()
              ? ofItems(step, split, row, problems)
              : split(step, split, row, problems);
      if (problems.count() > before) {
        return List.of();
      }
    }
    return finished(split, row, problems);
  }

  private List<Subject> ofItems(
      ImportSplit step, List<Subject> items, ForeignRow row, Problems problems) {
    if (items.size() < 2) {
      return items;
    }
    Meaning meaning = step.meaning(names, items.get(0).names().get(0), row, problems);
    return meaning == null || meaning == Meaning.ALTERNATIVES
        ? items
        : List.of(new Subject(items.stream().map(item -> item.names().get(0)).toList(), meaning));
  }

  private List<Subject> split(
      ImportSplit step, List<Subject> subjects, ForeignRow row, Problems problems) {
    List<Subject> result = new ArrayList<>();
    for (Subject subject : subjects) {
      if (subject.names().size() > 1) {
        result.add(subject);
        continue;
      }
      String cell = subject.names().get(0);
      List<String> parts = step.parts(cell, whole);
      if (parts.contains("")) {
        names.fail(row, cell, "has an empty name beside a separator", problems);
        return List.of();
      }
      if (parts.size() == 1) {
        requireNoCombination(step, cell, row, problems);
        result.add(Subject.of(parts.get(0)));
        continue;
      }
      Meaning meaning = step.meaning(names, cell, row, problems);
      if (meaning == null) {
        return List.of();
      }
      if (meaning == Meaning.ALTERNATIVES) {
        parts.forEach(part -> result.add(Subject.of(part)));
      } else {
        result.add(new Subject(List.copyOf(parts), meaning));
      }
    }
    return result;
  }

  /** One name of a combination is not the combination. */
  private void requireNoCombination(
      ImportSplit step, String cell, ForeignRow row, Problems problems) {
    ImportValue in = step.meaningIn().orElse(null);
    String said = in == null ? null : in.text(row, problems);
    Meaning meaning = said == null ? null : Meaning.of(said);
    if (in != null && (meaning == Meaning.COMBINATION || meaning == Meaning.SEQUENCE)) {
      names.fail(
          row, cell, "is one name, but " + in.label(row) + " says that it is a " + said, problems);
    }
  }

  private List<Subject> finished(List<Subject> subjects, ForeignRow row, Problems problems) {
    List<Subject> result = new ArrayList<>(subjects.size());
    HashSet<Object> seen = new HashSet<>();
    for (Subject subject : subjects) {
      Set<String> finished = new LinkedHashSet<>();
      for (String name : subject.names()) {
        String value = names.finish(name, row, problems);
        if (value == null) {
          return List.of();
        }
        if (!finished.add(value) || (subject.names().size() == 1 && !seen.add(value))) {
          names.fail(row, value, "is named twice", problems);
          return List.of();
        }
      }
      result.add(new Subject(List.copyOf(finished), subject.meaning()));
    }
    return result;
  }

  /** The codes of the names of a row, by the place of the name; reports those that fit no name. */
  public List<List<Code>> codes(int count, ForeignRow row, Problems problems) {
    List<List<Code>> result = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      result.add(new ArrayList<>(codes.size()));
    }
    for (CodeValue system : codes) {
      ImportValue value = system.value();
      List<String> cells = value.cells(row, problems);
      if (cells.isEmpty()) {
        continue;
      }
      List<Integer> nameItems = names.items(row);
      if (cells.size() > 1 || nameItems.size() > 1) {
        pair(system, cells, nameItems, count, row, result, problems);
        continue;
      }
      List<String> given =
          system.separator().isPresent()
              ? new ImportSplit(system.separator(), Optional.empty(), Optional.empty())
                  .parts(cells.get(0), List.of())
              : cells;
      if (given.size() != count) {
        value.fail(
            row,
            String.join(" ", cells),
            "holds "
                + given.size()
                + (given.size() == 1 ? " code" : " codes")
                + " for "
                + count
                + (count == 1 ? " name" : " names"),
            problems);
        continue;
      }
      for (int i = 0; i < count; i++) {
        Code code = code(system, given.get(i), row, problems);
        if (code != null) {
          result.get(i).add(code);
        }
      }
    }
    return result;
  }

  /** Names and codes that are items of arrays belong together if they come from the same item. */
  private static void pair(
      CodeValue system,
      List<String> cells,
      List<Integer> nameItems,
      int count,
      ForeignRow row,
      List<List<Code>> result,
      Problems problems) {
    List<Integer> codeItems = system.value().items(row);
    Map<Integer, Integer> nameOf = new HashMap<>();
    for (int i = 0; i < nameItems.size(); i++) {
      nameOf.put(nameItems.get(i), i);
    }
    boolean paired =
        nameItems.size() == count
            && nameOf.size() == count
            && nameOf.keySet().containsAll(codeItems)
            && Set.copyOf(codeItems).size() == codeItems.size();
    if (!paired) {
      system
          .value()
          .fail(
              row,
              String.join(" ", cells),
              "cannot be told apart by name: each name and its one code must be of one item",
              problems);
      return;
    }
    for (int i = 0; i < cells.size(); i++) {
      Code code = code(system, cells.get(i), row, problems);
      if (code != null) {
        result.get(Objects.requireNonNull(nameOf.get(codeItems.get(i)))).add(code);
      }
    }
  }

  private static @Nullable Code code(
      CodeValue of, String given, ForeignRow row, Problems problems) {
    if (given.isEmpty()) {
      return null;
    }
    String value = of.value().finish(given, row, problems);
    if (value == null) {
      return null;
    }
    String prefix = of.system().label() + ":";
    String code = value.startsWith(prefix) ? value.substring(prefix.length()) : value;
    if (!of.system().hasForm(code)) {
      of.value()
          .fail(
              row,
              value,
              "has not the form of a code of "
                  + of.system().label()
                  + "; allowed: as in "
                  + of.system().example(),
              problems);
      return null;
    }
    return new Code(of.system(), code);
  }
}
