package io.github.evidenceratings.blackbox.dataset;

import static java.util.stream.Collectors.joining;

import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportException;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.imports.ProfileSniffer;
import io.github.evidenceratings.input.InputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Files made to fill the memory or to keep a thread busy, each read once in a process that has
 * little memory. Prints, for each, its name, how many milliseconds it had, how many passed, how it
 * ended, the file that it is about, and what was said about it, as Base64.
 */
public final class HostileFiles {
  private static final String PROFILE =
      """
      { "name": "foreign", "title": "Foreign ratings", "file": { %s },
        "rating": { "modality": "drug", "condition": "disease",
          "level": { "column": "level", "scale": "natmed-effectiveness" },
          "source": { "constant": "s" } },
        "sources": [{ "id": "s", "kind": "guideline", "name": "S", "title": "S" }] }
      """;

  private static final String CSV = "\"format\": \"csv\"";
  private static final String NDJSON = "\"format\": \"ndjson\"";

  private static final Map<String, String> HEADERS =
      Map.of(
          "$terms", "id,name,sources",
          "$ratings", "id,modality,condition,scale,level,source",
          "$findings", "id,rating,studied,comparator,outcome,direction,disputes,summary,source",
          "$scales", "id,name,kind,rater,citation",
          "$levels", "scale,id,name,standing,pole,symbol");

  /** Tables of which one is hostile: name, file and text, in which headers are named. */
  private static final String TABLES =
      """
      a quote never closed | conditions.csv | $terms⏎c,"C‹200000000×x›
      a quote never closed, with lines | conditions.csv | $terms⏎c,"C‹50000000×x,⏎›
      one long line | conditions.csv | ‹70000000×x›
      one long value | conditions.csv | $terms⏎c,‹60000000×é›,s⏎
      a million columns in the header | conditions.csv | ‹1000000×c#,›id⏎
      a million columns in a row | conditions.csv | $terms⏎‹1000000×,›⏎
      fifty million columns in a row | conditions.csv | $terms⏎‹50000000×,›
      line ends only | conditions.csv | $terms⏎‹60000000×⏎›
      carriage returns only | conditions.csv | $terms⏎‹70000000×␍›
      short rows | conditions.csv | $terms⏎‹30000000×a⏎›
      quotes only | conditions.csv | $terms⏎‹60000000×"›
      NULs only | conditions.csv | $terms⏎‹60000000×\0›
      stray quotes in every value | conditions.csv | $terms⏎‹10000000×a"⏎›
      good rows without end | conditions.csv | $terms⏎‹3000000×c#,n#,s⏎›
      a long column that every row has wrong | ratings.csv \
      | $ratings,qualifier_‹1000000×x›⏎‹5000×r#,m,c,natmed-effectiveness,Effective,s, ⏎›
      rows of one id | conditions.csv | $terms⏎‹5000000×c,n,s⏎›
      unknown references | ratings.csv | $ratings⏎‹1000000×r#,m#,c#,x#,y#,s#⏎›
      rows that rate the same | ratings.csv \
      | $ratings⏎‹1000000×r#,m,c,natmed-effectiveness,Effective,s⏎›
      a hundred thousand synonyms (harmless) | conditions.csv \
      | id,name,synonyms,sources⏎c,C,‹100000×y#|›y,s⏎
      synonyms in all rows | conditions.csv \
      | id,name,synonyms,sources⏎‹100×c#,C#,‹60000×y#|›y,s⏎›
      one synonym a hundred thousand times | conditions.csv \
      | id,name,synonyms,sources⏎c,C,‹100000×y|›y,s⏎
      a tree as deep as there are terms | conditions.csv \
      | id,name,broader,broader_source,sources⏎d-1,n,,,s⏎‹100000×d#,n#,d~,s,s⏎›
      a circle of all terms | conditions.csv \
      | id,name,broader,broader_source,sources⏎d-1,n,d99999,s,s⏎‹100000×d#,n#,d~,s,s⏎›
      names that only accents tell apart | conditions.csv \
      | $terms⏎‹200000×c#,e‹60×\u0301›#,s⏎›c,C,nowhere⏎
      a name of combining marks (harmless) | conditions.csv | $terms⏎c,a‹450000×\u0301›,s⏎
      a hundred thousand findings of one rating (harmless) | findings.csv \
      | $findings⏎‹100000×f#,r,m,placebo,pain,improves,,t,s⏎›
      findings of which each disputes another (harmless) | findings.csv \
      | $findings⏎f-1,r,m,placebo,pain,disagrees,f0,t,s⏎\
      ‹100000×f#,r,m,placebo,pain,disagrees,f~,t,s⏎›
      findings that dispute what is not there | findings.csv \
      | $findings⏎‹150000×f#,r,m,placebo,pain,disagrees,g#,t,s⏎›
      four thousand qualifiers in each rating | ratings.csv \
      | $ratings‹4000×,qualifier_q#›⏎\
      ‹7000×r#,m,c,natmed-effectiveness,Effective,s,#‹3999×,1›⏎›
      ids of one hash | conditions.csv | $terms⏎c,C,s⏎‹65536×@,C,s⏎›
      ratings of one hash | ratings.csv \
      | $ratings,locator⏎‹65536×r#,m,c,natmed-effectiveness,Effective,s,@⏎›
      long names of wide characters (harmless) | conditions.csv | $longNames
      a row of forty long values | conditions.csv | ‹40×‹1000000×x›,›
      """;

