package io.github.evidenceratings.blackbox.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads our LaTeX back as far as it goes: commands for characters, groups, and the ligatures that
 * unescaped text would become. Whatever else means something to LaTeX is an error.
 */
public final class LatexReader {
  private static final Map<String, String> COMMANDS = new HashMap<>();
  private static final Map<String, String> LIGATURES =
      Map.of(
          "--", "–", "''", "”", ",,", "„", "``", "“", "<<", "«", ">>", "»", "?`", "¿", "!`", "¡");

  static {
    String[] words =
        """
        textbackslash \\ textasciicircum ^ textasciitilde ~ textless < textgreater > textbar |
        textquotedbl " textasciigrave ` textbullet •
        leq ≤ geq ≥ neq ≠ approx ≈ pm ± times × infty ∞
        rightarrow → leftarrow ← leftrightarrow ↔ uparrow ↑ downarrow ↓
        alpha α beta β gamma γ delta δ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ
        lambda λ mu μ nu ν xi ξ pi π rho ρ varsigma ς sigma σ tau τ upsilon υ varphi φ chi χ
        psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Phi Φ Psi Ψ Omega Ω
        """
            .split("\\s+", -1);
    for (int i = 0; i + 1 < words.length; i += 2) {
      COMMANDS.put(words[i], words[i + 1]);
    }
    COMMANDS.put("newline", "\n");
    COMMANDS.put("allowbreak", "");
    COMMANDS.put("emph", "");
    COMMANDS.put("bfseries", "");
    COMMANDS.put("footnotesize", "");
    COMMANDS.put("ensuremath", "");
    COMMANDS.put("textsuperscript", "^");
  }

  private final String tex;

  public LatexReader(String tex) {
    this.tex = tex;
  }

  /** What a reader sees of a line or a part of one; an ampersand between cells is a tab. */
  public static String text(String tex) {
    StringBuilder out = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < tex.length(); i++) {
      char c = tex.charAt(i);
      String pair = tex.substring(i, Math.min(tex.length(), i + 2));
      if (c == '\\') {
        int end = i + 1;
        while (end < tex.length() && Character.isLetter(tex.charAt(end))) {
          end++;
        }
        if (end == i + 1) {
          out.append(literal(pair));
          i++;
          continue;
        }
        String name = tex.substring(i + 1, end);
        if (!COMMANDS.containsKey(name)) {
          throw new IllegalArgumentException("unknown command " + name + " in " + tex);
        }
        out.append(COMMANDS.get(name));
        // A space behind a name only ends it.
        i = end < tex.length() && tex.charAt(end) == ' ' ? end : end - 1;
      } else if (c == '{') {
        depth++;
      } else if (c == '}') {
        depth--;
        if (depth < 0) {
          throw new IllegalArgumentException("unbalanced: " + tex);
        }
      } else if (c == '~') {
        out.append('\u00A0');
      } else if (c == '&') {
        out.append('\t');
      } else if (LIGATURES.containsKey(pair)) {
        out.append(LIGATURES.get(pair));
        i++;
      } else if ("$#^_%\"|<>`\n".indexOf(c) >= 0) {
        throw new IllegalArgumentException("bare " + c + " in " + tex);
      } else if ((c == '[' || c == '*') && depth == 0) {
        throw new IllegalArgumentException("an option: " + tex);
      } else {
        out.append(c);
      }
    }
    if (depth != 0) {
      throw new IllegalArgumentException("unbalanced: " + tex);
    }
    return out.toString();
  }

  private static String literal(String pair) {
    if (pair.length() < 2 || "{}$&#%_".indexOf(pair.charAt(1)) < 0) {
      throw new IllegalArgumentException("unknown command " + pair);
    }
    return pair.substring(1);
  }

  /** What stands in the braces of a command that a line starts with. */
  public List<String> arguments(String command) {
    String start = "\\" + command + "{";
    return tex.lines()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length(), line.lastIndexOf('}')))
        .map(LatexReader::text)
        .toList();
  }

  /** The cells of the rows of the table, the header first, each title of a section a row. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : tex.lines().toList()) {
      if (line.equals("\\endfirsthead") || line.equals("\\end{longtable}")) {
        inside = false;
      } else if ((line.equals("\\toprule") && rows.isEmpty()) || line.equals("\\endlastfoot")) {
        inside = true;
      } else if (inside && (line.endsWith("\\\\") || line.endsWith("\\\\*"))) {
        rows.add(cells(line.substring(0, line.lastIndexOf("\\\\"))));
      }
    }
    return rows;
  }

  private static List<String> cells(String row) {
    String across = "p{\\linewidth}@{}}{";
    if (row.startsWith("\\multicolumn") && row.contains(across)) {
      return List.of(text(row.substring(row.indexOf(across) + across.length(), row.length() - 1)));
    }
    List<String> cells = new ArrayList<>();
    for (String cell : text(row).split("\t", -1)) {
      cells.add(cell.startsWith(" ") || cell.endsWith(" ") ? cell.strip() : cell);
    }
    return cells;
  }

  /** The paragraphs below the table. */
  public List<String> paragraphs() {
    return tex.lines()
        .filter(line -> line.endsWith("\\par"))
        .map(line -> text(line.substring(0, line.length() - "\\par".length())))
        .toList();
  }

  public List<String> items() {
    return tex.lines()
        .filter(line -> line.startsWith("\\item "))
        .map(line -> text(line.substring("\\item ".length())))
        .toList();
  }

  /** The environments and groups, in their order; throws if they do not nest. */
  public List<String> environments() {
    List<String> all = new ArrayList<>();
    List<String> open = new ArrayList<>();
    var marks =
        java.util.regex.Pattern.compile("\\\\(begin|end)(?:\\{(\\w+)}|(group))").matcher(tex);
    while (marks.find()) {
      String name = marks.group(2) == null ? marks.group(3) : marks.group(2);
      if (marks.group(1).equals("begin")) {
        all.add(name);
        open.add(name);
      } else if (open.isEmpty() || !open.remove(open.size() - 1).equals(name)) {
        throw new IllegalArgumentException("\\end of " + name + " out of place");
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalArgumentException("left open: " + open);
    }
    return all;
  }
}
