package io.github.evidenceratings.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
  /** The rule for levels as two patterns. */
  private static final Pattern ACCENTS = Pattern.compile("(\\p{L})[\\u0300-\\u036F]+");

  private static final Pattern WITHIN =
      Pattern.compile("([\\p{L}\\p{N}])[\\s_\u2010\u2011\u2013\u2212-]+(?=[\\p{L}\\p{N}])");

  @ParameterizedTest
  @CsvSource({
    "neckpain, neckpain",
    "Neck Pain, neckpain",
    "neck-pain, neckpain",
    "' neck\u00a0pain ', neckpain",
    "temporo-mandibular (TMD), temporomandibulartmd",
    "Ménière’s, menieres",
    "Me\u0301nie\u0300re's, menieres",
    "ﬁbromyalgia, fibromyalgia",
    "Vitamin B₁₂, vitaminb12",
    "TITIS, titis",
    "İğne, igne",
    "ΠΌΝΟΣ, πονος",
    "疼痛, 疼痛",
    // marks that make another letter stay, also beside those that do not
    "दर्द, दर्द",
    "か\u3099 痛, が痛",
    "ＡＢ\u0300, ab",
    "ж\u0300\u036F, ж",
    "x\u20D0 é, x\u20D0e",
    "♥\uFE00\uFE0F é, e",
    "x\uFE20, x\uFE20",
  })
  void of_spellings_haveTheSameKey(String text, String key) {
    assertThat(NameKey.of(text)).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "+++", "—", "★"})
  void of_nothingButSigns_isEmpty(String text) {
    assertThat(NameKey.of(text)).isEmpty();
  }

  @Test
  void of_turkishLocale_makesNoDifference() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
      assertThat(NameKey.of("STIFFNESS")).isEqualTo("stiffness");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void of_asciiOrStars_isAsAmongOtherLetters() {
    IntStream.concat(IntStream.range(0, 0x80), IntStream.rangeClosed(0x2500, 0x27BF))
        .mapToObj(Character::toString)
        .map(c -> "A" + c + "b" + c)
        .forEach(text -> assertThat(NameKey.of(text) + "e").isEqualTo(NameKey.of(text + "é")));
  }

  @Test
  void ofLevel_casesAccentsAndJoints_makeNoDifference() {
    assertThat(NameKey.ofLevel("Likely-Effective")).isEqualTo("likelyeffective");
    assertThat(NameKey.ofLevel(" likely _ effective ")).isEqualTo("likelyeffective");
    assertThat(NameKey.ofLevel("III\u20111")).isEqualTo("iii1");
    assertThat(NameKey.ofLevel("III \u2013 1")).isEqualTo("iii1");
    assertThat(NameKey.ofLevel("Évidente")).isEqualTo("evidente");
  }

  @Test
  void ofLevel_signs_stay() {
    assertThat(NameKey.ofLevel("1-")).isEqualTo("1-");
    assertThat(NameKey.ofLevel("1\u2212")).isEqualTo("1\u2212");
    assertThat(NameKey.ofLevel("- 1 +")).isEqualTo("- 1 +");
    assertThat(NameKey.ofLevel("★★ ★")).isEqualTo("★★ ★");
  }

  @Test
  void ofLevel_anyCharacter_isWhatTheRuleSays() {
    List<String> wrong = new ArrayList<>();
    for (int c = 0; c <= Character.MAX_CODE_POINT; c += c < 0xFFFF ? 1 : 257) {
      String one = new String(Character.toChars(c));
      for (String text : List.of("A" + one + "b", one + " \u0301" + one, one + "-1 ")) {
        if (!NameKey.ofLevel(text).equals(rule(text))) {
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