  /** Terms that keep to every limit but that of all their characters together. */
  private static final String LONG_NAMES = "$terms⏎c,C,s⏎m,M,s⏎‹50×n#,€#‹1000000×x›,s⏎›";

  private static final String DESCRIPTORS =
      """
      a million resources | {"resources":[‹1000000×{"name":"x"},›1]}
      sixty million spaces | ‹60000000× ›{}
      a million properties | {‹1000000×"p#":1,›"q":1}
      """;

  private static final String DOCUMENTS =
      """
      arrays a hundred thousand deep | ‹100000×[›
      objects a hundred thousand deep | ‹100000×{"a":›
      a text of 200 million characters | {"name":"‹200000000×x›"}
      a name of 70 million characters | {"‹70000000×x›":1}
      a number of 70 million digits | {"name":‹70000000×9›}
      a great exponent | {"name":1e999999999}
      ten million numbers | {"ratings":[‹10000000×1,›1]}
      ten million empty objects | {"ratings":[‹10000000×{},›{}]}
      names that all hash alike | {"ratings":[{‹65536×"@":1,›"x":1}]}
      comments and blanks | ‹30000000×/**/›
      not closed | {"ratings":[‹100000×{"id":"r","modality":"m"},›
      long names of wide characters | {"x":[""‹60×,"€‹1000000×x›"›]}
      """;

  /** Foreign tables: name, what the profile says of the file, and its text. */
  private static final String FOREIGN =
      """
      a quote never closed | "format": "csv" | drug,disease,level⏎a,"b‹70000000×x⏎›
      one long line | "format": "csv" | ‹70000000×x›
      one long line without quotes | "format": "csv", "quote": "none" \
      | drug,disease,level⏎‹70000000×x›
      escapes only | "format": "csv", "escape": "\\\\" | drug,disease,level⏎"‹70000000×\\›
      a million columns | "format": "csv" | drug,disease,level⏎‹1000000×,›⏎
      rows that name new terms without end | "format": "csv" \
      | drug,disease,level⏎‹1000000×a#,b#,Effective⏎›
      rows that are all refused | "format": "csv" | drug,disease,level⏎‹50000×a,b,c⏎›
      one long line of NDJSON | "format": "ndjson" | {"drug":"‹70000000×x›
      a deep line of NDJSON | "format": "ndjson" | ‹900000×[›
      one row of JSON with ten million values | "format": "json" | [{"drug":[‹10000000×1,›1]}]
      a deep row of JSON | "format": "json" | ‹900000×[›
      a row of a thousand long values | "format": "csv" \
      | drug,disease,level‹997×,›⏎‹1000×‹1000000×x›,›
      names of a million characters | "format": "csv" \
      | drug,disease,level⏎‹200×€#‹1000000×x›,b,Effective⏎›
      refused rows of a million characters | "format": "csv" \
      | drug,disease,level⏎‹100×a,b,€‹1000000×x›⏎›
      a row of JSON with two hundred long texts | "format": "json", "rows": "/rows/*" \
      | {"rows":[{"x":[""‹200×,"‹1000000×x›"›]}]}
      three million names beside the rows | "format": "json", "rows": "/rows/*" \
      | {"x":{‹3000000×"a#":1,›"a":1},"rows":[]}
      three million names around the rows | "format": "json", "rows": "/rows/*" \
      | {‹3000000×"a#":1,›"rows":[]}
      three million rows with names | "format": "json", "rows": "/*" | {‹3000000×"a#":1,›"a":1}
      cells too hard to tell separators by | "format": "csv", "separatorRows": "(a+)+$" | $hard
      cells that recurse too deep | "format": "csv", "separatorRows": "(a|b|.)*x" | ‹5×$hard›
      """;

