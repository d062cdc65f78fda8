package io.github.evidenceratings.query;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.blackbox.query.SmallWorld;
import io.github.evidenceratings.model.Code;
import io.github.evidenceratings.model.CodeSystem;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.query.index.TermTree;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermNamesTest {
  private static final Condition NECK =
      Condition.builder("neck-pain")
          .name("neck pain")
          .layName("sore neck")
          .synonyms(List.of("Ménière’s affliction", "cervicalgia", "office fatigue 2"))
          .codes(
              List.of(
                  new Code(CodeSystem.ICD_10_CM, "M54.2"), new Code(CodeSystem.MESH, "D019547")))
          .sources(List.of(SmallWorld.ALPHA))
          .build();
  private static final Condition BACK =
      SmallWorld.condition("back", "back pain", "", "sore spine", List.of("LBP"));
  private static final Condition LOW_BACK =
      SmallWorld.condition("LBP", "low back pain", "back", null, List.of("Neck Pain!"));
  private static final Condition SHOUTED =
      SmallWorld.condition("BACK", "upper back", "", null, List.of("?!", "rücken"));

  private final TermNames<Condition> names =
      new TermNames<>(NameKind.CONDITION, new TermTree<>(List.of(NECK, BACK, LOW_BACK, SHOUTED)));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "neck-pain",
        "cervicalgia",
        "CERVICALGIA",
        " Cervical-gia ",
        "sore neck",
        "Sore\tNeck",
        "ｓｏｒｅ　ｎｅｃｋ",
        "meniere's affliction",
        "MENIERES AFFLICTION",
        "Me\u0301nie\u0300re s aﬄiction",
        "ménière's aﬀliction",
        "oﬃce fatigue ②",
        "office fatigue ²",
        "M54.2",
        "m54.2",
        "m542",
        "ICD-10-CM:M54.2",
        "icd10cm m54.2",
        "MeSH:D019547",
        "mesh d019547",
        "D019547",
        "Ｍ５４.２"
      })
  void find_anySpellingOfAnyName(String text) {
    assertThat(names.find(text)).contains(NECK);
    assertThat(names.get(text)).isEqualTo(NECK);
    assertThat(names.candidates(text)).containsExactly(NECK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "?!",
        "neck",
        "pain",
        "M54",
        "M54.20",
        "54.2",
        "MeSH",
        "MeSH:M54.2",
        "ICD-10-CM:D019547",
        "neck pain neck pain",
        "cervicalgi"
      })
  void find_nothingElse(String text) {
    assertThat(names.find(text)).isEmpty();
  }

  @Test
  void find_idAsWritten_meansItsOwnTerm() {
    assertThat(names.get("LBP")).isEqualTo(LOW_BACK);
    assertThat(names.get("back")).isEqualTo(BACK);
    assertThat(names.get("BACK")).isEqualTo(SHOUTED);
  }

  @Test
  void find_nameOfSeveral_isAmbiguous() {
    assertThatThrownBy(() -> names.find("lbp"))
        .isInstanceOfSatisfying(
            AmbiguousTermException.class,
            thrown -> assertThat(thrown.candidates()).containsExactly("back", "LBP"))
        .hasMessage("condition \"lbp\" is ambiguous: use an id, one of \"back\", \"LBP\"");
    assertRefused(
        AmbiguousTermException.class,
        () -> names.get("Back"),
        "condition \"Back\" is ambiguous: use an id, one of \"back\", \"BACK\"");
    assertRefused(
        AmbiguousTermException.class,
        () -> names.get("neckpain"),
        "condition \"neckpain\" is ambiguous: use an id, one of \"neck-pain\", \"LBP\"");
  }

  @Test
  void find_namesThatDifferInASign_eachMeansItsOwnTerm() {
    assertThat(names.get("Neck  pain")).isEqualTo(NECK);
    assertThat(names.get("NECK PAIN!")).isEqualTo(LOW_BACK);
  }

  @Test
  void candidates_ofSeveralNamesOfOneTerm_giveItOnce() {
    Condition twice =
        SmallWorld.condition("tmd", "TMD", "", "T.M.D.", List.of("t m d", "T-M-D", "Tmd"));
    assertThat(
            new TermNames<>(NameKind.CONDITION, new TermTree<>(List.of(twice))).candidates("tMd"))
        .containsExactly(twice);
  }

  @Test
  void get_unknown_suggestsEachTermOnce_noIdsOrCodes() {
    assertRefused(
        UnknownTermException.class,
        () -> names.get("sore nec"),
        "unknown condition \"sore nec\"; did you mean \"sore neck\"?");
    assertThat(names.suggestions("M54.3")).isEmpty();
    assertThat(names.suggestions("D019548")).isEmpty();
    assertThat(names.suggestions("sore spin")).containsExactly("sore spine");
    assertThat(names.suggestions("ack pain"))
        .containsExactly("back pain", "Neck Pain!", "neck pain");
    assertThat(names.suggestions("rucke")).containsExactly("rücken");
  }
}
