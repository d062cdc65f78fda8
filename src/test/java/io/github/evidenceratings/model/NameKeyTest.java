package io.github.evidenceratings.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
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
  void of_asciiAlone_isAsAmongOtherLetters() {
    for (char c = 0; c < 0x80; c++) {
      String text = "A" + c + "b" + c;
      assertThat(NameKey.of(text) + "e").as("U+%04X", (int) c).isEqualTo(NameKey.of(text + "é"));
    }
  }
}
