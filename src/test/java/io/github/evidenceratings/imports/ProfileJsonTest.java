package io.github.evidenceratings.imports;

import static io.github.evidenceratings.blackbox.imports.ImportBench.csv;
import static io.github.evidenceratings.blackbox.imports.ImportBench.profile;
import static io.github.evidenceratings.blackbox.imports.ImportBench.rating;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.internal.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile JSON in place of an import profile or of the descriptor of a data package. */
class ProfileJsonTest {
  private static final int MILLIONS = 3_000_000;

  /** A name of a file and a reason, both of a thousand characters at most. */
  private static final int LONGEST = 2_100;

  /** Documents that are read from a file, each fine as it is and on one line. */
  enum Kind {
    PROFILE("p.json") {
      @Override
      String whole() {
        return profile(csv(), rating()).replace("\n", " ");
      }

      @Override
      void read(Path folder) {
        ImportProfile.read(folder.resolve("p.json"));
      }
    },
    DESCRIPTOR("datapackage.json") {
      @Override
      String whole() {
        return PackageFixture.descriptor(List.of(TABLES)).replace("\n", " ").strip();
      }

      @Override
      void read(Path folder) {
        DatasetReader.read(folder);
      }
    };

    private static final String[] TABLES = {
      "sources.csv", "modalities.csv", "conditions.csv", "findings.csv", "ratings.csv"
    };

    final String file;

    Kind(String file) {
      this.file = file;
    }

    abstract String whole();

    abstract void read(Path folder);

    /** With another member before the others. */
    String with(String member) {
      return "{" + member + ", " + whole().substring(1);
    }
  }

  @TempDir private Path folder;

  @BeforeEach
  void writeTables() {
    PackageFixture.in(folder).write();
  }

  private void write(Kind kind, byte[] document) throws IOException {
    Files.write(folder.resolve(kind.file), document);
  }

  /**
   * The one thing that is wrong with a document, in text that is safe to show, without its file.
   */
  private String refused(Kind kind, byte[] document) throws IOException {
    write(kind, document);
    InputException thrown = catchThrowableOfType(InputException.class, () -> kind.read(folder));
    assertThat(thrown).isNotNull();
    assertThat(thrown.getMessage()).isEqualTo(Printable.lines(String.valueOf(thrown.getMessage())));
    assertThat(thrown.problems()).hasSize(1);
    String problem = thrown.problems().get(0).toString();
    assertThat(problem).hasSizeLessThan(LONGEST).contains(kind.file + ":");
    return problem.substring(problem.indexOf(kind.file + ":") + kind.file.length() + 1);
  }

  private String refused(Kind kind, String document) throws IOException {
    return refused(kind, document.getBytes(UTF_8));
  }

  private static Arguments member(String what, String member, String problem) {
    return arguments(named(what, member), problem);
  }

