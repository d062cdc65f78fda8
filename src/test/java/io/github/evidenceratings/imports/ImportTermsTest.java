package io.github.evidenceratings.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.imports.ImportBench;
import io.github.evidenceratings.imports.ImportRows.Made;
import io.github.evidenceratings.imports.ImportRows.Refused;
import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.imports.profile.GivenRow;
import io.github.evidenceratings.imports.profile.ProfileReaderTest;
import io.github.evidenceratings.imports.profile.Slug;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names are one term, and what is known of terms after rows that were kept or refused. */
class ImportTermsTest {
  private static final String RATING =
      """
      "rating": {
        "modality": {
          "column": "Drug",
          "split": [{"separator": ";", "means": "alternatives"},
            {"separator": "+", "means": "combination"},
            {"separator": ">", "means": "sequence"}],
          "codes": {"system": "RxNorm", "column": "Rx", "optional": true}},
        "condition": {
          "column": "Disease",
          "codes": [{"system": "DOID", "column": "Doid", "optional": true},
            {"system": "MeSH", "column": "Mesh", "optional": true}]},
        "level": {"column": "Level", "scale": "civic-level"},
        "source": {"column": "Ref", "kind": "monograph", "optional": true, "ifEmpty": "s"}}""";

  private static final String DECLARED =
      """
      "modalities": [
        {"id": "ice", "name": "ice", "lay_name": "cold", "sources": ["s"]},
        {"id": "rest", "name": "rest", "sources": ["s"]},
        {"id": "icy-rest", "name": "icy rest", "components": ["ice", "rest"], "sources": ["s"]}],
      "conditions": [
        {"id": "pain", "name": "pain", "codes": ["DOID:11"], "lay_name": "ache", "sources": ["s"]}],
      """;

  private final ImportRows rows = rows("");
  private int line;

  private static ImportRows rows(String declared) {
    return new ImportRows(
        ProfileReaderTest.read(
            "{" + declared + ImportBench.HEAD + "," + csv() + "," + RATING + "}"),
        LoadLimits.defaults());
  }

  private GivenRow row(String drug, String disease, String... more) {
    GivenRow row = GivenRow.of(++line, "Drug", drug, "Disease", disease, "Level", "A");
    for (int i = 0; i < more.length; i += 2) {
      row = row.with(more[i], more[i + 1]);
    }
    return row;
  }

  private void keep(ImportRows in, ForeignRow row) {
    assertThat(in.read(row)).isInstanceOf(Made.class);
  }

  private void keep(ForeignRow row) {
    keep(rows, row);
  }

  private List<String> refuse(ForeignRow row) {
    ImportRows.Result result = rows.read(row);
    assertThat(result).isInstanceOf(Refused.class);
    return ((Refused) result).problems().stream().map(Problem::toString).toList();
  }

  private static List<String> names(List<? extends Term> terms) {
    return terms.stream().map(Term::name).toList();
  }

