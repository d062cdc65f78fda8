package io.github.evidenceratings.dataset.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.dataset.ShippedScales;
import io.github.evidenceratings.model.Provenance;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedValuesTest {
  private final SharedValues shared = new SharedValues();

  /** The text in an object of its own, as values of rows are. */
  private static String read(String text) {
    return String.valueOf(text.toCharArray());
  }

  @Test
  void date_sameText_isSameObject() {
    assertThat(shared.date("2024-06-17")).contains(LocalDate.of(2024, 6, 17));
    assertThat(shared.date(read("2024-06-17"))).isSameAs(shared.date("2024-06-17"));
  }

  @Test
  void date_everyDay_isThatDay() {
    LocalDate end = LocalDate.of(2101, 3, 1);
    for (int pass = 0; pass < 2; pass++) {
      for (LocalDate day = LocalDate.of(1999, 12, 1); day.isBefore(end); day = day.plusDays(1)) {
        assertThat(shared.date(day.toString())).contains(day);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000-01-01", "0001-01-01", "2024-02-29", "2000-02-29", "9999-12-31"})
  void date_farOrLeap_isRead(String text) {
    assertThat(shared.date(text)).contains(LocalDate.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2024",
        "2024-6-17",
        "2024-06-171",
        "2024/06/17",
        "2024-06/17",
        "24-06-2017",
        "a024-06-17",
        "2024-0a-17",
        "2024-06-1 ",
        "2024-00-17",
        "2024-13-17",
        "2024-06-00",
        "2024-06-31",
        "2024-06-32",
        "2023-02-29",
        "1900-02-29",
        "-024-06-17",
        "+024-06-17",
        "20:4-06-17",
        "２024-06-17",
        "2024-06-1٧"
      })
  void date_otherForms_areNone(String text) {
    shared.date("2024-07-01");
    assertThat(shared.date(text)).isEmpty();
    assertThat(shared.date(text)).isEmpty();
  }

  @Test
  void optional_sameText_isSameObject() {
    assertThat(shared.optional("resistance")).contains("resistance");
    assertThat(shared.optional(read("resistance"))).isSameAs(shared.optional("resistance"));
    assertThat(shared.optional("sensitivity")).contains("sensitivity");
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
