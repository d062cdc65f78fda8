package io.github.evidenceratings.table;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.catalog.EvidenceCatalog;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.internal.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile texts, and what is said of them where the public methods take a name. */
class HostileTest {
  /** More than any message needs, names that are suggested or known among it. */
  private static final int LONGEST = 600;

  private static final EvidenceLibrary LIBRARY = EvidenceLibrary.bundled();

  @TempDir private static Path folder;

  static Stream<String> texts() {
    return Stream.concat(
        Hostile.texts(),
        // Long, and among them what is nearly an id.
        Stream.of("x".repeat(100_000), "x\u001B".repeat(50_000), "x\u202E", "x\n".repeat(1_000)));
  }

  @Test
  void shown_controlCharacters_asTheirNumbers() {
    assertThat(Hostile.shown("\u001B[31m\u202E")).isEqualTo("\\u001B[31m\\u202E");
    assertThat(Hostile.shown(" a\r\nb\tc ")).isEqualTo("a\nb c");
  }

  /** The methods that refuse a name that is none. */
  private static Map<String, Consumer<String>> lookups() {
    EvidenceCatalog catalog = EvidenceCatalog.of(folder, 1);
    Map<String, Consumer<String>> lookups = new LinkedHashMap<>();
    lookups.put("profile", ImportProfile::shipped);
    lookups.put("text of a profile", ImportProfile::shippedText);
    lookups.put("bundled data set", DatasetReader::readBundled);
    lookups.put("data set of a catalogue", catalog::open);
    lookups.put("state of a catalogue", catalog::snapshot);
    lookups.put("qualifier", name -> LIBRARY.ratings().qualifier(name, "x").list());
    lookups.put("value", value -> LIBRARY.ratings().qualifier("population", value).list());
    lookups.put("modality", LIBRARY::getModality);
    lookups.put("condition", LIBRARY::getCondition);
    lookups.put("source", LIBRARY::getSource);
    lookups.put("scale", LIBRARY::getScale);
    lookups.put("rating", LIBRARY::getRating);
    lookups.put("claim", LIBRARY::getClaim);
    lookups.put("compared", LIBRARY::compare);
    lookups.put("monograph", LIBRARY::monograph);
    return lookups;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void lookUp_hostileName_messageIsPrintableAndShort(String text) {
    lookups()
        .forEach(
            (what, lookup) ->
                assertThatIllegalArgumentException()
                    .as(what)
                    .isThrownBy(() -> lookup.accept(text))
                    .satisfies(
                        e ->
                            assertThat(e.getMessage())
                                .isEqualTo(Printable.of(String.valueOf(e.getMessage())))
                                .hasSizeLessThan(LONGEST)));
  }

  @Test
  void open_catalogueOfHostileNames_messageShowsThem() throws IOException {
    Path hostile = Files.createDirectory(folder.resolve("\u001B[31mfolder"));
    Files.writeString(hostile.resolve("red\u001B[0m.json"), "{}");
    EvidenceCatalog catalog = EvidenceCatalog.of(hostile, 1);
    assertRefused(
        () -> catalog.open("x\u202E"),
        "no data set \"x\\u202E\" in " + folder + "/\\u001B[31mfolder; there are [red\\u001B[0m]");
  }
}
