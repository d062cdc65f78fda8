package io.github.evidenceratings.blackbox.model;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Identifiers;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Modalities and conditions, their ids, codes and edges. */
class TermTest {
  private static Condition condition(
      String id, String name, List<String> synonyms, List<Code> codes, List<Source> sources) {
    return Condition.builder(id)
        .name(name)
        .synonyms(synonyms)
        .codes(codes)
        .sources(sources)
        .build();
  }

  @Test
  void newCondition_wrongParts_areRefused() {
    List<Source> doc = List.of(Samples.DOC);
    assertRefused(
        () -> condition("neck pain", "x", List.of(), List.of(), doc),
        "condition id \"neck pain\" is not valid: an id is letters, digits and . _ : - and"
            + " starts with a letter or digit");
    assertRefused(() -> condition("x", " ", List.of(), List.of(), doc), "condition name is blank");
    assertRefused(
        () -> condition("x", "x", List.of("a", "b", "a"), List.of(), doc),
        "condition synonym \"a\" is given twice");
    Code code = new Code(CodeSystem.MESH, "D010146");
    assertRefused(
        () -> condition("x", "x", List.of(), List.of(code, code), doc),
        "condition code \"MeSH:D010146\" is given twice");
    assertRefused(
        () -> condition("x", "x", List.of(), List.of(), List.of()),
        "condition \"x\" names no source");
  }

  @Test
  void newModality_wrongParts_areRefused() {
    assertRefused(
        () -> Modality.of("", "x", Samples.DOC),
        "modality id \"\" is not valid: an id is letters, digits and . _ : - and starts with a"
            + " letter or digit");
    assertRefused(() -> Modality.of("x", "", Samples.DOC), "modality name is blank");
    assertRefused(
        () -> Modality.builder("x").name("x").layName(" ").sources(List.of(Samples.DOC)).build(),
        "modality lay name is blank");
    assertRefused(() -> Modality.builder("x").name("x").build(), "modality \"x\" names no source");
  }

  @Test
  void newCondition_listsChangedLater_keepsItsOwn() {
    List<String> synonyms = new ArrayList<>(List.of("ache"));
    Condition pain = condition("pain", "pain", synonyms, List.of(), List.of(Samples.DOC));
    synonyms.add("soreness");
    assertThat(pain.synonyms()).containsExactly("ache").isUnmodifiable();
  }

  @Test
  void newBroader_withoutGrounds_isRefused() {
    assertRefused(
        () -> new Broader("pain", Optional.empty(), Optional.empty()),
        "the edge to \"pain\" cites neither a source nor MeSH");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "0", "z", "Z", "A.b_c:d-9", "neck-pain"})
  void isValid_goodId_isTrue(String id) {
    assertThat(Identifiers.isValid(id)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-a", ".a", "a b", "a/b", "ä", "a|b", "a\n", "a,b"})
  void isValid_badId_isFalse(String id) {
    assertThat(Identifiers.isValid(id)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ICD_10_CM, M54.2, true",
    "ICD_10_CM, M54, true",
    "ICD_10_CM, S13.4XXA, true",
    "ICD_10_CM, C4A.0, true",
    "ICD_10_CM, 54.2, false",
    "ICD_10_CM, M54., false",
    "ICD_10_CM, m54.2, false",
    "ICD_10_CM, M54.22222, false",
    "MESH, D019547, true",
    "MESH, D000079245, true",
    "MESH, D01954, false",
    "MESH, D0195471, false",
    "MESH, C019547, false",
  })
  void hasForm_code_isThatOfItsSystem(CodeSystem system, String code, boolean good) {
    assertThat(system.hasForm(code)).isEqualTo(good);
  }

  @Test
  void newCode_wrongForm_isRefused() {
    assertRefused(
        () -> new Code(CodeSystem.MESH, "M54.2"), "\"M54.2\" has not the form of a code of MeSH");
    assertThat(new Code(CodeSystem.ICD_10_CM, "M54.2")).hasToString("ICD-10-CM:M54.2");
  }

  private static Modality combining(String id, String... components) {
    return Modality.builder(id)
        .name("x")
        .layName("lay")
        .synonyms(List.of("one", "two"))
        .sources(List.of(Samples.DOC))
        .components(List.of(components))
        .build();
  }

  @Test
  void newModality_ofOneOrOfItself_isRefused() {
    assertRefused(() -> combining("x", "a"), "modality \"x\" combines one modality");
    assertRefused(() -> combining("x", "a", "x"), "modality \"x\" combines itself");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> combining("x", "a", "b c"))
        .withMessageStartingWith("component id \"b c\" is not valid");
    assertThat(combining("x", "a", "b").components()).containsExactly("a", "b");
  }

  @Test
  void names_ofATerm_areNameLayNameAndSynonyms() {
    assertThat(combining("x").names()).containsExactly("x", "lay", "one", "two");
  }
}
