package io.github.evidenceratings.fuzz;

import io.github.evidenceratings.table.RoundTrips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What is given any bytes: reads them, or refuses them in the way that it promises. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
public enum FuzzTarget {
  /** A JSON document. */
  JSON("json", ReadingTargets::json, "dataset.tables.JsonDocument", Parsers.JACKSON),
  /** A data package, one file of which is these bytes: the first tells which. */
  DATA_PACKAGE(
      "data-package",
      ReadingTargets::dataPackage,
      "dataset.tables.CsvTable",
      Parsers.JACKSON,
      Parsers.COMMONS_CSV),
  /** A table to import; the first byte tells by which of the shipped profiles. */
  IMPORT(
      "import",
      ReadingTargets::table,
      "imports.rows.DelimitedInput",
      "imports.rows.JsonInput",
      Parsers.JACKSON,
      Parsers.COMMONS_CSV),
  /** An import profile. */
  PROFILE("profile", ReadingTargets::profile, "imports.profile.ProfileReader", Parsers.JACKSON),
  /** A name of a treatment, a condition, a source or a scale. */
  TERM("term", asking(AskingTargets::term), "query.NamedItems"),
  /** What a question says in words: text, levels, qualifiers, sources. */
  QUERY("query", asking(AskingTargets::query), "query.WordFilter"),
  CSV("text", text(RoundTrips::csv), "table.render.CsvRenderer", Parsers.COMMONS_CSV),
  JSON_TABLE("text", text(RoundTrips::json), "table.render.JsonRenderer"),
  MARKDOWN("text", text(RoundTrips::markdown), "table.render.MarkdownText"),
  HTML("text", text(RoundTrips::html), "table.render.HtmlTable"),
  LATEX("text", text(RoundTrips::latex), "table.render.LatexText"),
  ASCIIDOC("text", text(RoundTrips::asciidoc), "table.render.AsciidocText"),
  SVG("text", text(RoundTrips::svg), "picture.EvidenceMap"),
  TERMINAL("text", text(RoundTrips::terminal), "table.render.TextRenderer");

  /** Inputs that are worth trying each time. */
  static final Path CORPUS = Path.of("src", "test", "corpus");

  /** What became of an input. */
  public enum Outcome {
    TAKEN,
    REFUSED
  }

  /** Takes bytes. */
  interface Body {
    Outcome take(byte[] input);
  }

  /** What reads for the library. */
  private static final class Parsers {
    static final String JACKSON = "tools.jackson.core.json.ReaderBasedJsonParser";
    static final String COMMONS_CSV = "org.apache.commons.csv.CSVParser";
  }

  private final String inputs;
  private final Body body;
  private final List<String> tried;

  /**
   * A target.
   *
   * @param tried classes that it is there to try, ours without what all their names start with
   */
  FuzzTarget(String inputs, Body body, String... tried) {
    this.inputs = inputs;
    this.body = body;
    this.tried =
        Stream.of(tried)
            .map(
                name ->
                    name.matches("(org|tools)\\..*") ? name : "io.github.evidenceratings." + name)
            .toList();
  }

  /** The classes that it is there to try: a fuzzer that does not see into them is blind. */
  List<String> tried() {
    return tried;
  }

  private static Body text(Consumer<String> body) {
    return input -> {
      body.accept(new String(input, StandardCharsets.UTF_8));
      return Outcome.TAKEN;
    };
  }

  private static Body asking(AskingTargets.Asking body) {
    return input -> body.ask(new String(input, StandardCharsets.UTF_8));
  }

  /** The folder with inputs that have once been worth keeping. */
  Path corpus() {
    return CORPUS.resolve(inputs);
  }

  /**
   * Tries an input.
   *
   * @throws RuntimeException or an error, if it is neither taken nor refused as promised
   */
  public Outcome take(byte[] input) {
    return body.take(input);
  }
}
