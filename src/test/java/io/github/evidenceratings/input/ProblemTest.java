package io.github.evidenceratings.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static Problem problem(int line, int column, String field, String value) {
    return new Problem("a.csv", line, column, field, value, "is wrong", List.of(), List.of());
  }

  @Test
  void toString_placeAndFieldAndValue_areShownAsFarAsKnown() {
    assertThat(problem(0, 0, "", "")).hasToString("a.csv: is wrong");
    assertThat(problem(3, 0, "", "")).hasToString("a.csv:3: is wrong");
    assertThat(problem(3, 2, "level", "")).hasToString("a.csv:3:2: level is wrong");
    assertThat(problem(3, 2, "level", "x")).hasToString("a.csv:3:2: level \"x\" is wrong");
    assertThat(problem(3, 2, "", "x")).hasToString("a.csv:3:2: \"x\" is wrong");
  }

  @Test
  void toString_longValue_isCutBetweenCharacters() {
    assertThat(problem(1, 1, "", "𝄞".repeat(80)))
        .hasToString("a.csv:1:1: \"" + "𝄞".repeat(80) + "\" is wrong");
    assertThat(problem(1, 1, "", "𝄞".repeat(81)))
        .hasToString("a.csv:1:1: \"" + "𝄞".repeat(80) + "…\" is wrong");
  }

  @Test
  void message_aThousandCharacters_isWhole_andOfMoreBothEndsAreKept() {
    assertThat(saying("x".repeat(1000)).message()).isEqualTo("x".repeat(1000));
    Problem cut = saying("a".repeat(500) + "b" + "c".repeat(500));
    assertThat(cut.message()).isEqualTo("a".repeat(500) + "…" + "c".repeat(500));
    assertThat(cut.reason()).isEqualTo(cut.message());
    assertThat(cut).hasToString("a.csv: " + cut.message());
  }

  private static Problem saying(String message) {
    return new Problem("a.csv", 0, 0, "", "", message, List.of(), List.of());
  }

  @Test
  void toString_unprintable_isEscapedEverywhere() {
    String bad = "a\u001b[31m\n\u202e\u2028\ud800";
    String shown = "a\\u001B[31m\\u000A\\u202E\\u2028\\uD800";
    assertThat(new Problem(bad, 1, 1, bad, bad, bad, List.of(bad), List.of(bad)))
        .hasToString(
            "%s:1:1: %s \"%s\" %s; did you mean \"%s\"? Allowed: \"%s\""
                .formatted(shown, shown, shown, shown, shown, shown));
  }

  @Test
  void toString_manyAllowed_areCounted() {
    List<String> twelve = IntStream.rangeClosed(1, 12).mapToObj(i -> "v" + i).toList();
    String listed = "\"" + String.join("\", \"", twelve) + "\"";
    assertThat(new Problem("a", 0, 0, "", "x", "is wrong", List.of(), twelve))
        .hasToString("a: \"x\" is wrong; allowed: " + listed);

    List<String> fourteen = new ArrayList<>(twelve);
    fourteen.addAll(List.of("v13", "v14"));
    assertThat(new Problem("a", 0, 0, "", "x", "is wrong", List.of("v1", "v2"), fourteen))
        .hasToString(
            "a: \"x\" is wrong; did you mean \"v1\" or \"v2\"? Allowed: " + listed + " and 2 more");
  }

  @Test
  void unreadable_reasons_areWordedForPeople() {
    Problems problems = new Problems();
    problems.unreadable("a.csv", new NoSuchFileException("/secret/a.csv"));
    problems.unreadable("b.csv", new AccessDeniedException("/secret/b.csv"));
    problems.unreadable("c.csv", new FileSystemException("c.csv", null, "Not a directory"));
    problems.unreadable("d.csv", new java.io.IOException());
    assertThat(problems.found())
        .extracting(Problem::toString)
        .containsExactly(
            "a.csv: is missing",
            "b.csv: cannot be read: access is denied",
            "c.csv: cannot be read: c.csv: Not a directory",
            "d.csv: cannot be read: java.io.IOException");
  }

  @Test
  void found_problems_areSortedByFileReadThenPlace() {
    Problems problems = new Problems();
    problems.reading("first.csv");
    problems.at(new Place("second.csv", 1, 1), "", "", "is wrong");
    problems.at(new Place("first.csv", 10, 1), "", "", "is wrong");
    problems.at(new Place("first.csv", 2, 3), "", "b", "is wrong");
    problems.at(new Place("first.csv", 2, 3), "", "a", "is wrong");
    problems.at(new Place("first.csv", 2, 0), "", "", "is wrong");
    assertThat(problems.found())
        .extracting(Problem::toString)
        .containsExactly(
            "first.csv:2: is wrong",
            "first.csv:2:3: \"b\" is wrong",
            "first.csv:2:3: \"a\" is wrong",
            "first.csv:10:1: is wrong",
            "second.csv:1:1: is wrong");
  }
}
