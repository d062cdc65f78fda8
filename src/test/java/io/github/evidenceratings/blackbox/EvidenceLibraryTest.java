package io.github.evidenceratings.blackbox;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Facet;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.query.UnknownTermException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class EvidenceLibraryTest {
  private final EvidenceLibrary library = EvidenceLibrary.bundled();

  @Test
  void bundled_isTheDataSetInTheDirectory() {
    EvidenceLibrary opened = EvidenceLibrary.open(Path.of("data", "trigger-point-therapy"));
    assertThat(opened.dataset()).isEqualTo(library.dataset());
    assertThat(opened.edition().name()).isEqualTo("trigger-point-therapy");
    assertThat(EvidenceLibrary.bundled()).isNotSameAs(library);
    assertThat(EvidenceLibrary.of(library.dataset()).dataset()).isSameAs(library.dataset());
  }

  @Test
  void lists_areThoseOfTheDataSet_unmodifiable() {
    assertThat(library.modalities()).hasSize(20);
    assertThat(library.conditions()).hasSize(39);
    assertThat(library.sources()).hasSize(5);
    assertThat(library.scales().stream().map(RatingScale::id))
        .containsExactly("natmed-effectiveness", "natmed-safety");
    assertThat(library.safety()).hasSize(3);
    assertThat(library.residuals()).hasSize(1);
    for (List<?> list :
        List.of(
            library.modalities(),
            library.conditions(),
            library.sources(),
            library.scales(),
            library.safety(),
            library.residuals())) {
      assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void find_byAnyName_orEmpty() {
    assertThat(library.findModality("Dry Needle Therapy").map(Modality::id))
        .contains("dry-needling");
    assertThat(library.findModality("cupping")).isEmpty();
    assertThat(library.findCondition("tmd").map(Condition::id))
        .contains("temporomandibular-disorders");
    assertThat(library.findCondition("gout")).isEmpty();
    assertThat(library.findRating("natmed-stroke").map(r -> r.condition().id())).contains("stroke");
    assertThat(library.findRating("NATMED-stroke")).isEmpty();
  }

  @Test
  void get_unknown_suggests() {
    assertThatThrownBy(() -> library.getCondition("bak pain"))
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> {
              assertThat(thrown.kind()).isEqualTo(NameKind.CONDITION);
              assertThat(thrown.text()).isEqualTo("bak pain");
              assertThat(thrown.suggestions().get(0)).isEqualTo("back pain");
            })
        .hasMessage("unknown condition \"bak pain\"; did you mean \"back pain\"?");
    assertThatThrownBy(() -> library.getModality("lidocaine"))
        .hasMessage(
            "unknown modality \"lidocaine\"; did you mean \"trigger point injection of"
                + " lidocaine\"?");
    assertThatThrownBy(() -> library.getSource("natmed"))
        .hasMessage("unknown source \"natmed\"; did you mean \"NatMed Pro monograph\"?");
    assertThatThrownBy(() -> library.getScale("natmed"))
        .hasMessage(
            "unknown scale \"natmed\"; did you mean \"NatMed safety\" or \"NatMed"
                + " effectiveness\"?");
    assertThatThrownBy(() -> library.getRating("natmed-strok"))
        .isInstanceOfSatisfying(
            UnknownTermException.class,
            thrown -> assertThat(thrown.kind()).isEqualTo(NameKind.RATING))
        .hasMessageStartingWith("unknown rating \"natmed-strok\"; did you mean \"natmed-stroke\"");
    assertThatThrownBy(() -> library.getRating("quux")).hasMessage("unknown rating \"quux\"");
  }

  @Test
  void get_byIdOrName() {
    Source lin = library.getSource("lin-spine-time-answer");
    assertThat(library.getSource("Tiffany Lin, MD")).isEqualTo(lin);
    assertThat(library.getSource("tiffany lin md")).isEqualTo(lin);
    assertThat(library.getScale("NatMed effectiveness").id()).isEqualTo("natmed-effectiveness");
    assertThat(library.getClaim("hpm-cure").source().name()).isEqualTo("HPM page");
    assertThatThrownBy(() -> library.getClaim("hpm-cur"))
        .hasMessageStartingWith("unknown claim \"hpm-cur\"; did you mean \"hpm-cure\"");
    assertThat(library.findClaim("hpm-cur")).isEmpty();
    assertThat(library.getRating("natmed-back-pain").condition())
        .isEqualTo(library.getCondition("M54.9"));
  }

  @Test
  void narrowerAndBroader_followTheMonograph() {
    assertThat(
            library.narrower(library.getModality("trigger point therapy")).stream()
                .map(Modality::id))
        .containsExactly(
            "dry-needling",
            "trigger-point-injection",
            "trigger-point-injection-local-anaesthetic",
            "trigger-point-injection-lidocaine",
            "trigger-point-injection-corticosteroid",
            "trigger-point-injection-anaesthetic-corticosteroid",
            "trigger-point-injection-saline");
    assertThat(
            library.broader(library.getModality("trigger point injection of lidocaine")).stream()
                .map(Modality::id))
        .containsExactly(
            "trigger-point-injection-local-anaesthetic",
            "trigger-point-injection",
            "trigger-point-therapy");
    assertThat(library.narrower(library.getCondition("neck pain")).stream().map(Condition::id))
        .containsExactly("non-specific-neck-pain", "whiplash");
    assertThat(library.broader(library.getCondition("whiplash")).stream().map(Condition::id))
        .containsExactly("neck-pain");
  }

  @Test
  void narrower_termOfAnotherLibrary_fails() {
    Modality stranger = Modality.of("cupping", "cupping", library.sources().get(0));
    assertRefused(() -> library.narrower(stranger), "no term \"cupping\"");
  }

  @Test
  void safety_ofANarrowerModality_isBroader() {
    assertThat(library.safety("dry needling", TermScope.INCLUDE_BROADER))
        .extracting(match -> match.assessment().id() + ": " + match.match())
        .containsExactly(
            "natmed-safety-trained: broader modality",
            "natmed-safety-lungs-spine: broader modality",
            "natmed-safety-pregnancy: broader modality");
    assertThat(library.safety("dry needling", TermScope.INCLUDE_NARROWER)).isEmpty();
    assertThat(library.safety("trigger point therapy", TermScope.EXACT))
        .hasSize(3)
        .allSatisfy(match -> assertThat(match.match()).isEqualTo("exact"));
  }

  @Test
  void sharedBySixteenThreads_sameAnswers() throws Exception {
    List<String> expected = everything();
    int threads = 16;
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Callable<List<String>>> tasks = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        tasks.add(
            () -> {
              start.await();
              List<String> last = List.of();
              for (int round = 0; round < 5; round++) {
                last = everything();
                assertThat(last).isEqualTo(expected);
              }
              return last;
            });
      }
      for (Future<List<String>> answers : pool.invokeAll(tasks)) {
        assertThat(answers.get()).isEqualTo(expected);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private List<String> everything() {
    List<String> said = new ArrayList<>();
    for (Condition condition : library.conditions()) {
      said.add(library.answer("dry needling", condition.name()).explain());
      library
          .ratings()
          .modality("dry needling", TermScope.INCLUDE_BROADER)
          .condition(condition, TermScope.INCLUDE_BROADER)
          .list()
          .forEach(match -> said.add(match.rating().id() + match.match()));
    }
    said.add(library.ratings().groupBy(Facet.LEVEL).toString());
    assertThat(said).hasSizeGreaterThan(50);
    return said;
  }
}
