package io.github.evidenceratings.internal.reading;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataFolderTest {
  @Test
  void name_ofResources_isThatOfTheLastFolder() {
    assertThat(DataFolder.of(DataFolder.class, "/io/github/set").name()).isEqualTo("bundled set");
    assertThat(DataFolder.of(DataFolder.class, "set").name()).isEqualTo("bundled set");
  }

  @Test
  void open_noSuchResource_isMissing() {
    assertRefused(
        NoSuchFileException.class,
        () -> DataFolder.of(DataFolder.class, "/none").open("a.csv"),
        "a.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\a.csv", "a\\b.csv", "/a.csv", "a/", "..", "c:a.csv", ""})
  void isInside_leadsOutOrIsNoPlainName_no(String path) {
    assertThat(DataFolder.isInside(path)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.csv", "a/b.csv", ".a", "a..b", "..."})
  void isInside_plainNames_yes(String path) {
    assertThat(DataFolder.isInside(path)).isTrue();
  }
}
