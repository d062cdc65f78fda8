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
import java.util.stream.IntStream;

/**
 * Files made to fill the memory or to keep a thread busy, each read once in a process that has
 * little memory. Prints, for each, its name, how many milliseconds it had, how many passed, how it
 * ended, the file that it is about, and what was said about it, as Base64.
 */
public final class HostileFiles {
  private static final String MODALITIES = "id,name,sources\nm,M,s\n";
  private static final String CONDITIONS = "id,name,sources\nc,C,s\n";
  private static final String RATING = "id,modality,condition,scale,level,source\n";

  private static final String PROFILE =
      """
      { "name": "foreign", "title": "Foreign ratings", "file": { %s },
        "rating": { "modality": "drug", "condition": "disease",
          "level": { "column": "level", "scale": "natmed-effectiveness" },
          "source": { "constant": "s" } },
        "sources": [{ "id": "s", "kind": "guideline", "name": "S", "title": "S" }] }
      """;

  /** Something that writes a file bit by bit: it may be larger than memory. */
  private interface Text {
    void to(Out out) throws IOException;
  }

  /** Writes text, often the same. */
  private static final class Out {
    private final OutputStream stream;

    Out(OutputStream stream) {
      this.stream = stream;
    }

    Out text(String text) throws IOException {
      stream.write(text.getBytes(StandardCharsets.UTF_8));
      return this;
    }

    Out times(int count, String text) throws IOException {
      byte[] block =
          text.repeat(Math.max(1, Math.min(count, 8_192 / text.length())))
              .getBytes(StandardCharsets.UTF_8);
      int inBlock = block.length / text.getBytes(StandardCharsets.UTF_8).length;
      for (int left = count; left > 0; left -= inBlock) {
        int bytes = Math.min(left, inBlock) * (block.length / inBlock);
        stream.write(block, 0, bytes);
      }
      return this;
    }