  private Condition condition(String name) {
    return rows.conditions().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void read_declaredTerm_isFoundByItsCode_theOtherNameIsASynonym() {
    ImportRows rows = rows(DECLARED);
    keep(rows, row("x", "dolor", "Doid", "11"));
    assertThat(names(rows.conditions())).containsExactly("pain");
    assertThat(rows.conditions().get(0).synonyms()).containsExactly("dolor");
    assertThat(rows.conditions().get(0).layName()).contains("ache");
  }

  @Test
  void read_declaredCombination_isFoundByItsParts_inAnyOrder() {
    ImportRows rows = rows(DECLARED);
    keep(rows, row("rest + cold", "pain"));
    assertThat(rows.modalities())
        .extracting(Modality::id)
        .containsExactly("ice", "rest", "icy-rest");
    assertThat(rows.modalities().get(0).layName()).contains("cold");
  }

  @Test
  void read_sequencesAndCombinationOfTheSame_areTermsOfTheirOwn() {
    keep(row("x > y", "d"));
    keep(row("y > x", "d"));
    keep(row("x + y", "d"));
    keep(row("y + x", "e"));
    keep(row("x > z", "d"));
    keep(row("x > y", "e"));
    assertThat(names(rows.modalities()))
        .containsExactly("x", "y", "x, then y", "y, then x", "x + y", "z", "x, then z");
    assertThat(rows.modalities())
        .extracting(Modality::id)
        .containsExactly("x", "y", "x--then--y", "y--then--x", "x--y", "z", "x--then--z");
  }

  @Test
  void read_combination_isFoundByItsNameToo() {
    keep(row("y > x", "d"));
    keep(row("y, then x", "e"));
    assertThat(names(rows.modalities())).containsExactly("y", "x", "y, then x");
  }

  @Test
  void read_combinationsThatShareAPart_areNotNamedTwice() {
    assertThat(rows.read(row("x + y; x + z", "d")))
        .isInstanceOfSatisfying(Made.class, made -> assertThat(made.ratings()).hasSize(2));
    assertThat(refuse(row("x + y; y + x", "e")))
        .containsExactly("in:2:1: Drug \"x + y\" is named twice");
  }

  @Test
  void read_codeOfAnotherSystem_contradictsNothing_andFindsTheTermLater() {
    keep(row("x", "d", "Doid", "1"));
    keep(row("x", "D", "Mesh", "D000001").with("Level", "B").with("Ref", "t"));
    keep(row("y", "e", "Mesh", "D000001"));
    assertThat(names(rows.conditions())).containsExactly("d");
    assertThat(condition("d").codes())
        .extracting(Object::toString)
        .containsExactly("DOID:1", "MeSH:D000001");
    assertThat(condition("d").synonyms()).containsExactly("e");
    assertThat(refuse(row("z", "d", "Doid", "2")))
        .containsExactly(
            "in:4:2: Disease \"d\" comes with DOID:2 here and with DOID:1, MeSH:D000001"
                + " elsewhere");
  }

  @Test
  void read_namesWithoutLetterOrDigit_areRefused() {
    assertThat(refuse(row("--", "?!")))
        .containsExactly(
            "in:1:1: Drug \"--\" has no letter or digit, by which it could be found",
            "in:1:2: Disease \"?!\" has no letter or digit, by which it could be found");
    assertThat(rows.modalities()).isEmpty();
    assertThat(rows.conditions()).isEmpty();
  }

  @Test
  void read_severalItemsButSeparatorsOnly_areRefused() {
    assertThat(refuse(row("x", "d").with("Drug", "x", "y")))
        .containsExactly(
            "in:1:1: Drug \"y\" is a second name; the profile does not say what several names mean"
                + " (\"split\")");
  }

  @Test
  void rollback_forgetsNamesCodesAndSynonyms_thatTheRowBrought() {
    keep(row("x", "d", "Doid", "1"));
    GivenRow bad = row("new + x", "other", "Doid", "1").with("Mesh", "D000001");
    assertThat(refuse(bad.with("Level", "none"))).hasSize(1);
    assertThat(names(rows.modalities())).containsExactly("x");
    assertThat(names(rows.conditions())).containsExactly("d");
    assertThat(condition("d").synonyms()).isEmpty();
    assertThat(condition("d").codes()).extracting(Object::toString).containsExactly("DOID:1");
    assertThat(rows.named()).isEqualTo(3);
    // What the refused row said of the name and the code holds for no other row.
    keep(row("x", "other", "Doid", "2"));
    keep(row("x", "third", "Mesh", "D000001"));
    assertThat(rows.conditions())
        .extracting(c -> c.name() + c.codes())
        .containsExactly("d[DOID:1]", "other[DOID:2]", "third[MeSH:D000001]");
    keep(row("new", "d"));
    keep(row("x + new", "d"));
    assertThat(rows.modalities()).extracting(Modality::id).containsExactly("x", "new", "new--x");
  }

  @Test
  void rollback_ofARow_keepsItsTermsFromTheSourceOfTheNext() {
    keep(row("x", "d", "Ref", "first"));
    assertThat(refuse(row("x", "d", "Ref", "second").with("Level", "none"))).hasSize(1);
    keep(row("y", "e", "Ref", "third"));
    assertThat(condition("d").sources()).extracting(Source::id).containsExactly("first");
    assertThat(condition("e").sources()).extracting(Source::id).containsExactly("third");
    assertThat(rows.sources()).extracting(Source::id).containsExactly("s", "first", "third");
  }

  @Test
  void named_countsModalitiesConditionsAndSources() {
    assertThat(rows.named()).isEqualTo(1);
    keep(row("x; y; z", "d", "Ref", "t"));
    assertThat(rows.named()).isEqualTo(2 + 3 + 1);
    keep(row("x", "e"));
    assertThat(rows.named()).isEqualTo(2 + 3 + 2);
  }

  @ParameterizedTest
  @CsvSource({
    "AZ az 09,az-az-09",
    "Sjögren's  (a),sjogren-s-a",
    "--a--,a",
    "a/b:c`d{e@f[g,a-b-c-d-e-f-g",
    "é,e"
  })
  void slug_isOfLettersAndDigits_hyphensBetween(String name, String slug) {
    assertThat(Slug.of(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"甲", "+-", "{`:/"})
  void slug_ofNoneOfThem_isANumberOfTheName(String name) {
    assertThat(Slug.of(name)).matches("term-[0-9a-f]+").isEqualTo(Slug.of(name));
    assertThat(Slug.of(name)).isNotEqualTo(Slug.of(name + name));
  }
}
