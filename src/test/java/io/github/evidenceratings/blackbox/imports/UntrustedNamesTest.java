package io.github.evidenceratings.blackbox.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.query.AmbiguousTermException;
import io.github.evidenceratings.query.UnknownTermException;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that look like others, or like nothing at all. */
class UntrustedNamesTest {
  private static final String COMPOSED = "Ménière's";
  private static final String DECOMPOSED = Normalizer.normalize(COMPOSED, Normalizer.Form.NFD);

  @TempDir private Path directory;
  private PackageFixture fixture;

  @BeforeEach
  void makeFixture() {
    fixture = PackageFixture.in(directory);
  }

  private EvidenceLibrary withConditions(String rows) {
    return EvidenceLibrary.of(
        fixture.with("conditions.csv", fixture.text("conditions.csv") + rows).read());
  }

  /** Both stay as they are written, and neither is taken for the other. */
  @Test
  void read_nameComposedAndDecomposed_bothAreKeptAndAThirdSpellingIsAmbiguous() {
    EvidenceLibrary library =
        withConditions("one," + COMPOSED + ",,,,,doc\ntwo," + DECOMPOSED + ",,,,,doc\n");

    assertThat(library.getCondition("one").name()).isEqualTo(COMPOSED);
    assertThat(library.getCondition("two").name()).isEqualTo(DECOMPOSED);
    assertThat(library.getCondition(COMPOSED).id()).isEqualTo("one");
    assertThat(library.getCondition(DECOMPOSED).id()).isEqualTo("two");
    assertThatThrownBy(() -> library.getCondition("menieres"))
        .isInstanceOf(AmbiguousTermException.class)
        .hasMessageEndingWith("is ambiguous: use an id, one of \"one\", \"two\"");
  }

  @Test
  void read_nameDecomposed_isFoundByTheComposedOne() {
    EvidenceLibrary library = withConditions("two," + DECOMPOSED + ",,,,,doc\n");

    assertThat(library.getCondition(COMPOSED).id()).isEqualTo("two");
  }

  /** An id is ASCII, so that no two look alike but for their case, which counts. */
  @ParameterizedTest
  @ValueSource(strings = {"é", "e\u0301", "p\u0430in", "pa\u200Bin", "pain\u202E"})
  void read_idBeyondAscii_isRefusedAndShown(String id) {
    fixture.with("conditions.csv", fixture.text("conditions.csv") + id + ",x,,,,,doc\n");

    assertThat(fixture.problems())
        .singleElement()
        .asString()
        .startsWith("conditions.csv:5:1: ")
        .contains("is not an id")
        .doesNotContain("\u200B")
        .doesNotContain("\u202E");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pain\u200B", "\u202Eniap", "pa\u00ADin", "\u2066pain\u2069"})
  void get_nameWithCharactersThatDoNotShow_messagesShowThem(String name) {
    EvidenceLibrary library = withConditions("");

    assertThatThrownBy(() -> library.getCondition(name + "x"))
        .isInstanceOf(UnknownTermException.class)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .matches("(?s)unknown condition \".*\\\\u(200B|202E|00AD|2066).*"));
  }

  /** Else it would read: level "Possibly Effective" is none, did you mean "Possibly Effective"? */
  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u2007", "\u202F", "\u3000"})
  void read_levelWithABlankThatIsNoSpace_messageTellsItFromOne(String blank) {
    fixture.edit("ratings.csv", "Possibly Effective,", "Possibly" + blank + "Effective,");

    assertThat(fixture.problems())
        .singleElement()
        .asString()
        .startsWith(
            "ratings.csv:2:5: level \"Possibly\\u%04XEffective\" is not a level of the scale"
                .formatted((int) blank.charAt(0)))
        .contains("did you mean \"Possibly Effective\"");
  }

  @Test
  void read_headersThatDifferInCaseOnly_secondIsUnknown() {
    fixture.edit("ratings.csv", ",level,", ",level,Level,");
    fixture.edit("ratings.csv", "Possibly Effective,", "Possibly Effective,Effective,");
    fixture.edit("ratings.csv", "Insufficient evidence,", "Insufficient evidence,Effective,");

    assertThat(fixture.problems())
        .singleElement()
        .asString()
        .startsWith(
            "ratings.csv:1:6: header \"Level\" is not a column of ratings; did you mean \"level\" or");
  }

  @Test
  void read_twoRowsForOneKey_bothLinesAreNamed() {
    fixture.with(
        "ratings.csv",
        fixture.text("ratings.csv")
            + "r3,therapy,pain,natmed-effectiveness,Effective,doc,2024-06-17,2020-12-30\n");

    assertThat(fixture.problems())
        .singleElement()
        .asString()
        .startsWith("ratings.csv:4")
        .contains("line 2");
  }
}
