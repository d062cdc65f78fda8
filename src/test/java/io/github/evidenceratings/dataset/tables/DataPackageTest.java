package io.github.evidenceratings.dataset.tables;

import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.model.Edition;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The descriptor of a data package, and where it may lead. */
class DataPackageTest {
  @TempDir Path root;
  private Path directory = Path.of("");
  private Path elsewhere = Path.of("");
  private PackageFixture fixture = PackageFixture.in(Path.of(""));

  @Test
  void read_veryLongPath_isCut() {
    String path = "a/".repeat(100_000) + "b.csv";
    fixture.edit("datapackage.json", "ratings.csv", path);
    assertThat(fixture.problems())
        .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(2000))
        .anySatisfy(problem -> assertThat(problem).startsWith("a/a/").contains("…: "));
  }

  @BeforeEach
  void makeFixture() throws IOException {
    directory = Files.createDirectory(root.resolve("small"));
    elsewhere = Files.createDirectory(root.resolve("elsewhere"));
    fixture = PackageFixture.in(directory);
    fixture.write();
  }

  private String descriptor() {
    return fixture.text(PackageFixture.DESCRIPTOR);
  }

  private PackageFixture descriptor(String text) {
    return fixture.with(PackageFixture.DESCRIPTOR, text);
  }

  @Test
  void read_directoryOrDescriptor_isTheSame() {
    assertThat(DatasetReader.read(directory.resolve("datapackage.json")))
        .isEqualTo(DatasetReader.read(directory));
  }

  @Test
  void read_edition_isTaken() {
    descriptor(
        descriptor()
            .replaceFirst(
                "\"version\": \"1\",",
                """
                "version": "1.2",
                "created": "2026-11-22T23:59:59+01:00",
                "description": "Made for tests",
                "licenses": [{"name": "CC0-1.0"}],
                "homepage": "https://example.org",
                """));
    assertThat(fixture.read().edition())
        .isEqualTo(
            new Edition(
                "small",
                "A small data set",
                "1.2",
                Optional.of(LocalDate.of(2026, 11, 22)),
                Optional.of("CC0-1.0"),
                Optional.of("Made for tests")));
  }

  @Test
  void read_noSuchFile_isMissing() {
    Path path = directory.resolve("none.json");
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(path)))
        .containsExactly(path + ": is missing");
  }

  @Test
  void read_directoryWithoutDescriptor_isMissing() {
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(elsewhere)))
        .containsExactly("datapackage.json: is missing");
    assertThat(
            PackageFixture.problemsOf(
                () -> DatasetReader.read(elsewhere.resolve("datapackage.json"))))
        .containsExactly("datapackage.json: is missing");
  }

  @Test
  void read_descriptorInLatin1_namesLineAndByte() {
    fixture.with(
        PackageFixture.DESCRIPTOR,
        "{\n\"name\": \"é\"}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    fixture.assertProblems(
        "datapackage.json:2: is not valid UTF-8 at byte 11 (0-based) of the file; save it as"
            + " UTF-8");
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-descriptors.csv",
      numLinesToSkip = 1)
  void read_wrongDescriptor_isNamed(String text, String problems) {
    descriptor(text);
    assertThat(String.join(";", fixture.problems())).isEqualTo(problems);
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-heads.csv",
      numLinesToSkip = 1)
  void read_wrongHead_isNamed(String text, String replacement, String problem) {
    fixture.edit(PackageFixture.DESCRIPTOR, text, replacement);
    fixture.assertProblems(problem);
  }

  @Test
  void read_severalWrongInHead_areAllNamed() {
    fixture.edit(PackageFixture.DESCRIPTOR, "\"name\": \"small\",", "");
    fixture.edit(PackageFixture.DESCRIPTOR, "\"A small data set\"", "[]");
    fixture.edit(PackageFixture.DESCRIPTOR, "\"version\": \"1\",", "");
    fixture.assertProblems(
        "datapackage.json:1:1: name is missing",
        "datapackage.json:1:1: version is missing",
        "datapackage.json:3:12: title is an array, not a text");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22.11.2026",
        "2026-02-30",
        "2026-11-22T25:00:00Z",
        "2026-11-22Tea time",
        "2026-11-22T",
        "T00:00:00Z"
      })
  void read_badCreated_isNamed(String created) {
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"version\": \"1\",",
        "\"version\": \"1\",\n  \"created\": \"" + created + "\",");
    fixture.assertProblems(
        "datapackage.json:5:3: created \""
            + created
            + "\" is not a date; allowed: an existing day as yyyy-mm-dd, or that and a time as"
            + " in 2026-01-31T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22", "2026-11-22T10:11:12Z", "2026-11-22T10:11:12.5+02:00"})
  void read_goodCreated_isTheDay(String created) {
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"version\": \"1\",",
        "\"version\": \"1\", \"created\": \"" + created + "\",");
    assertThat(fixture.read().edition().created()).contains(LocalDate.of(2026, 11, 22));
  }

  @ParameterizedTest
  @CsvFileSource(
      files = "src/test/resources/io/github/evidenceratings/dataset/wrong-resources.csv",
      numLinesToSkip = 1)
  void read_wrongResource_isNamedOnce(String text, String replacement, String problems) {
    fixture.edit(PackageFixture.DESCRIPTOR, text, replacement);
    assertThat(String.join(";", fixture.problems())).isEqualTo(problems);
  }

  @Test
  void read_encodingAndDelimiterThatAreRead_areAccepted() {
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"safety.csv\"}",
        "\"safety.csv\", \"encoding\": \"UTF-8\", \"dialect\": {\"delimiter\": \",\"}}");
    assertThat(fixture.read().safety()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../sources.csv",
        "a/../../sources.csv",
        "./sources.csv",
        "a//sources.csv",
        "/etc/passwd",
        "//host/share.csv",
        "file:///etc/passwd",
        "http://localhost/sources.csv",
        "jar:file:/x!/y",
        "jar:file:///x.jar!/sources.csv",
        "C:sources.csv",
        "..\\\\sources.csv",
        ".",
        ""
      })
  void read_pathThatLeavesTheDirectory_isRefusedOnce(String path) {
    fixture.edit(PackageFixture.DESCRIPTOR, "\"sources.csv\"", "\"" + path + "\"");
    fixture.assertProblems(
        "datapackage.json:6:25: path "
            + (path.isEmpty() ? "" : "\"" + path.replace("\\\\", "\\") + "\" ")
            + "is not a path inside the directory of the data set");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://#/sources.csv", "jar:http://#/x.jar!/sources.csv", "//#/sources.csv"})
  void read_addressOfAServer_nobodyAsksIt(String path) throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      server.setSoTimeout(50);
      String given = path.replace("#", "localhost:" + server.getLocalPort());
      fixture.edit(PackageFixture.DESCRIPTOR, "\"sources.csv\"", "\"" + given + "\"");
      fixture.assertProblems(
          "datapackage.json:6:25: path \""
              + given
              + "\" is not a path inside the directory of the data set");
      assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
      // Who had asked would be waiting there.
      new Socket(server.getInetAddress(), server.getLocalPort()).close();
      server.accept().close();
    }
  }

  @Test
  void read_pathWithNul_isMissing() {
    fixture.edit(PackageFixture.DESCRIPTOR, "\"sources.csv\"", "\"sou\\u0000rces.csv\"");
    fixture.assertProblems("sou\\u0000rces.csv: is missing");
  }

  /** Nothing in a path is decoded, so what is encoded names a file of just that name. */
  @ParameterizedTest
  @ValueSource(strings = {"%2e%2e/sources.csv", "..%2fsources.csv", "%2e%2e%2fsources.csv", "%00"})
  void read_encodedPath_isTakenAsItStands(String path) throws IOException {
    Files.copy(
        directory.resolve("sources.csv"),
        directory.resolveSibling("sources.csv"),
        REPLACE_EXISTING);
    fixture.edit(PackageFixture.DESCRIPTOR, "\"sources.csv\"", "\"" + path + "\"");
    fixture.assertProblems(path + ": is missing");
  }

  @Test
  void read_fileInFolderBelow_isRead() throws IOException {
    Files.createDirectory(directory.resolve("tables"));
    Files.move(directory.resolve("safety.csv"), directory.resolve("tables/safety.csv"));
    fixture.without("safety.csv");
    fixture.edit(PackageFixture.DESCRIPTOR, "\"safety.csv\"", "\"tables/safety.csv\"");
    assertThat(fixture.read().safety()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"sources.csv, sources.csv", "datapackage.json, datapackage.json"})
  void read_linkOutOfTheDirectory_isRefused(String file, String problemFile) throws IOException {
    Path target = Files.move(directory.resolve(file), elsewhere.resolve(file));
    Files.createSymbolicLink(directory.resolve(file), target);
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(directory)))
        .containsExactly(
            problemFile + ": cannot be read: leads out of the directory of the data set");
  }

  @Test
  void read_fileBehindALinkedFolderElsewhere_isRefused() throws IOException {
    Files.move(directory.resolve("safety.csv"), elsewhere.resolve("safety.csv"));
    Files.createSymbolicLink(directory.resolve("tables"), elsewhere);
    fixture.without("safety.csv");
    fixture.edit(PackageFixture.DESCRIPTOR, "\"safety.csv\"", "\"tables/safety.csv\"");
    fixture.assertProblems(
        "tables/safety.csv: cannot be read: leads out of the directory of the data set");
  }

  @ParameterizedTest
  @CsvSource({
    "one.csv, two.csv, one.csv",
    "one, two, one/safety.csv",
    "self, self, self/safety.csv"
  })
  void read_circleOfLinks_isRefused(String one, String two, String path) throws IOException {
    Files.createSymbolicLink(directory.resolve(one), Path.of(two));
    if (!one.equals(two)) {
      Files.createSymbolicLink(directory.resolve(two), Path.of(one));
    }
    fixture.edit(PackageFixture.DESCRIPTOR, "\"safety.csv\"", "\"" + path + "\"");
    assertThat(fixture.problems())
        .singleElement()
        .asString()
        .startsWith(path + ": cannot be read: ")
        .containsIgnoringCase("symbolic links");
  }

  @Test
  void read_linkInsideTheDirectory_isFollowed() throws IOException {
    Files.move(directory.resolve("sources.csv"), directory.resolve("real.csv"));
    Files.createSymbolicLink(directory.resolve("sources.csv"), Path.of("real.csv"));
    assertThat(DatasetReader.read(directory).sources()).hasSize(2);
  }

  @Test
  void read_linkToTheDirectory_isFollowed() throws IOException {
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), directory);
    assertThat(DatasetReader.read(link)).isEqualTo(DatasetReader.read(directory));
  }

  @Test
  void read_directoryInPlaceOfFile_isNotRead() throws IOException {
    Files.delete(directory.resolve("sources.csv"));
    Files.createDirectory(directory.resolve("sources.csv"));
    assertThat(PackageFixture.problemsOf(() -> DatasetReader.read(directory)))
        .containsExactly("sources.csv: cannot be read: is not a regular file");
  }

  @Test
  void read_schemaThatAgreesWithTheHeaderInAnyOrder_isAccepted() {
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"sources.csv\"}",
        "\"sources.csv\", \"schema\": {\"fields\": [{\"name\": \"title\"}, {\"name\": \"name\"},"
            + " {\"name\": \"kind\"}, {\"name\": \"reviewed\"}, {\"name\": \"id\"}]}}");
    assertThat(fixture.read().sources()).hasSize(2);
  }

  @Test
  void read_schemaThatDisagreesWithTheHeader_namesBothSides() {
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"sources.csv\"}",
        "\"sources.csv\", \"schema\": {\"fields\": [{\"name\": \"id\"}, {\"name\": \"name\"},"
            + " {\"name\": \"kind\"}, {\"name\": \"author\"}, {\"name\": \"host\"}]}}");
    fixture.assertProblems(
        "datapackage.json:6:25: schema \"title, reviewed\" stands in the header of sources.csv"
            + " but not in the schema",
        "datapackage.json:6:25: schema \"author, host\" stands in the schema but not in the"
            + " header of sources.csv");
  }

  @Test
  void read_misspeltHeaderUnderASchema_isNotReportedAgainBySchema() {
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"sources.csv\"}",
        "\"sources.csv\", \"schema\": {\"fields\": [{\"name\": \"id\"}, {\"name\": \"name\"},"
            + " {\"name\": \"kind\"}, {\"name\": \"title\"}, {\"name\": \"reviewed\"}]}}");
    fixture.edit("sources.csv", ",reviewed", ",revewed");
    fixture.assertProblems(
        "sources.csv:1:5: header \"revewed\" is not a column of sources; did you mean"
            + " \"reviewed\"? Allowed: \"id\", \"kind\", \"name\", \"title\", \"author\","
            + " \"rater\", \"publisher\", \"host\", \"published\", \"recorded\","
            + " \"reviewed\", \"updated\" and 12 more");
  }

  @Test
  void readBundled_longName_isCut() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> DatasetReader.readBundled("x".repeat(81) + "\u001B"))
        .withMessage(
            "no bundled data set \"" + "x".repeat(80) + "…\"; there are [trigger-point-therapy]");
  }

  @Test
  void readBundled_unknownName_namesThoseThereAre() {
    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(() -> DatasetReader.readBundled("../scales"))
        .withMessage("no bundled data set \"../scales\"; there are [trigger-point-therapy]");
    assertThat(DatasetReader.bundled()).isEqualTo(List.of("trigger-point-therapy"));
  }

  /** A file that is said to be of another form is not read by this one as well. */
  @Test
  void read_fileOfTheDialectThatIsRefused_isOneProblem() {
    fixture.with("safety.csv", fixture.text("safety.csv").replace(',', ';'));
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"safety.csv\"}",
        "\"safety.csv\", \"dialect\": {\"delimiter\": \";\"}}");
    fixture.assertProblems("datapackage.json:11:71: delimiter \";\" is not read; allowed: ,");
  }

  @Test
  void read_licenceOfAnotherType_isOneProblem() {
    fixture.edit(
        PackageFixture.DESCRIPTOR,
        "\"version\": \"1\",",
        "\"version\": \"1\", \"licenses\": [{\"name\": 5}],");
    fixture.assertProblems("datapackage.json:4:41: name is the literal 5, not a text");
  }

  @Test
  void isOurs_descriptorAndTablesOnly() throws IOException {
    List<String> tables = List.of("sources.csv", "ratings.csv", "datapackage.json");
    assertThat(DataPackage.isOurs(directory, tables)).isTrue();
    assertThat(DataPackage.isOurs(directory, List.of("datapackage.json"))).isTrue();
    assertThat(DataPackage.isOurs(directory, List.of("sources.csv"))).isFalse();
    for (String other : List.of("notes.txt", "notes.csv", "sources.json", ".csv", "Ratings.csv")) {
      assertThat(DataPackage.isOurs(directory, List.of("datapackage.json", other)))
          .as(other)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"resources\": [{\"name\": \"ratings\"}, {\"name\": \"notes\"}]}",
        "{\"resources\": [{\"path\": \"ratings.csv\"}]}",
        "{\"resources\": [\"ratings\"]}",
        "{\"resources\": {}}",
        "[]",
        "{"
      })
  void isOurs_descriptorOfSomethingElse_no(String text) throws IOException {
    Files.writeString(directory.resolve("datapackage.json"), text);
    assertThat(DataPackage.isOurs(directory, List.of("datapackage.json"))).isFalse();
  }
}
