package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.WordRuns.Run;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordRunsTest {
  private static final String DOCUMENT =
      "Our crêperie doesn’t open before nine; whoever knocks at eight gets 2 cold rolls.";

  /** The eight words of the document that each text below shares with it. */
  private static final String EIGHT = "creperie doesnt open before nine whoever knocks at";

  private static final Set<String> HASHES =
      WordRuns.of(DOCUMENT).stream().map(Run::hash).collect(Collectors.toSet());

  @Test
  void shared_sevenWords_none() {
    assertThat(WordRuns.shared("A crêperie doesn't open before nine, whoever knocks.", HASHES))
        .isEmpty();
  }

  @Test
  void shared_eightWordsInAnotherOrder_none() {
    assertThat(WordRuns.shared("creperie doesnt open before nine knocks whoever at", HASHES))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A crêperie doesn’t open before nine; whoever knocks at 7 waits",
        "CREPERIE DOESN'T OPEN BEFORE NINE WHOEVER KNOCKS AT",
        "cre\u0302perie doesnt open be\u00ADfore nine, whoever \uFF4Bnocks at",
        "crêperie doesn\\u2019t open\\u000abefore nine%nwhoever\\tknocks\\\\nat",
        "cr\\u00eaperie doesn\\'t open before nine whoever knocks at",
        "crêperie doesn&#39;t open&nbsp;before<br/>nine, <b>whoever</b> {@code knocks} at",
        "**crêperie** doesn’t [open before](https://example.org/a-b) nine_whoever_knocks_at",
        "crêperie,doesn't,\"open\"\"before\",nine;whoever|knocks|at",
        "crêperie doesn’t open before\n   * nine, whoever\r\n   * knocks\n   * at",
        "// crêperie doesn’t open before\n\n// nine, whoever knocks at",
        "\"crêperie doesn't open before\"\n    + \" nine, whoever\\n\"\n    + \"knocks at\""
      })
  void shared_eightWordsWhateverIsBetween_theRun(String text) {
    assertThat(WordRuns.shared(text, HASHES)).extracting(Run::words).containsExactly(EIGHT);
  }

  @Test
  void shared_nineWords_bothRunsWithTheirLines() {
    String text = "Note\nthat our crêperie\ndoesn’t open before nine;\nwhoever knocks at dawn";

    assertThat(WordRuns.shared(text, HASHES))
        .containsExactly(
            new Run(2, "our creperie doesnt open before nine whoever knocks"), new Run(2, EIGHT));
  }

  @Test
  void shared_lastWordsOfTheDocument_theRun() {
    assertThat(WordRuns.shared("whoever knocks at eight gets 2 cold rolls", HASHES)).hasSize(1);
  }

  @Test
  void shared_anotherDigit_none() {
    assertThat(WordRuns.shared("whoever knocks at eight gets 3 cold rolls", HASHES)).isEmpty();
  }

  @Test
  void outside_runInsideAPhrase_none() {
    List<String> phrases = List.of("Our CRÊPERIE doesn't open: before nine, whoever knocks at");

    assertThat(WordRuns.outside(phrases, WordRuns.shared(EIGHT, HASHES))).isEmpty();
    assertThat(WordRuns.outside(phrases, WordRuns.shared("Our " + EIGHT, HASHES))).isEmpty();
  }

  @Test
  void outside_runThatOnlyOverlapsPhrases_theRun() {
    List<String> phrases =
        List.of(
            "our crêperie doesn't open before nine whoever knocks", "nine whoever knocks at eight");

    assertThat(WordRuns.outside(phrases, WordRuns.shared("our " + EIGHT, HASHES)))
        .containsExactly(new Run(1, EIGHT));
  }
}
