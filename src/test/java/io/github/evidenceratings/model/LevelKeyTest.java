package io.github.evidenceratings.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LevelKeyTest {
  /** The rule as two patterns. */
  private static final Pattern ACCENTS = Pattern.compile("(\\p{L})[\\u0300-\\u036F]+");

  private static final Pattern WITHIN =
      Pattern.compile("([\\p{L}\\p{N}])[\\s_-]+(?=[\\p{L}\\p{N}])");

  @Test
  void of_casesAccentsAndJoints_makeNoDifference() {
    assertThat(LevelKey.of("Likely-Effective")).isEqualTo("likelyeffective");
    assertThat(LevelKey.of(" likely _ effective ")).isEqualTo("likelyeffective");
    assertThat(LevelKey.of("Évidente")).isEqualTo("evidente");
  }

  @Test
  void of_signs_stay() {
    assertThat(LevelKey.of("1-")).isEqualTo("1-");
    assertThat(LevelKey.of("- 1 +")).isEqualTo("- 1 +");
    assertThat(LevelKey.of("★★ ★")).isEqualTo("★★ ★");
  }

  @Test
  void of_anyCharacter_isWhatTheRuleSays() {
    List<String> wrong = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0xFFFF ? 1 : 257) {
      String one = new String(Character.toChars(c));
      for (String text : List.of("A" + one + "b", one + " \u0301" + one, one + "-1 ")) {
        if (!LevelKey.of(text).equals(rule(text))) {
          wrong.add(String.format("U+%04X in \"%s\"", c, text));
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static String rule(String name) {
    String decomposed = Normalizer.normalize(name.strip(), Normalizer.Form.NFD);
    String plain = ACCENTS.matcher(decomposed).replaceAll("$1").toLowerCase(Locale.ROOT);
    return WITHIN.matcher(plain).replaceAll("$1");
  }
}