  /** Values on which patterns go astray, row after row. */
  private static final String HARD = "drug,disease,level⏎‹2000×‹3000×a›!,b,Effective⏎›";

  private static final String DRAFTS =
      """
      one long line | ‹60000000×x›
      commas only | a,b⏎c,d⏎‹60000000×,›
      a long quote | ‹40000×a,b⏎c,d⏎›e,"‹60000000×x,⏎›
      three million names | {"x":{‹3000000×"a#":1,›"a":1}}
      """;

  private interface Text {
    void to(OutputStream out) throws IOException;
  }

  private interface Reading {
    void read(Path folder) throws IOException;
  }

  /**
   * A case.
   *
   * @param file the one of the files that is hostile
   */
  private record Hostile(String name, String file, Map<String, Text> files, Reading reading) {}

  private final List<Hostile> all = new ArrayList<>();

  private HostileFiles() {
    rows(TABLES).forEach(row -> table(row[0], row[1], row[2], Map.of()));
    largerPackages();
    rows(DESCRIPTORS).forEach(row -> descriptor(row[0], row[1]));
    rows(DOCUMENTS).forEach(row -> document(row[0], row[1]));
    rows(FOREIGN).forEach(row -> foreign(row[0], PROFILE.formatted(row[1]), row[2]));
    imports();
    rows(DRAFTS).forEach(row -> draft(row[0], row[1]));
    profiles();
  }

  private static Stream<String[]> rows(String cases) {
    return cases.lines().map(line -> line.split(" \\| ", 3));
  }

  private static Text text(String template) {
    String whole = template.replace("$longNames", LONG_NAMES).replace("$hard", HARD);
    for (Map.Entry<String, String> header : HEADERS.entrySet()) {
      whole = whole.replace(header.getKey(), header.getValue());
    }
    return new Repetitive(whole)::to;
  }

  private void table(String name, String file, String text, Map<String, String> others) {
    table("csv: " + name, file, text(text), others);
  }

  private void descriptor(String name, String text) {
    table("descriptor: " + name, "datapackage.json", text(text), Map.of());
  }

  private void table(String name, String file, Text text, Map<String, String> others) {
    Map<String, Text> files = new LinkedHashMap<>();
    files.put("sources.csv", text("id,kind,name,title⏎s,guideline,S,S⏎"));
    files.put("modalities.csv", text("$terms⏎m,M,s⏎"));
    files.put("conditions.csv", text("$terms⏎c,C,s⏎"));
    files.put("ratings.csv", text("$ratings⏎r,m,c,natmed-effectiveness,Effective,s⏎"));
    others.forEach((table, other) -> files.put(table, text(other)));
    files.put(file, text);
    List<String> tables = files.keySet().stream().filter(f -> f.endsWith(".csv")).toList();
    files.putIfAbsent("datapackage.json", text(PackageFixture.descriptor(tables)));
    all.add(new Hostile(name, file, files, DatasetReader::read));
  }

  private void document(String name, String text) {
    Map<String, Text> files = Map.of("d.json", text(text));
    all.add(
        new Hostile(
            "json: " + name,
            "d.json",
            files,
            folder -> DatasetReader.read(folder.resolve("d.json"))));
  }

  private void draft(String name, String text) {
    all.add(
        new Hostile(
            "draft: " + name,
            "f.txt",
            Map.of("f.txt", text(text)),
            folder -> ProfileSniffer.of(folder.resolve("f.txt"))));
  }

  private void foreign(String name, String profile, String text) {
    all.add(
        new Hostile(
            "import: " + name,
            "f.txt",
            Map.of("f.txt", text(text), "p.json", text(profile)),
            folder ->
                DatasetImporter.of(ImportProfile.read(folder.resolve("p.json")))
                    .read(List.of(folder.resolve("f.txt")))));
  }

