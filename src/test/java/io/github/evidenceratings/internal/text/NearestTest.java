package io.github.evidenceratings.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of("neck pain", "back pain", "low back pain", "stroke", "migraine", "MPS", "TMD");

  @Test
  void to_misspelt_nearestFirst() {
    assertThat(Nearest.to("bak pain", NAMES)).containsExactly("back pain");
    assertThat(Nearest.to("nack pain", NAMES)).containsExactly("back pain", "neck pain");
    assertThat(Nearest.to("nek pain", NAMES)).containsExactly("neck pain");
    assertThat(Nearest.to("migrane", NAMES)).containsExactly("migraine");
    assertThat(Nearest.to("TMS", NAMES)).containsExactly("TMD");
  }

  @Test
  void to_caseAccentsAndPunctuation_areNoEdits() {
    assertThat(Nearest.to("STRÖKE!", NAMES)).containsExactly("stroke");
    assertThat(Nearest.to("b-a-c-k p-a-i-n", NAMES)).startsWith("back pain");
  }

  @Test
  void to_partOfAName_orMoreThanIt() {
    assertThat(Nearest.to("pain", NAMES))
        .containsExactly("back pain", "neck pain", "low back pain");
    assertThat(Nearest.to("migraine with aura", NAMES)).containsExactly("migraine");
  }

  @Test
  void to_oneWordOrInitials_forWantOfBetter() {
    assertThat(Nearest.to("nek", NAMES)).containsExactly("neck pain");
    assertThat(Nearest.to("lbp", NAMES)).containsExactly("low back pain");
  }

  @Test
  void to_shortTexts_areNoParts() {
    assertThat(Nearest.to("an", NAMES)).isEmpty();
    assertThat(Nearest.to("MPS of the neck", NAMES)).isEmpty();
  }

  @Test
  void to_atMostThree_tiesByName() {
    assertThat(Nearest.to("aaaa", List.of("aaad", "aaab", "aaac", "aaae")))
        .containsExactly("aaab", "aaac", "aaad");
  }

  @Test
  void to_sameNameTwice_isGivenOnce() {
    assertThat(Nearest.to("stroke", List.of("stroke", "stroke", "strike")))
        .containsExactly("stroke", "strike");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "!?", "xyz", "something else altogether"})
  void to_nothingNear_isEmpty(String text) {
    assertThat(Nearest.to(text, NAMES)).isEmpty();
  }

  @Test
  void to_longTexts_areNotLookedAt() {
    String longest = "abcde".repeat(30);
    assertThat(Nearest.to(longest, List.of("x" + longest, longest.substring(1), "back pain")))
        .containsExactly(longest.substring(1));
    assertThat(Nearest.to(longest + "x", List.of(longest))).isEmpty();
    assertThat(Nearest.to("abcd", List.of(longest, longest + "x"))).containsExactly(longest);
  }

  @Test
  void to_thingsWithSeveralNames_givesEachItsNearestName() {
    Map<String, List<String>> terms =
        Map.of(
            "tension headache", List.of("tension headaches", "tension-type headache"),
            "headache", List.of("headaches"),
            "stroke", List.of());
    assertThat(
            Nearest.of(
                    terms.keySet(),
                    term ->
                        Stream.concat(
                            Stream.of(term), terms.getOrDefault(term, List.of()).stream()))
                .to("tension hedache"))
        .containsExactly("tension headache");
    assertThat(
            Nearest.of(
                    terms.keySet(),
                    term ->
                        Stream.concat(
                            Stream.of(term), terms.getOrDefault(term, List.of()).stream()))
                .to("headaches"))
        .containsExactly("headaches", "tension headaches");
  }

  /** What is passed over without measuring could not have been near. */
  @Test
  void to_manyRandomNames_findsWhatMeasuringAllFinds() {
    Random random = new Random(7);
    int found = 0;
    for (int round = 0; round < 2_000; round++) {
      List<String> names = Stream.generate(() -> word(random)).limit(12).toList();
      String key = word(random);
      List<String> near = measured(key, names);
      if (!near.isEmpty()) {
        found++;
        assertThat(Nearest.to(key, names)).as(key + " in " + names).isEqualTo(near);
      }
    }
    assertThat(found).isBetween(200, 1_900);
  }

  private static String word(Random random) {
    return random
        .ints(1 + random.nextInt(9), 'a', 'f')
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static List<String> measured(String key, List<String> names) {
    int most = key.length() == 1 ? 0 : Math.max(1, key.length() / 3);
    Map<String, Integer> scores = new HashMap<>();
    for (String name : names) {
      int edits = LevenshteinDistance.getDefaultInstance().apply(key, name);
      boolean within =
          Math.min(key.length(), name.length()) >= 4 && (name.contains(key) || key.contains(name));
      if (edits <= most) {
        scores.put(name, edits);
      } else if (within) {
        scores.put(name, most + Math.abs(name.length() - key.length()));
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(3)
        .toList();
  }
}
