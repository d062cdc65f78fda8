package io.github.evidenceratings.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "0, '', '', 0",
    "0, a, a, 0",
    "0, a, b, -1",
    "1, '', a, 1",
    "1, '', ab, -1",
    "2, kitten, sitting, -1",
    "3, kitten, sitting, 3",
    "9, kitten, sitting, 3",
    "1, ab, ba, -1",
    "2, ab, ba, 2",
  })
  void within_knownPairs(int most, String one, String other, int expected) {
    assertThat(EditDistance.within(most, one, other)).isEqualTo(expected);
    assertThat(EditDistance.within(most, other, one)).isEqualTo(expected);
  }

  /** A surrogate pair counts as two, as it does in Commons Text. */
  @Test
  void within_charactersOutsideTheBasicPlane_countAsTwo() {
    assertThat(EditDistance.within(2, "a", "a😀")).isEqualTo(2);
  }

  @Test
  void within_randomTexts_isThatOfCommonsText() {
    Random random = new Random(11);
    int near = 0;
    for (int round = 0; round < 50_000; round++) {
      int letters = 1 + random.nextInt(5);
      String one = text(random, letters);
      String other = random.nextInt(3) == 0 ? text(random, letters) : edited(random, one, letters);
      int most = random.nextInt(12);
      int expected = new LevenshteinDistance(most).apply(one, other);
      assertThat(EditDistance.within(most, one, other))
          .as("%s, %s within %d", one, other, most)
          .isEqualTo(expected);
      near += expected >= 0 ? 1 : 0;
    }
    assertThat(near).isBetween(10_000, 40_000);
  }

  private static String text(Random random, int letters) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(25); length > 0; length--) {
      text.append(letter(random, letters));
    }
    return text.toString();
  }

  private static String edited(Random random, String text, int letters) {
    StringBuilder edited = new StringBuilder(text);
    for (int edits = random.nextInt(8); edits > 0; edits--) {
      int at = random.nextInt(edited.length() + 1);
      int end = Math.min(edited.length(), at + random.nextInt(2));
      edited.replace(at, end, random.nextBoolean() ? "" : letter(random, letters));
    }
    return edited.toString();
  }

  private static String letter(Random random, int letters) {
    return Character.toString("abäcß".charAt(random.nextInt(letters)));
  }
}