  /** Packages in which several files are not the plain ones, or not text. */
  private void largerPackages() {
    table(
        "csv: not UTF-8 at the end",
        "conditions.csv",
        out -> {
          text("$terms⏎‹100000×c#,n#,s⏎›").to(out);
          out.write(0xC3);
        },
        Map.of());
    table(
        "two thousand levels in each rating",
        "ratings.csv",
        "$ratings,qualifier_q‹2000×,level_z#›⏎"
            + "‹14000×r#,m,c,natmed-effectiveness,Effective,s,#‹2000×,a›⏎›",
        Map.of(
            "scales.csv", "$scales⏎‹2000×z#,Z,effect,R,C⏎›",
            "levels.csv", "$levels⏎‹2000×z#,a,A,ranked,for,+⏎›"));
    String ratings = "$ratings,qualifier_q⏎‹100000×r#,m,c,z,L#,s,#⏎›";
    String scale = "$scales⏎z,Z,effect,R,C⏎";
    table(
        "ratings at any of a hundred thousand levels",
        "scales.csv",
        scale,
        Map.of("ratings.csv", ratings, "levels.csv", "$levels⏎‹100000×z,l#,L#,ranked,for,s#⏎›"));
    table(
        "ratings at a level of a hundred thousand names (harmless)",
        "ratings.csv",
        ratings,
        Map.of(
            "scales.csv",
            scale,
            "levels.csv",
            "scale,id,name,aliases,standing,pole,symbol⏎z,l,L,‹100000×L#|›x,ranked,for,+⏎"));
    table(
        "ids of a million letters that are nearly the same",
        "ratings.csv",
        "$ratings⏎‹8×r#,m,‹500000×a›b‹500000×a›#,natmed-safety,Safe,s⏎›",
        Map.of("conditions.csv", "$terms⏎‹30×‹1000000×a›#,C,s⏎›"));
    table(
        "wrong references, each near to all that is there",
        "ratings.csv",
        "$ratings⏎‹500×r#,m,#‹17×abcdefgh›,natmed-effectiveness,Effective,s⏎›",
        Map.of("conditions.csv", "$terms⏎‹19000×c‹17×abcdefgh›#,C,s⏎›"));
    table(
        "two files of long names",
        "conditions.csv",
        "$longNames",
        Map.of("modalities.csv", "$longNames"));
  }

  /** Files that are hostile with a certain profile. */
  private void imports() {
    String csv = PROFILE.formatted(CSV);
    String ndjson = PROFILE.formatted(NDJSON);
    String split = "\"split\": { \"separator\": \"|\", \"means\": \"alternatives\" } }";
    foreign(
        "a row of fifty thousand treatments of as many conditions",
        csv.replace("\"drug\"", "{ \"column\": \"drug\", " + split)
            .replace("\"disease\"", "{ \"column\": \"disease\", " + split),
        "drug,disease,level⏎‹50000×a#|›a,‹50000×b#|›b,Effective⏎");
    foreign(
        "a row of a hundred thousand treatments with their codes",
        ndjson.replace(
            "\"drug\"",
            "{ \"column\": \"/drugs/*/name\", \"split\": { \"means\": \"alternatives\" },"
                + " \"codes\": { \"column\": \"/drugs/*/id\", \"system\": \"RxNorm\" } }"),
        "{\"disease\":\"b\",\"level\":\"Effective\",\"drugs\":["
            + "‹100000×{\"name\":\"a#\",\"id\":\"1#\"},›{\"name\":\"z\",\"id\":\"9\"}]}⏎");
    foreign(
        "a combination of a hundred thousand treatments",
        ndjson.replace(
            "\"drug\"",
            "{ \"column\": \"drug\","
                + " \"split\": { \"separator\": \"|\", \"means\": \"combination\" } }"),
        "{\"disease\":\"b\",\"level\":\"Effective\",\"drug\":\"‹100000×a#|›a\"}⏎");
    foreign(
        "a template that repeats a long value",
        withMember(csv, "\"summary\": { \"template\": \"‹2000×{level}›\" }"),
        "drug,disease,level⏎a,b,‹1000000×x›⏎");
    foreign(
        "a long text between many values",
        withMember(ndjson, "\"summary\": { \"column\": \"all\", \"join\": \"‹100000×x›\" }"),
        "{\"drug\":\"a\",\"disease\":\"b\",\"level\":\"Effective\","
            + "\"all\":[‹100000×\"y\",›\"z\"]}⏎");
    foreign("values too hard for a check", checked("(a+)+$"), "$hard");
    foreign(
        "values too hard for a rule",
        csv.replace(
            "\"rating\": {",
            "\"leaveOut\": { \"reason\": \"r\", \"when\": { \"column\": \"drug\", \"matches\":"
                + " \"(a+)+$\" } }, \"rating\": {"),
        "$hard");
    foreign(
        "values that are just not too hard for a pattern",
        ndjson.replace("\"drug\"", "{ \"column\": \"drug\", \"pattern\": \"a*a*a*b\" }"),
        "‹20000×{\"drug\":\"‹200×a›\",\"disease\":\"b\",\"level\":\"Effective\"}⏎›");
  }

