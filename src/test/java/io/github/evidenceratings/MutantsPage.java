package io.github.evidenceratings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Writes the mutants that survived a run of PIT to {@code docs/mutants.md}: a section for each
 * package that was measured, in place of the one before. Reasons that somebody wrote beside a
 * method are kept.
 */
final class MutantsPage {
  private static final String ROOT = "io.github.evidenceratings.";

  /** A row of a section: class, methods, mutants, reason. */
  private static final Pattern ROW =
      Pattern.compile("\\| `(\\w+)` \\| (`.+?`) \\| .* \\| (.*) \\|");

  private static final Pattern METHOD = Pattern.compile("`([^`]+)`");

  private MutantsPage() {}

  /** What was measured of a package, and what survived: by class and method, then by mutator. */
  private static final class Section {
    int mutants;
    int survivors;
    final Map<String, Map<String, Map<String, Integer>>> classes = new TreeMap<>();

    void add(Element mutation) {
      mutants++;
      if (mutation.getAttribute("detected").equals("true")) {
        return;
      }
      survivors++;
      classes
          .computeIfAbsent(className(text(mutation, "mutatedClass")), key -> new TreeMap<>())
          .computeIfAbsent(method(text(mutation, "mutatedMethod")), key -> new TreeMap<>())
          .merge(mutator(text(mutation, "mutator")), 1, Integer::sum);
    }

    String markdown(String name, String before) {
      Map<String, String> reasons = reasons(before);
      StringBuilder text = new StringBuilder();
      text.append("## `%s`: %,d of %,d killed\n\n".formatted(name, mutants - survivors, mutants));
      text.append("| Class | Method | Survivors | Why |\n| --- | --- | --- | --- |\n");
      classes.forEach(
          (type, methods) ->
              methods.forEach(
                  (method, mutators) ->
                      text.append("| `")
                          .append(type)
                          .append("` | `")
                          .append(method)
                          .append("` | ")
                          .append(
                              mutators.entrySet().stream()
                                  .map(entry -> entry.getValue() + " " + entry.getKey())
                                  .collect(Collectors.joining(", ")))
                          .append(" | ")
                          .append(reasons.getOrDefault(type + "." + method, ""))
                          .append(" |\n")));
      return text.append('\n').toString();
    }
  }

  private static String text(Element mutation, String name) {
    return mutation.getElementsByTagName(name).item(0).getTextContent();
  }

  private static String className(String name) {
    String type = name.substring(name.lastIndexOf('.') + 1);
    return type.replaceAll("\\$.*", "");
  }

  private static String method(String name) {
    return name.replaceAll("lambda\\$(\\w+)\\$\\d+", "$1")
        .replace("<init>", "(constructor)")
        .replace("<clinit>", "(static)");
  }

  private static String mutator(String name) {
    return name.substring(name.lastIndexOf('.') + 1).replaceFirst("Mutator", "");
  }

  /** The first part of a package's name below ours. */
  private static String room(String className) {
    String name = className.substring(ROOT.length());
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : "(root)";
  }

  /** The reasons that a section gives, by class and method. */
  private static Map<String, String> reasons(String section) {
    Map<String, String> reasons = new HashMap<>();
    section
        .lines()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .forEach(
            row ->
                METHOD
                    .matcher(row.group(2))
                    .results()
                    .forEach(
                        method -> reasons.put(row.group(1) + "." + method.group(1), row.group(3))));
    return reasons;
  }

  /**
   * Returns a page with the sections of a report in place of those of the same packages; new ones
   * are at its end.
   *
   * @param report PIT's {@code mutations.xml}
   */
  static String update(String page, InputStream report)
      throws IOException, ParserConfigurationException, SAXException {
    Map<String, Section> sections = new TreeMap<>();
    NodeList mutations =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(report)
            .getElementsByTagName("mutation");
    for (int i = 0; i < mutations.getLength(); i++) {
      Element mutation = (Element) mutations.item(i);
      sections
          .computeIfAbsent(room(text(mutation, "mutatedClass")), key -> new Section())
          .add(mutation);
    }
    String updated = page.strip() + "\n\n";
    for (Map.Entry<String, Section> section : sections.entrySet()) {
      Matcher before =
          Pattern.compile("(?ms)^## `" + Pattern.quote(section.getKey()) + "`.*?(?=^## |\\z)")
              .matcher(updated);
      boolean known = before.find();
      String text = section.getValue().markdown(section.getKey(), known ? before.group() : "");
      updated =
          known
              ? updated.substring(0, before.start()) + text + updated.substring(before.end())
              : updated + text;
    }
    return updated.strip() + "\n";
  }

  /**
   * Updates the page.
   *
   * @param args the report, the page, and which classes were mutated: only those of whole packages
   *     are listed
   */
  public static void main(String[] args) throws Exception {
    if (!args[2].matches(Pattern.quote(ROOT) + "(\\w+|\\*)\\.\\*")) {
      System.out.println("part of a package only: " + args[1] + " is left as it is");
      return;
    }
    Path page = Path.of(args[1]);
    try (InputStream report = Files.newInputStream(Path.of(args[0]))) {
      Files.writeString(page, update(Files.readString(page), report));
    }
  }
}
