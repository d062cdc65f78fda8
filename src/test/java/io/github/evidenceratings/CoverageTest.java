package io.github.evidenceratings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.model.Topics;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page on what was drawn from which document counts what the data hold. */
class CoverageTest {
  private static final Path PAGE = Path.of("docs", "coverage.md");

  private final Dataset dataset = EvidenceLibrary.bundled().dataset();

  /** Something drawn from a document: what it is, and where it stands. */
  private record Drawn(String what, Provenance provenance) {}

  private List<Drawn> drawn() {
    List<Drawn> drawn = new ArrayList<>();
    for (Rating rating : dataset.ratings()) {
      drawn.add(new Drawn("*rating*", rating.provenance()));
      rating.findings().forEach(f -> drawn.add(new Drawn("*finding*", f.provenance())));
    }
    for (SafetyAssessment assessment : dataset.safety()) {
      drawn.add(new Drawn("*safety assessment*", assessment.provenance()));
    }
    for (Residual residual : dataset.residuals()) {
      drawn.add(new Drawn("*residual*", residual.provenance()));
    }
    for (Claim claim : dataset.claims()) {
      drawn.add(new Drawn(claim.topic().name(), claim.provenance()));
    }
    return drawn;
  }

  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>(List.of("*rating*", "*finding*"));
    kinds.addAll(List.of("*safety assessment*", "*residual*"));
    for (ClaimTopic topic : Topics.all()) {
      kinds.add(topic.name());
    }
    return kinds;
  }

  private String byTopic() {
    StringBuilder table = new StringBuilder("| Statements |");
    dataset.sources().forEach(source -> table.append(' ').append(source.name()).append(" |"));
    table.append(" All |\n| --- |").append(" ---: |".repeat(dataset.sources().size() + 1));
    List<Drawn> drawn = drawn();
    for (String kind : kinds()) {
      row(table, kind, drawn.stream().filter(d -> d.what().equals(kind)).toList());
    }
    row(table, "**all**", drawn);
    return table.append('\n').toString();
  }

  private void row(StringBuilder table, String head, List<Drawn> drawn) {
    table.append("\n| ").append(head).append(" |");
    for (Source source : dataset.sources()) {
      long count = drawn.stream().filter(d -> d.provenance().source().equals(source)).count();
      table.append(' ').append(count == 0 ? "" : count).append(" |");
    }
    table.append(' ').append(drawn.size()).append(" |");
  }

  private String byPlace(Source source) {
    Map<String, List<Drawn>> places = new LinkedHashMap<>();
    for (Drawn d : drawn()) {
      if (d.provenance().source().equals(source)) {
        places
            .computeIfAbsent(d.provenance().locator().orElseThrow(), key -> new ArrayList<>())
            .add(d);
      }
    }
    StringBuilder table = new StringBuilder("| Place | Statements found |\n| --- | --- |\n");
    places.forEach(
        (place, found) ->
            table.append("| ").append(place).append(" | ").append(counts(found)).append(" |\n"));
    return table.toString();
  }

  private static String counts(List<Drawn> found) {
    Map<String, Long> counts =
        found.stream()
            .collect(Collectors.groupingBy(Drawn::what, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  @Test
  void page_countsWhatWasDrawnByTopic() throws IOException {
    assertThat(Files.readString(PAGE)).contains(byTopic());
  }

  @Test
  void page_countsWhatWasDrawnByPlace() throws IOException {
    String page = Files.readString(PAGE);
    for (Source source : dataset.sources()) {
      assertThat(page).contains("### " + source.name() + "\n\n" + byPlace(source));
    }
  }

  @Test
  void topics_allAreUsed() {
    assertThat(dataset.claims().stream().map(Claim::topic).distinct())
        .containsExactlyInAnyOrderElementsOf(Topics.all());
  }
}
