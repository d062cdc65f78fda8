package io.github.evidenceratings.fuzz;

import io.github.evidenceratings.table.RoundTrips;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** What is given any bytes: reads them, or refuses them in the way that it promises. */
@SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
public enum FuzzTarget {
  /** A JSON document. */
  JSON("json", ReadingTargets::json),
  /** A data package, one file of which is these bytes: the first tells which. */
  DATA_PACKAGE("data-package", ReadingTargets::dataPackage),
  /** A table to import; the first byte tells by which of the shipped profiles. */
  IMPORT("import", ReadingTargets::table),
  /** An import profile. */
  PROFILE("profile", ReadingTargets::profile),
  /** A name of a treatment, a condition, a source or a scale. */
  TERM("term", asking(AskingTargets::term)),
  /** What a question says in words: text, levels, qualifiers, sources. */
  QUERY("query", asking(AskingTargets::query)),
  CSV("text", text(RoundTrips::csv)),
  JSON_TABLE("text", text(RoundTrips::json)),
  MARKDOWN("text", text(RoundTrips::markdown)),
  HTML("text", text(RoundTrips::html)),
  LATEX("text", text(RoundTrips::latex)),
  ASCIIDOC("text", text(RoundTrips::asciidoc)),
  SVG("text", text(RoundTrips::svg)),
  TERMINAL("text", text(RoundTrips::terminal));

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

  private final String inputs;
  private final Body body;

  FuzzTarget(String inputs, Body body) {
    this.inputs = inputs;
    this.body = body;
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