  static Stream<Arguments> hostileMembers() {
    return Stream.of(
            member(
                "arrays a hundred thousand deep",
                "\"x\": " + "[".repeat(100_000),
                "1:71: is not read: arrays and objects are nested deeper than the 64 levels that are read at most"),
            member(
                "objects a hundred thousand deep",
                "\"x\": " + "{\"a\":".repeat(100_000),
                "1:323: is not read: arrays and objects are nested deeper than the 64 levels that are read at most"),
            member(
                "long text",
                "\"description\": \"" + "x".repeat(MILLIONS) + "\"",
                "1:\\d{7}: is not read: a value is longer than the 1048576 characters that are read at most"),
            member(
                "long text not closed",
                "\"description\": \"" + "x".repeat(MILLIONS),
                "1:\\d{7}: is not read: a value is longer than the 1048576 characters that are read at most"),
            member(
                "long name",
                "\"" + "x".repeat(MILLIONS) + "\": 1",
                "1:\\d{7}: is not read: a name is longer than the 1048576 characters that are read at most"),
            member(
                "long number",
                "\"description\": " + "9".repeat(MILLIONS),
                "1:\\d{7}: is not read: a value is longer than the 1048576 characters that are read at most"),
            member(
                "number of a thousand digits",
                "\"description\": " + "9".repeat(1_001),
                "1:1018: is not read: a number is longer than the 1000 characters that are read at most"),
            member(
                "NaN",
                "\"description\": NaN",
                "1:17: is not JSON: expected a value for \"description\", found \"NaN\".*"),
            member(
                "-Infinity",
                "\"description\": -Infinity",
                "1:17: is not JSON: expected a value for \"description\", found \"-Infinity\".*"),
            member(
                "great exponent",
                "\"description\": 1e999999999",
                "1:17: description is the literal 1e999999999, not a text.*"),
            member(
                "high surrogate",
                "\"description\": \"\\ud800\"",
                "1:17: description \"\\\\uD800\" holds the unpaired surrogate U\\+D800.*"),
            member(
                "low surrogate",
                "\"description\": \"\\udc00x\"",
                "1:17: description \"\\\\uDC00x\" holds the unpaired surrogate U\\+DC00.*"),
            member(
                "member given twice",
                "\"title\": \"A\"",
                "1:\\d+: property \"title\" is given twice in the object that starts at line 1, column 1"),
            member(
                "member given twice further in",
                "\"x\": {\"a\": 1, \"a\": 1}",
                "1:16: property \"a\" is given twice in the object that starts at line 1, column 7"),
            member(
                "control character",
                "\"description\": \"a\u0001b\"",
                "1:19: is not JSON: a text holds the control character U\\+0001; write it as \\\\u0001"),
            member(
                "comment",
                "// none\n\"x\": 1",
                "1:2: is not JSON: expected a name in double quotes or \"}\", found \"/\" \\(JSON has no comments\\)"),
            member(
                "single quotes",
                "'x': 1",
                "1:2: is not JSON: expected a name in double quotes or \"}\", found \"'\""))
        .flatMap(
            member ->
                Stream.of(Kind.values())
                    .map(kind -> arguments(kind, member.get()[0], member.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("hostileMembers")
  void read_hostileMember_isRefusedAtItsPlace(Kind kind, String member, String problem)
      throws IOException {
    assertThat(refused(kind, kind.with(member))).matches(problem);
  }

  /** Each would be fine by itself, so that nothing else is what is refused above. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void read_whole_isFine(Kind kind) throws IOException {
    for (String document : List.of(kind.whole(), kind.with("\"description\": \"é\"") + " \n")) {
      write(kind, document.getBytes(UTF_8));
      kind.read(folder);
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void read_textAfterTheDocument_isRefusedWhereItStarts(Kind kind) throws IOException {
    String place = "1:" + (kind.whole().length() + 2) + ": ";
    assertThat(refused(kind, kind.whole() + " {}"))
        .isEqualTo(place + "text after the end of the document");
    assertThat(refused(kind, kind.whole() + " }"))
        .isEqualTo(place + "is not JSON: expected the end of the document, found \"}\"");
    assertThat(refused(kind, kind.whole() + " x"))
        .isEqualTo(place + "is not JSON: expected the end of the document, found \"x\"");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void read_empty_isRefused(Kind kind) throws IOException {
    for (String document : List.of("", " \n ", "\uFEFF")) {
      assertThat(refused(kind, document)).isEqualTo(" is empty; a JSON document is expected");
    }
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void read_cutOffAnywhere_isRefusedAtItsEnd(Kind kind) throws IOException {
    byte[] whole = kind.with("\"description\": \"é 𝄞\"").getBytes(UTF_8);
    write(kind, whole);
    kind.read(folder);
    for (int length = 1; length < whole.length; length++) {
      String problem = refused(kind, Arrays.copyOf(whole, length));
      boolean amidst = (whole[length] & 0xC0) == 0x80;
      assertThat(problem)
          .as("%d bytes", length)
          .matches(
              amidst
                  ? "1: is not valid UTF-8 at byte \\d+ \\(0-based\\) of the file; save it as UTF-8"
                  : "1:\\d+: is not JSON: .+");
    }
  }

  /** No member makes anything of a class. */
  @Test
  void read_nameOfAClass_isAMemberLikeOthers() throws IOException {
    String member = "\"@class\": \"java.lang.ProcessBuilder\"";
    assertThat(refused(Kind.PROFILE, Kind.PROFILE.with(member)))
        .startsWith("1:2: property \"@class\" is not one of an import profile; allowed: ");
    write(Kind.DESCRIPTOR, Kind.DESCRIPTOR.with(member).getBytes(UTF_8));
    assertThat(DatasetReader.read(folder).ratings()).hasSize(2);
  }

  @Test
  void read_greatExponentWhereANumberIsRead_isRefused() throws IOException {
    for (String number : List.of("1e999999999", "-1e999999999", "1e-999999999", "1E5")) {
      String document = profile(csv("\"preamble\": " + number), rating()).replace("\n", " ");
      assertThat(refused(Kind.PROFILE, document))
          .endsWith(": preamble \"" + number + "\" is not a whole number from 0 to 1000");
    }
  }

  @Test
  void read_idOfAMillionCharacters_isCut() throws IOException {
    String name = "x".repeat(1_000_000);
    String document = Kind.PROFILE.whole().replace("\"test\"", "\"" + name + " y\"");
    assertThat(refused(Kind.PROFILE, document))
        .startsWith("1:")
        .contains(": name \"" + "x".repeat(80) + "…\" is not an id; ");
  }
}
