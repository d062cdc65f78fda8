package io.github.evidenceratings.table.render;

import io.github.evidenceratings.internal.text.Printable;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * Escapes text for LaTeX, so that a reader sees just that text, in a cell of a table or outside. An
 * apostrophe is a curved one, as LaTeX sets it.
 */
final class LatexText {
  /** What stands for a character, wherever it is. */
  private static final Map<Integer, String> ANYWHERE = new HashMap<>();

  /** Characters that join with an equal one before them into another character. */
  private static final String JOINING = "-',";

  static {
    put("\\", "\\textbackslash{}");
    put("{", "\\{");
    put("}", "\\}");
    put("$", "\\$");
    put("&", "\\&");
    put("#", "\\#");
    put("%", "\\%");
    // A line may end behind these two, which long names and addresses consist of.
    put("_", "\\_\\allowbreak{}");
    put("/", "/\\allowbreak{}");
    put("^", "\\textasciicircum{}");
    put("~", "\\textasciitilde{}");
    put("<", "\\textless{}");
    put(">", "\\textgreater{}");
    put("|", "\\textbar{}");
    put("\"", "\\textquotedbl{}");
    put("`", "\\textasciigrave{}");
    // Behind a command these would be its options.
    put("[", "{[}");
    put("]", "{]}");
    put("*", "{*}");
    put("\u00A0", "~");
    // Not in the fonts of pdfLaTeX, but in its formulas.
    maths(
        "≤ leq ≥ geq ≠ neq ≈ approx ± pm × times ∞ infty"
            + " → rightarrow ← leftarrow ↔ leftrightarrow ↑ uparrow ↓ downarrow"
            + " α alpha β beta γ gamma δ delta ε varepsilon ζ zeta η eta θ theta ι iota κ kappa"
            + " λ lambda μ mu ν nu ξ xi π pi ρ rho ς varsigma σ sigma τ tau υ upsilon φ varphi"
            + " χ chi ψ psi ω omega"
            + " Γ Gamma Δ Delta Θ Theta Λ Lambda Ξ Xi Π Pi Σ Sigma Φ Phi Ψ Psi Ω Omega");
    put("\u2032", "\\ensuremath{'}");
    put("\u2212", "\\ensuremath{-}");
    put("\u2010", "-{}");
  }

  private LatexText() {}

  private static void put(String character, String latex) {
    ANYWHERE.put(character.codePointAt(0), latex);
  }

  /** Characters, each with the name of its command in formulas. */
  private static void maths(String names) {
    String[] words = names.split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      put(words[i], "\\ensuremath{\\" + words[i + 1] + "}");
    }
  }

  /** The text; line ends become line breaks of the cell or paragraph. */
  static String escape(String text) {
    String shown = Normalizer.normalize(Printable.shown(text), Normalizer.Form.NFC);
    StringBuilder out = new StringBuilder(shown.length() + 16);
    int[] characters = shown.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      int c = characters[i];
      if (c == '\n') {
        out.append("\\newline{}");
      } else if (i > 0 && c == characters[i - 1] && JOINING.indexOf(c) >= 0) {
        out.append("{}").appendCodePoint(c);
      } else {
        String latex = ANYWHERE.get(c);
        if (latex == null) {
          out.appendCodePoint(c);
        } else {
          out.append(latex);
        }
      }
    }
    return out.toString();
  }

  /** The text on one line, for headings. */
  static String escapeLine(String text) {
    return escape(text.replaceAll("[\r\n]+", " "));
  }
}