    Out each(int count, String format) throws IOException {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < count; i++) {
        text.append(format.replace("#", Integer.toString(i)).replace("~", Integer.toString(i - 1)));
        if (text.length() > 1 << 16) {
          text(text.toString());
          text.setLength(0);
        }
      }
      return text(text.toString());
    }
  }

  /**
   * A case.
   *
   * @param file the one of the files that is hostile
   */
  private record Hostile(String name, String file, Map<String, Text> files, Reading reading) {}

  private interface Reading {
    void read(Path folder) throws IOException;
  }

  private final List<Hostile> all = new ArrayList<>();

  private HostileFiles() {
    tables();
    crowds();
    masses();
    descriptors();
    documents();
    imports();
    patterns();
    profiles();
  }

  private void table(String name, String file, Text text) {
    table(name, file, text, Map.of());
  }

  private void table(String name, String file, Text text, Map<String, Text> others) {
    Map<String, Text> files = new LinkedHashMap<>();
    files.put("sources.csv", out -> out.text("id,kind,name,title\ns,guideline,S,S\n"));
    files.put("modalities.csv", out -> out.text(MODALITIES));
    files.put("conditions.csv", out -> out.text(CONDITIONS));
    files.put("ratings.csv", out -> out.text(RATING + "r,m,c,natmed-effectiveness,Effective,s\n"));
    files.putAll(others);
    files.put(file, text);
    List<String> tables = files.keySet().stream().filter(f -> f.endsWith(".csv")).toList();
    files.putIfAbsent("datapackage.json", out -> out.text(PackageFixture.descriptor(tables)));
    all.add(new Hostile(name, file, files, DatasetReader::read));
  }

  private void tables() {
    String head = "id,name,sources\n";
    table(
        "csv: a quote never closed",
        "conditions.csv",
        out -> out.text(head + "c,\"C").times(200_000_000, "x"));
    table(
        "csv: a quote never closed, with lines",
        "conditions.csv",
        out -> out.text(head + "c,\"C").times(50_000_000, "x,\n"));
    table("csv: one long line", "conditions.csv", out -> out.times(70_000_000, "x"));
    table(
        "csv: one long value",
        "conditions.csv",
        out -> out.text(head + "c,").times(60_000_000, "é").text(",s\n"));
    table(
        "csv: a million columns in the header",
        "conditions.csv",
        out -> out.each(1_000_000, "c#,").text("id\n"));
    table(
        "csv: a million columns in a row",
        "conditions.csv",
        out -> out.text(head).times(1_000_000, ",").text("\n"));
    table(
        "csv: fifty million columns in a row",
        "conditions.csv",
        out -> out.text(head).times(50_000_000, ","));
    table("csv: line ends only", "conditions.csv", out -> out.text(head).times(60_000_000, "\n"));
    table(
        "csv: carriage returns only",
        "conditions.csv",
        out -> out.text(head).times(70_000_000, "\r"));
    table("csv: short rows", "conditions.csv", out -> out.text(head).times(30_000_000, "a\n"));
    table("csv: quotes only", "conditions.csv", out -> out.text(head).times(60_000_000, "\""));
    table("csv: NULs only", "conditions.csv", out -> out.text(head).times(60_000_000, "\0"));
    table(
        "csv: stray quotes in every value",
        "conditions.csv",
        out -> out.text(head).times(10_000_000, "a\"\n"));
    table(
        "csv: good rows without end",
        "conditions.csv",
        out -> out.text(head).each(3_000_000, "c#,n#,s\n"));
    table(
        "csv: a long column that every row has wrong",
        "ratings.csv",
        out ->
            out.text(RATING.strip() + ",qualifier_")
                .times(1_000_000, "x")
                .text("\n")
                .each(5_000, "r#,m,c,natmed-effectiveness,Effective,s, \n"));
    table(
        "csv: rows of one id", "conditions.csv", out -> out.text(head).times(5_000_000, "c,n,s\n"));
    table(
        "csv: unknown references",
        "ratings.csv",
        out -> out.text(RATING).each(1_000_000, "r#,m#,c#,x#,y#,s#\n"));
    table(
        "csv: rows that rate the same",
        "ratings.csv",
        out -> out.text(RATING).each(1_000_000, "r#,m,c,natmed-effectiveness,Effective,s\n"));
    table(
        "csv: a hundred thousand synonyms (harmless)",
        "conditions.csv",
        out -> out.text("id,name,synonyms,sources\nc,C,").each(100_000, "y#|").text("y,s\n"));
    table(
        "csv: synonyms in all rows",
        "conditions.csv",
        out -> {
          out.text("id,name,synonyms,sources\n");
          for (int i = 0; i < 100; i++) {
            out.text("c" + i + ",C" + i + ",").each(60_000, "y#|").text("y,s\n");
          }
        });
    table(
        "csv: one synonym a hundred thousand times",
        "conditions.csv",
        out -> out.text("id,name,synonyms,sources\nc,C,").times(100_000, "y|").text("y,s\n"));
    table(
        "csv: a tree as deep as there are terms",
        "conditions.csv",
        out ->
            out.text("id,name,broader,broader_source,sources\nd-1,n,,,s\n")
                .each(100_000, "d#,n#,d~,s,s\n"));
    table(
        "csv: a circle of all terms",
        "conditions.csv",
        out ->
            out.text("id,name,broader,broader_source,sources\nd-1,n,d99999,s,s\n")
                .each(100_000, "d#,n#,d~,s,s\n"));
    table(
        "csv: names that only accents tell apart",
        "conditions.csv",
        out ->
            out.text(head)
                .each(200_000, "c#,e" + "\u0301\u0301\u0301".repeat(20) + "#,s\n")
                .text("c,C,nowhere\n"));
    table(
        "csv: a name of combining marks (harmless)",
        "conditions.csv",
        out -> out.text(head + "c,a").times(450_000, "\u0301").text(",s\n"));
    table(
        "csv: not UTF-8 at the end",
        "conditions.csv",
        out -> out.text(head).each(100_000, "c#,n#,s\n").stream.write(0xC3));
  }

  /** Few files of many that belong together: what is held against each other, or all at once. */
  private void crowds() {
    String findings = "id,rating,studied,comparator,outcome,direction,disputes,summary,source\n";
    table(
        "csv: a hundred thousand findings of one rating (harmless)",
        "findings.csv",
        out -> out.text(findings).each(100_000, "f#,r,m,placebo,pain,improves,,t,s\n"));
    table(
        "csv: findings of which each disputes another (harmless)",
        "findings.csv",
        out ->
            out.text(findings + "f-1,r,m,placebo,pain,disagrees,f0,t,s\n")
                .each(100_000, "f#,r,m,placebo,pain,disagrees,f~,t,s\n"));
    table(
        "csv: findings that dispute what is not there",
        "findings.csv",
        out -> out.text(findings).each(150_000, "f#,r,m,placebo,pain,disagrees,g#,t,s\n"));
    table(
        "csv: four thousand qualifiers in each rating",
        "ratings.csv",
        out -> {
          out.text(RATING.strip()).each(4_000, ",qualifier_q#").text("\n");
          for (int i = 0; i < 7_000; i++) {
            out.text("r" + i + ",m,c,natmed-effectiveness,Effective,s," + i);
            out.times(3_999, ",1").text("\n");
          }
        });
    table(
        "csv: two thousand levels in each rating",
        "ratings.csv",
        out -> {
          out.text(RATING.strip() + ",qualifier_q").each(2_000, ",level_z#").text("\n");
          for (int i = 0; i < 14_000; i++) {
            out.text("r" + i + ",m,c,natmed-effectiveness,Effective,s," + i);
            out.times(2_000, ",a").text("\n");
          }
        },
        Map.of(
            "scales.csv",
            out -> out.text("id,name,kind,rater,citation\n").each(2_000, "z#,Z,effect,R,C\n"),
            "levels.csv",
            out ->
                out.text("scale,id,name,standing,pole,symbol\n")
                    .each(2_000, "z#,a,A,ranked,for,+\n")));
    Text ratings =
        out -> out.text(RATING.strip() + ",qualifier_q\n").each(100_000, "r#,m,c,z,L#,s,#\n");
    Text scale = out -> out.text("id,name,kind,rater,citation\nz,Z,effect,R,C\n");
    table(
        "csv: ratings at any of a hundred thousand levels",
        "scales.csv",
        scale,
        Map.of(
            "ratings.csv",
            ratings,
            "levels.csv",
            out ->
                out.text("scale,id,name,standing,pole,symbol\n")
                    .each(100_000, "z,l#,L#,ranked,for,s#\n")));
    table(
        "csv: ratings at a level of a hundred thousand names (harmless)",
        "ratings.csv",
        ratings,
        Map.of(
            "scales.csv",
            scale,
            "levels.csv",
            out ->
                out.text("scale,id,name,aliases,standing,pole,symbol\nz,l,L,")
                    .each(100_000, "L#|")
                    .text("x,ranked,for,+\n")));
    table(
        "csv: ids of one hash",
        "conditions.csv",
        out -> {
          out.text("id,name,sources\nc,C,s\n");
          for (int i = 0; i < 1 << 16; i++) {
            out.text(alike(i) + ",C,s\n");
          }
        });
    table(
        "csv: ratings of one hash",
        "ratings.csv",
        out -> {
          out.text(RATING.strip() + ",locator\n");
          for (int i = 0; i < 1 << 16; i++) {
            out.text("r" + i + ",m,c,natmed-effectiveness,Effective,s," + alike(i) + "\n");
          }
        });
    String half = "a".repeat(500_000);
    table(
        "csv: ids of a million letters that are nearly the same",
        "ratings.csv",
        out -> out.text(RATING).each(8, "r#,m," + half + "b" + half + "#,natmed-safety,Safe,s\n"),
        Map.of(
            "conditions.csv",
            out -> out.text("id,name,sources\n").each(30, half + half + "#,C,s\n")));
    String near = "abcdefgh".repeat(17);
    table(
        "csv: wrong references, each near to all that is there",
        "ratings.csv",
        out -> out.text(RATING).each(500, "r#,m,#" + near + ",natmed-effectiveness,Effective,s\n"),
        Map.of(
            "conditions.csv",
            out -> out.text("id,name,sources\n").each(19_000, "c" + near + "#,C,s\n")));
  }

  /** One of 65,536 texts that have the same hash, as "Aa" and "BB" have. */
  private static String alike(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private void descriptors() {
    table(
        "descriptor: a million resources",
        "datapackage.json",
        out -> out.text("{\"resources\":[").times(1_000_000, "{\"name\":\"x\"},").text("1]}"));
    table(
        "descriptor: sixty million spaces",
        "datapackage.json",
        out -> out.times(60_000_000, " ").text("{}"));
    table(
        "descriptor: a million properties",
        "datapackage.json",
        out -> out.text("{").each(1_000_000, "\"p#\":1,").text("\"q\":1}"));
  }

  private void document(String name, Text text) {
    Map<String, Text> files = Map.of("d.json", text);
    all.add(
        new Hostile(name, "d.json", files, folder -> DatasetReader.read(folder.resolve("d.json"))));
  }

  private void documents() {
    document("json: arrays a hundred thousand deep", out -> out.times(100_000, "["));
    document("json: objects a hundred thousand deep", out -> out.times(100_000, "{\"a\":"));
    document(
        "json: a text of 200 million characters",
        out -> out.text("{\"name\":\"").times(200_000_000, "x").text("\"}"));
    document(
        "json: a name of 70 million characters",
        out -> out.text("{\"").times(70_000_000, "x").text("\":1}"));
    document(
        "json: a number of 70 million digits",
        out -> out.text("{\"name\":").times(70_000_000, "9").text("}"));
    document("json: a great exponent", out -> out.text("{\"name\":1e999999999}"));
    document(
        "json: ten million numbers",
        out -> out.text("{\"ratings\":[").times(10_000_000, "1,").text("1]}"));
    document(
        "json: ten million empty objects",
        out -> out.text("{\"ratings\":[").times(10_000_000, "{},").text("{}]}"));
    document(
        "json: names that all hash alike",
        out -> {
          out.text("{\"ratings\":[{");
          for (int i = 0; i < 1 << 16; i++) {
            out.text("\"" + alike(i) + "\":1,");
          }
          out.text("\"x\":1}]}");
        });
    document("json: comments and blanks", out -> out.times(30_000_000, "/**/"));
    document(
        "json: not closed",
        out -> out.text("{\"ratings\":[").times(100_000, "{\"id\":\"r\",\"modality\":\"m\"},"));
  }

  private void foreign(String name, String format, Text text) {
    profiled(name, PROFILE.formatted(format), text);
  }

  private void profiled(String name, String profile, Text text) {
    Map<String, Text> files = Map.of("f.txt", text, "p.json", out -> out.text(profile));
    all.add(
        new Hostile(
            name,
            "f.txt",
            files,
            folder ->
                DatasetImporter.of(ImportProfile.read(folder.resolve("p.json")))
                    .read(List.of(folder.resolve("f.txt")))));
  }

  /** Files that keep to every limit but that of all their characters together. */
  private void masses() {
    String head = "id,name,sources\n";
    Text names =
        out -> {
          out.text(head + "c,C,s\nm,M,s\n");
          for (int i = 0; i < 50; i++) {
            out.text("n" + i + ",\u20AC" + i).times(1_000_000, "x").text(",s\n");
          }
        };
    table("csv: two files of long names", "conditions.csv", names, Map.of("modalities.csv", names));
    table("csv: long names of wide characters (harmless)", "conditions.csv", names);
    table(
        "csv: a row of forty long values",
        "conditions.csv",
        out -> {
          for (int i = 0; i < 40; i++) {
            out.times(1_000_000, "x").text(",");
          }
        });
    document(
        "json: long names of wide characters",
        out -> {
          out.text("{\"x\":[\"\"");
          for (int i = 0; i < 60; i++) {
            out.text(",\"\u20AC").times(1_000_000, "x").text("\"");
          }
          out.text("]}");
        });
    String csv = "\"format\": \"csv\"";
    String json = "\"format\": \"json\", \"rows\": \"/rows/*\"";
    foreign(
        "import: a row of a thousand long values",
        csv,
        out -> {
          out.text("drug,disease,level").times(997, ",").text("\n");
          for (int i = 0; i < 1_000; i++) {
            out.times(1_000_000, "x").text(",");
          }
        });
    foreign(
        "import: names of a million characters",
        csv,
        out -> {
          out.text("drug,disease,level\n");
          for (int i = 0; i < 200; i++) {
            out.text("\u20AC" + i).times(1_000_000, "x").text(",b,Effective\n");
          }
        });
    foreign(
        "import: refused rows of a million characters",
        csv,
        out -> {
          out.text("drug,disease,level\n");
          for (int i = 0; i < 100; i++) {
            out.text("a,b,\u20AC").times(1_000_000, "x").text("\n");
          }
        });
    foreign(
        "import: a row of JSON with two hundred long texts",
        json,
        out -> {
          out.text("{\"rows\":[{\"x\":[\"\"");
          for (int i = 0; i < 200; i++) {
            out.text(",\"").times(1_000_000, "x").text("\"");
          }
          out.text("]}]}");
        });
    foreign(
        "import: three million names beside the rows",
        json,
        out -> out.text("{\"x\":{").each(3_000_000, "\"a#\":1,").text("\"a\":1},\"rows\":[]}"));
    foreign(
        "import: three million names around the rows",
        json,
        out -> out.text("{").each(3_000_000, "\"a#\":1,").text("\"rows\":[]}"));
    foreign(
        "import: three million rows with names",
        json.replace("/rows", ""),
        out -> out.text("{").each(3_000_000, "\"a#\":1,").text("\"a\":1}"));
    draft("draft: one long line", out -> out.times(60_000_000, "x"));
    draft("draft: commas only", out -> out.text("a,b\nc,d\n").times(60_000_000, ","));
    draft(
        "draft: a long quote",
        out -> out.text("a,b\nc,d\n".repeat(40_000)).text("e,\"").times(60_000_000, "x,\n"));
    draft(
        "draft: three million names",
        out -> out.text("{\"x\":{").each(3_000_000, "\"a#\":1,").text("\"a\":1}}"));
  }

  private void draft(String name, Text text) {
    all.add(
        new Hostile(
            name,
            "f.txt",
            Map.of("f.txt", text),
            folder -> ProfileSniffer.of(folder.resolve("f.txt"))));
  }

  private void imports() {
    String csv = "\"format\": \"csv\"";
    String head = "drug,disease,level\n";
    foreign(
        "import: a quote never closed",
        csv,
        out -> out.text(head + "a,\"b").times(70_000_000, "x\n"));
    foreign("import: one long line", csv, out -> out.times(70_000_000, "x"));
    foreign(
        "import: one long line without quotes",
        csv + ", \"quote\": \"none\"",
        out -> out.text(head).times(70_000_000, "x"));
    foreign(
        "import: escapes only",
        csv + ", \"escape\": \"\\\\\"",
        out -> out.text(head + "\"").times(70_000_000, "\\"));
    foreign(
        "import: a million columns", csv, out -> out.text(head).times(1_000_000, ",").text("\n"));
    foreign(
        "import: rows that name new terms without end",
        csv,
        out -> out.text(head).each(1_000_000, "a#,b#,Effective\n"));
    foreign(
        "import: rows that are all refused", csv, out -> out.text(head).times(50_000, "a,b,c\n"));
    foreign(
        "import: one long line of NDJSON",
        "\"format\": \"ndjson\"",
        out -> out.text("{\"drug\":\"").times(70_000_000, "x"));
    foreign(
        "import: a deep line of NDJSON", "\"format\": \"ndjson\"", out -> out.times(900_000, "["));
    foreign(
        "import: one row of JSON with ten million values",
        "\"format\": \"json\"",
        out -> out.text("[{\"drug\":[").times(10_000_000, "1,").text("1]}]"));
    foreign("import: a deep row of JSON", "\"format\": \"json\"", out -> out.times(900_000, "["));
    String split = "\"split\": { \"separator\": \"|\", \"means\": \"alternatives\" } }";
    profiled(
        "import: a row of fifty thousand treatments of as many conditions",
        PROFILE
            .formatted(csv)
            .replace("\"drug\"", "{ \"column\": \"drug\", " + split)
            .replace("\"disease\"", "{ \"column\": \"disease\", " + split),
        out ->
            out.text(head)
                .each(50_000, "a#|")
                .text("a,")
                .each(50_000, "b#|")
                .text("b,Effective\n"));
    profiled(
        "import: a row of a hundred thousand treatments with their codes",
        PROFILE
            .formatted("\"format\": \"ndjson\"")
            .replace(
                "\"drug\"",
                "{ \"column\": \"/drugs/*/name\", \"split\": { \"means\": \"alternatives\" },"
                    + " \"codes\": { \"column\": \"/drugs/*/id\", \"system\": \"RxNorm\" } }"),
        out ->
            out.text("{\"disease\":\"b\",\"level\":\"Effective\",\"drugs\":[")
                .each(100_000, "{\"name\":\"a#\",\"id\":\"1#\"},")
                .text("{\"name\":\"z\",\"id\":\"9\"}]}\n"));
    profiled(
        "import: a combination of a hundred thousand treatments",
        PROFILE
            .formatted("\"format\": \"ndjson\"")
            .replace(
                "\"drug\"",
                "{ \"column\": \"drug\","
                    + " \"split\": { \"separator\": \"|\", \"means\": \"combination\" } }"),
        out ->
            out.text("{\"disease\":\"b\",\"level\":\"Effective\",\"drug\":\"")
                .each(100_000, "a#|")
                .text("a\"}\n"));
    profiled(
        "import: a template that repeats a long value",
        PROFILE
            .formatted(csv)
            .replace(
                "\"rating\": {",
                "\"rating\": { \"summary\": { \"template\": \""
                    + "{level}".repeat(2_000)
                    + "\" },"),
        out -> out.text(head + "a,b,").times(1_000_000, "x").text("\n"));
    profiled(
        "import: a long text between many values",
        PROFILE
            .formatted("\"format\": \"ndjson\"")
            .replace(
                "\"rating\": {",
                "\"rating\": { \"summary\": { \"column\": \"all\", \"join\": \""
                    + "x".repeat(100_000)
                    + "\" },"),
        out ->
            out.text("{\"drug\":\"a\",\"disease\":\"b\",\"level\":\"Effective\",\"all\":[")
                .times(100_000, "\"y\",")
                .text("\"z\"]}\n"));
  }

  /** Values on which patterns go astray, row after row. */
  private void patterns() {
    String csv = "\"format\": \"csv\"";
    Text text =
        out -> {
          out.text("drug,disease,level\n");
          for (int i = 0; i < 2_000; i++) {
            out.times(3_000, "a").text("!,b,Effective\n");
          }
        };
    profiled(
        "import: values too hard for a check",
        PROFILE
            .formatted(csv)
            .replace(
                "\"rating\": {",
                "\"checks\": { \"column\": \"drug\", \"pattern\": \"(a+)+$\" }, \"rating\": {"),
        text);
    profiled(
        "import: values too hard for a rule",
        PROFILE
            .formatted(csv)
            .replace(
                "\"rating\": {",
                "\"leaveOut\": { \"reason\": \"r\", \"when\": { \"column\": \"drug\", \"matches\":"
                    + " \"(a+)+$\" } }, \"rating\": {"),
        text);
    foreign(
        "import: cells too hard to tell separators by",
        csv + ", \"separatorRows\": \"(a+)+$\"",
        text);
    foreign(
        "import: cells that recurse too deep",
        csv + ", \"separatorRows\": \"(a|b|.)*x\"",
        out -> {
          for (int i = 0; i < 5; i++) {
            text.to(out);
          }
        });
    profiled(
        "import: values that are just not too hard for a pattern",
        PROFILE
            .formatted("\"format\": \"ndjson\"")
            .replace("\"drug\"", "{ \"column\": \"drug\", \"pattern\": \"a*a*a*b\" }"),
        out ->
            out.times(
                20_000,
                "{\"drug\":\""
                    + "a".repeat(200)
                    + "\",\"disease\":\"b\",\"level\":\"Effective\"}\n"));
  }

  private void profile(String name, String text) {
    all.add(
        new Hostile(
            name,
            "p.json",
            Map.of("p.json", out -> out.text(text)),
            folder -> ImportProfile.read(folder.resolve("p.json"))));
  }

  /** Profiles that would keep an import busy with any file. */
  private void profiles() {
    String plain = PROFILE.formatted("\"format\": \"csv\"");
    pattern("that repeats nothing two thousand million times", "(){2000000000}");
    pattern("with a million million ways to match nothing", "(|)".repeat(40) + "x");
    pattern("that nests repetitions", "((((a){1000}){1000}){1000}){1000}");
    pattern(
        "of a hundred thousand groups",
        IntStream.range(0, 100_000).mapToObj(i -> "(?<g" + i + ">a)").collect(joining()));
    profile(
        "profile: a date with optional parts a hundred thousand deep",
        dates(plain, List.of("[".repeat(100_000) + "yyyy-MM-dd")));
    profile(
        "profile: a hundred thousand dates",
        dates(plain, IntStream.range(0, 100_000).mapToObj(i -> "yyyy-MM-dd '" + i + "'").toList()));
  }

  private void pattern(String what, String pattern) {
    profile(
        "profile: a pattern " + what,
        PROFILE
            .formatted("\"format\": \"csv\"")
            .replace(
                "\"rating\": {",
                "\"checks\": { \"column\": \"drug\", \"pattern\": \""
                    + pattern
                    + "\" }, \"rating\": {"));
  }

  private static String dates(String profile, List<String> patterns) {
    String reviewed = "\"reviewed\": { \"column\": \"level\", \"dates\": [";
    return profile.replace(
        "\"rating\": {",
        "\"rating\": { "
            + reviewed
            + patterns.stream().map(p -> "\"" + p + "\"").collect(joining(","))
            + "] },");
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
          file.getValue().to(new Out(out));
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