  /** The profile with one more member of its ratings. */
  private static String withMember(String profile, String member) {
    return profile.replace("\"rating\": {", "\"rating\": { " + member + ",");
  }

  /** The profile with a check of a pattern. */
  private static String checked(String pattern) {
    return PROFILE
        .formatted(CSV)
        .replace(
            "\"rating\": {",
            "\"checks\": { \"column\": \"drug\", \"pattern\": \""
                + pattern
                + "\" }, \"rating\": {");
  }

  /** Profiles that would keep an import busy with any file. */
  private void profiles() {
    profile("a pattern that repeats nothing two thousand million times", checked("(){2000000000}"));
    profile("a pattern with a million million ways to match nothing", checked("‹40×(|)›x"));
    profile("a pattern that nests repetitions", checked("((((a){1000}){1000}){1000}){1000}"));
    profile("a pattern of a hundred thousand groups", checked("‹100000×(?<g#>a)›"));
    profile(
        "a date with optional parts a hundred thousand deep", dated("\"‹100000×[›yyyy-MM-dd\""));
    profile("a hundred thousand dates", dated("‹99999×\"yyyy-MM-dd '#'\",›\"yyyy-MM-dd '99999'\""));
  }

  private void profile(String name, String text) {
    all.add(
        new Hostile(
            "profile: " + name,
            "p.json",
            Map.of("p.json", text(text)),
            folder -> ImportProfile.read(folder.resolve("p.json"))));
  }

  private static String dated(String patterns) {
    return withMember(
        PROFILE.formatted(CSV),
        "\"reviewed\": { \"column\": \"level\", \"dates\": [" + patterns + "] }");
  }

  /**
   * Reads them all.
   *
   * @param args a folder to write to, and a part of the names of those to read, if not all
   */
  public static void main(String[] args) throws IOException {
    Path parent = Path.of(args[0]);
    // Classes are loaded before anything is timed.
    DatasetReader.readBundled("trigger-point-therapy");
    for (Hostile hostile : new HostileFiles().all) {
      if (args.length > 1 && !hostile.name().contains(args[1])) {
        continue;
      }
      Path folder = Files.createTempDirectory(parent, "hostile");
      for (Map.Entry<String, Text> file : hostile.files().entrySet()) {
        try (OutputStream out =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(file.getKey())))) {
          file.getValue().to(out);
        }
      }
      long start = System.nanoTime();
      Duration worked = worked();
      String end = "read";
      String said = "";
      try {
        hostile.reading().read(folder);
      } catch (ImportException e) {
        end = "ImportException";
        // The message counts the rows, the problems say what is wrong with them.
        said = e.getMessage() + e.problems().stream().map(p -> "\n  " + p).collect(joining());
      } catch (InputException e) {
        end = "InputException";
        said = String.valueOf(e.getMessage());
      } catch (IOException | RuntimeException | Error e) {
        end = e.toString();
      }
      long passed = (System.nanoTime() - start) / 1_000_000;
      // On a machine that is busy with other things, the time that this process had counts; where
      // it
      // waits for nothing but that, it has more than has passed, as others of its threads clean up.
      long had = Math.min(passed, worked().minus(worked).toMillis());
      System.out.println(
          String.join(
              "\t",
              hostile.name(),
              String.valueOf(had),
              String.valueOf(passed),
              end.replaceAll("\\s", " "),
              hostile.file(),
              Base64.getEncoder().encodeToString(said.getBytes(StandardCharsets.UTF_8))));
      for (String file : hostile.files().keySet()) {
        Files.delete(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }

  /** The time that this process was given on all processors together. */
  private static Duration worked() {
    return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
  }
}
