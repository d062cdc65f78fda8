package io.github.evidenceratings.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import org.junit.jupiter.api.Test;

class SharedValuesTest {
  private final SharedValues shared = new SharedValues();

  /** The text in an object of its own, as values of rows are. */
  private static String read(String text) {
    return String.valueOf(text.toCharArray());
  }

  @Test
  void date_sameText_isSameObject() {
    assertThat(shared.date("2024-06-17")).contains(PartialDate.of(2024, 6, 17));
    assertThat(shared.date(read("2024-06-17"))).isSameAs(shared.date("2024-06-17"));
  }

  @Test
  void date_lessPrecise_isRead() {
    assertThat(shared.date("2024-06")).contains(PartialDate.of(2024, 6));
    assertThat(shared.date("2024")).contains(PartialDate.of(2024));
    assertThat(shared.date(read("2024"))).isSameAs(shared.date("2024"));
  }

  @Test
  void date_noDate_isNone() {
    for (int i = 0; i < 2; i++) {
      assertThat(shared.date("2024-06-31")).isEmpty();
    }
  }

  @Test
  void optional_sameTextOrDate_isSameObject() {
    assertThat(shared.optional("resistance")).contains("resistance");
    assertThat(shared.optional(read("resistance"))).isSameAs(shared.optional("resistance"));
    assertThat(shared.optional("sensitivity")).contains("sensitivity");
    assertThat(shared.optional(PartialDate.of(2024)))
        .isSameAs(shared.optional(PartialDate.of(2024)));
  }

  @Test
  void provenance_sameSourceAndPlace_isSameObject() {
    Source doc = Source.of("doc", SourceKind.MONOGRAPH, "Doc", "A document");
    Source page = Source.of("page", SourceKind.CLINIC_PAGE, "Page", "A page");
    Provenance whole = shared.provenance(doc, null);
    Provenance place = shared.provenance(doc, "p. 1");
    assertThat(whole).isEqualTo(Provenance.of(doc));
    assertThat(shared.provenance(doc, null)).isSameAs(whole);
    assertThat(place.source()).isSameAs(doc);
    assertThat(place.locator()).contains("p. 1");
    assertThat(shared.provenance(doc, read("p. 1"))).isSameAs(place);
    assertThat(shared.provenance(doc, "p. 2").locator()).contains("p. 2");
    assertThat(shared.provenance(page, "p. 1").source()).isSameAs(page);
    assertThat(shared.provenance(page, null)).isEqualTo(Provenance.of(page));
  }

  @Test
  void level_sameTextOnTwoScales_isThatOfEach() {
    RatingScale effect = ShippedScales.find("natmed-effectiveness").orElseThrow();
    RatingScale safety = ShippedScales.find("natmed-safety").orElseThrow();
    for (int i = 0; i < 2; i++) {
      assertThat(shared.level(effect, "insufficient evidence").orElseThrow().scaleId())
          .isEqualTo("natmed-effectiveness");
      assertThat(shared.level(safety, "insufficient evidence").orElseThrow().scaleId())
          .isEqualTo("natmed-safety");
      assertThat(shared.level(safety, "likely effective")).isEmpty();
    }
  }

  @Test
  void get_moreThanAreKept_areMadeAnew() {
    Shared<Integer, String> numbers = new Shared<>(String::valueOf);
    for (int i = 0; i < 40_000; i++) {
      assertThat(numbers.get(i)).isEqualTo(Integer.toString(i));
    }
    assertThat(numbers.get(32_767)).isSameAs(numbers.get(32_767));
    assertThat(numbers.get(39_999)).isEqualTo("39999").isNotSameAs(numbers.get(39_999));
  }
}
