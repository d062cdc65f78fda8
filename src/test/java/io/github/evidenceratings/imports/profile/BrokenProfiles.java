package io.github.evidenceratings.imports.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A small import profile, and what can be wrong with one. */
public final class BrokenProfiles {
  public static final String WHOLE =
      """
      {
        "name": "trials",
        "title": "Trials",
        "file": {"format": "csv"},
        "sources": [
          {"id": "doc", "kind": "database", "name": "Doc", "title": "A doc"}
        ],
        "checks": {"column": "year", "pattern": "[0-9]+"},
        "derive": {"column": "about", "into": "(?<drug>.+) in (?<disease>.+)"},
        "leaveOut": {"when": {"column": "state", "in": "draft"}, "reason": "a draft"},
        "rating": {
          "modality": "drug",
          "condition": {"column": "disease"},
          "level": {"column": "grade", "scale": "grade-certainty"},
          "source": {"constant": "doc"}
        }
      }
      """;

  /** Twenty-one patterns. */
  private static final String DATES =
      IntStream.rangeClosed(0, 20)
          .mapToObj(i -> "\"yyyy-MM-dd '" + i + "'\"")
          .collect(Collectors.joining(", "));

  private static final String LONG = "x".repeat(100);
  private static final String FILE = "\"file\": {\"format\": \"csv\"}";
  private static final String CHECK = "{\"column\": \"year\", \"pattern\": \"[0-9]+\"}";
  private static final String INTO = "\"into\": \"(?<drug>.+) in (?<disease>.+)\"";
  private static final String TEST = "\"in\": \"draft\"";
  private static final String RULE =
      "{\"when\": {\"column\": \"state\", \"in\": \"draft\"}, \"reason\": \"a draft\"}";
  private static final String CONDITION = "\"condition\": {\"column\": \"disease\"}";
  private static final String LEVEL = "{\"column\": \"grade\", \"scale\": \"grade-certainty\"}";
  private static final String SOURCE = "\"source\": {\"constant\": \"doc\"}";
  private static final String TITLE = "\"title\": \"Trials\"";

  /**
   * A profile with a mistake.
   *
   * @param text the profile
   * @param change what was written instead of what, to tell the tests apart
   * @param subtle whether only the library finds the mistake, not the JSON Schema
   * @param problems what it says
   */
  public record Broken(String text, String change, boolean subtle, List<String> problems) {
    @Override
    public String toString() {
      return change;
    }
  }

  private BrokenProfiles() {}

  public static Stream<Broken> all() {
    return Stream.<Supplier<Stream<Broken>>>of(
            BrokenProfiles::heads,
            BrokenProfiles::files,
            BrokenProfiles::tables,
            BrokenProfiles::checks,
            BrokenProfiles::rules,
            BrokenProfiles::ratings,
            BrokenProfiles::values,
            BrokenProfiles::terms)
        .flatMap(Supplier::get);
  }

  /** The profile with one text of it replaced by another. */
  static String edited(String text, String replacement) {
    assertThat(WHOLE.split(Pattern.quote(text), -1)).as(text).hasSize(2);
    return WHOLE.replace(text, replacement);
  }

  private static Broken broken(String text, String replacement, String... problems) {
    return new Broken(
        edited(text, replacement), text + " → " + replacement, false, List.of(problems));
  }

  private static Broken subtle(String text, String replacement, String... problems) {
    return new Broken(
        edited(text, replacement), text + " → " + replacement, true, List.of(problems));
  }

  /** What a profile is called. */
  private static Stream<Broken> heads() {
    return Stream.of(
        broken("\"name\": \"trials\",", "", "p.json:1:1: name is missing"),
        broken("\"name\": \"trials\"", "\"name\": \"\"", "p.json:2:11: name is blank"),
        broken(
            "\"name\": \"trials\"",
            "\"name\": \"our trials\"",
            "p.json:2:11: name \"our trials\" is not an id; an id is letters, digits and . _ : - and starts with a letter or digit"),
        broken(
            "\"name\": \"trials\"",
            "\"name\": 7",
            "p.json:2:11: name is the literal 7, not a text"),
        broken("\"title\": \"Trials\",", "", "p.json:1:1: title is missing"),
        broken(TITLE, "\"title\": null", "p.json:1:1: title is missing"),
        broken(TITLE, "\"title\": [\"Trials\"]", "p.json:3:12: title is an array, not a text"),
        subtle(
            TITLE,
            "\"title\": \"Tri\\u0007als\"",
            "p.json:3:12: title \"Tri\\u0007als\" holds the control character U+0007"),
        broken(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"license\": \"CC0\",",
            "p.json:3:22: property \"license\" is not one of an import profile; did you mean \"licence\"? Allowed: \"$schema\", \"name\", \"title\", \"description\", \"licence\", \"version\", \"versionPattern\", \"file\", \"scales\", \"levels\", \"sources\", \"modalities\" and 5 more"),
        broken(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"version\": 2,",
            "p.json:3:33: version is the literal 2, not a text"),
        broken(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"description\": \" \",",
            "p.json:3:37: description \" \" is blank"),
        broken(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"versionPattern\": \"v[0-9]+\",",
            "p.json:3:40: versionPattern \"v[0-9]+\" has no group named version"),
        subtle(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"versionPattern\": \"(?<version>\",",
            "p.json:3:40: versionPattern \"(?<version>\" is not a regular expression: Unclosed group"),
        subtle(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"versionPattern\": \"\\\\(?<version>\",",
            "p.json:3:40: versionPattern \"\\(?<version>\" is not a regular expression: named capturing group <version> does not exist"),
        broken("\"file\": {\"format\": \"csv\"},", "", "p.json:1:1: file is missing"),
        broken(FILE, "\"file\": \"csv\"", "p.json:4:11: file is a text, not an object"),
        broken(
            "\"rating\": {",
            "\"ratings\": {",
            "p.json:1:1: rating is missing",
            "p.json:11:3: property \"ratings\" is not one of an import profile; did you mean \"rating\"? Allowed: \"$schema\", \"name\", \"title\", \"description\", \"licence\", \"version\", \"versionPattern\", \"file\", \"scales\", \"levels\", \"sources\", \"modalities\" and 5 more"));
  }

  /** How the file is read. */
  private static Stream<Broken> files() {
    return Stream.of(
        broken(FILE, "\"file\": {}", "p.json:4:11: format is missing"),
        broken(
            FILE,
            "\"file\": {\"format\": \"xlsx\"}",
            "p.json:4:22: format \"xlsx\" is not allowed here; allowed: \"csv\", \"tsv\", \"ndjson\", \"json\""),
        broken(
            FILE,
            "\"file\": {\"format\": \"CSV\"}",
            "p.json:4:22: format \"CSV\" is not allowed here; did you mean \"csv\" or \"tsv\"? Allowed: \"csv\", \"tsv\", \"ndjson\", \"json\""),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"rows\": \"/*\"}",
            "p.json:4:29: property \"rows\" is not one of a file in csv; did you mean \"separatorRows\"? Allowed: \"format\", \"encoding\", \"delimiter\", \"quote\", \"escape\", \"columns\", \"preamble\", \"separatorRows\", \"trailingColumns\""),
        broken(
            FILE,
            "\"file\": {\"format\": \"ndjson\", \"rows\": \"/*\"}",
            "p.json:4:32: property \"rows\" is not one of a file in ndjson; allowed: \"format\", \"encoding\""),
        broken(
            FILE,
            "\"file\": {\"format\": \"json\", \"quote\": \"none\"}",
            "p.json:4:30: property \"quote\" is not one of a file in json; allowed: \"format\", \"encoding\", \"rows\""),
        subtle(
            FILE,
            "\"file\": {\"format\": \"csv\", \"encoding\": \"utf-9\"}",
            "p.json:4:41: encoding \"utf-9\" is not an encoding known here; did you mean \"UTF-8\"? Allowed: \"UTF-8\", \"UTF-16\", \"UTF-16LE\", \"UTF-16BE\", \"windows-1252\", \"ISO-8859-1\""),
        subtle(
            FILE,
            "\"file\": {\"format\": \"csv\", \"encoding\": \"?\"}",
            "p.json:4:41: encoding \"?\" is not an encoding known here; allowed: \"UTF-8\", \"UTF-16\", \"UTF-16LE\", \"UTF-16BE\", \"windows-1252\", \"ISO-8859-1\""),
        broken(
            FILE,
            "\"file\": {\"format\": \"json\", \"rows\": \"items\"}",
            "p.json:4:38: rows \"items\" is not a path with one wildcard, as in /items/*"),
        broken(
            FILE,
            "\"file\": {\"format\": \"json\", \"rows\": \"/items\"}",
            "p.json:4:38: rows \"/items\" is not a path with one wildcard, as in /items/*"),
        broken(
            FILE,
            "\"file\": {\"format\": \"json\", \"rows\": \"/*/a/*\"}",
            "p.json:4:38: rows \"/*/a/*\" is not a path with one wildcard, as in /items/*"),
        broken(
            FILE, "\"file\": {\"format\": \"json\", \"rows\": \"\"}", "p.json:4:38: rows is blank"),
        broken(
            FILE,
            "\"file\": {\"format\": \"json\", \"rows\": 1}",
            "p.json:4:38: rows is the literal 1, not a text"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"delimiter\": \";;\"}",
            "p.json:4:42: delimiter is not a single character, or an array of such"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"delimiter\": []}",
            "p.json:4:42: delimiter names no character"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"delimiter\": [\",\", 1, \"\\n\"]}",
            "p.json:4:42: delimiter is not a single character, or an array of such",
            "p.json:4:42: delimiter is not a single character, or an array of such"),
        subtle(
            FILE,
            "\"file\": {\"format\": \"csv\", \"delimiter\": \"\\\"\"}",
            "p.json:4:11: quote \"\"\" also separates the values"),
        subtle(
            FILE,
            "\"file\": {\"format\": \"csv\", \"escape\": \",\"}",
            "p.json:4:39: escape \",\" also separates the values"),
        subtle(
            FILE,
            "\"file\": {\"format\": \"csv\", \"escape\": \"\\\"\"}",
            "p.json:4:39: escape \"\"\" is the quote, which is doubled instead"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"quote\": \"no\"}",
            "p.json:4:38: quote \"no\" is not a single character"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"escape\": \"\\\\\\\\\"}",
            "p.json:4:39: escape \"\\\\\" is not a single character"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"columns\": [\"a\", \"b\", \"a\"]}",
            "p.json:4:40: columns \"a\" stands twice"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"columns\": [\"a\", \"\"]}",
            "p.json:4:46: columns is blank"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"columns\": [\"year\"], \"preamble\": 2}",
            "p.json:4:62: preamble ends at the header, which a file with \"columns\" has not"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"preamble\": -1}",
            "p.json:4:41: preamble \"-1\" is not a whole number from 0 to 1000"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"preamble\": 1001}",
            "p.json:4:41: preamble \"1001\" is not a whole number from 0 to 1000"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"preamble\": \"2\"}",
            "p.json:4:41: preamble is not a whole number from 0 to 1000"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"preamble\": 1.5}",
            "p.json:4:41: preamble \"1.5\" is not a whole number from 0 to 1000"),
        subtle(
            FILE,
            "\"file\": {\"format\": \"csv\", \"separatorRows\": \"(\"}",
            "p.json:4:46: separatorRows \"(\" is not a regular expression: Unclosed group"),
        broken(
            FILE,
            "\"file\": {\"format\": \"csv\", \"trailingColumns\": \"yes\"}",
            "p.json:4:48: trailingColumns is a text, not true or false"));
  }

  /** What the profile declares. */
  private static Stream<Broken> tables() {
    return Stream.of(
        broken(
            "\"sources\": [",
            "\"sources\": {\"all\": []}, \"modalities\": [",
            "p.json:5:14: sources is an object, not an array",
            "p.json:6:19: property \"kind\" is not a column of modalities; allowed: \"id\", \"name\", \"lay_name\", \"synonyms\", \"codes\", \"broader\", \"broader_source\", \"broader_mesh\", \"sources\", \"description\", \"components\"",
            "p.json:6:54: property \"title\" is not a column of modalities; allowed: \"id\", \"name\", \"lay_name\", \"synonyms\", \"codes\", \"broader\", \"broader_source\", \"broader_mesh\", \"sources\", \"description\", \"components\""),
        broken(
            "\"sources\": [\n    {",
            "\"sources\": [\n    \"civic\", {",
            "p.json:6:5: sources holds a text, not an object"),
        broken(
            "\"kind\": \"database\"",
            "\"kind\": \"data base\"",
            "p.json:6:27: kind \"data base\" is not allowed here; did you mean \"database\"? Allowed: \"monograph\", \"guideline\", \"systematic review\", \"database\", \"clinic page\", \"expert answer\""),
        broken(
            "\"title\": \"A doc\"",
            "\"titel\": \"A doc\"",
            "p.json:6:54: property \"titel\" is not a column of sources; allowed: \"id\", \"kind\", \"name\", \"title\", \"author\", \"rater\", \"publisher\", \"host\", \"published\", \"recorded\", \"reviewed\", \"updated\" and 2 more"),
        broken("\"id\": \"doc\", ", "", "p.json:6:5: id is empty; a value is required"),
        subtle(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"conditions\": [{\"id\": \"c\", \"name\": \"C\", \"sources\": [\"web\"]}],",
            "p.json:3:73: sources \"web\" is not the id of a source; allowed: \"doc\""),
        broken(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"modalities\": [{\"id\": \"m\", \"name\": \"M\", \"sources\": [\"doc\"], \"codes\": [\"ATC:N02\"]}],",
            "p.json:3:91: codes \"ATC:N02\" names no coding system; allowed: \"ICD-10-CM:…\", \"MeSH:…\", \"DOID:…\", \"MONDO:…\", \"RxNorm:…\""),
        subtle(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"modalities\": [{\"id\": \"m\", \"name\": \"M\", \"sources\": [\"doc\"], \"synonyms\": [\"|B\"]}],",
            "p.json:3:95: synonyms \"|B\" holds |, which separates values in a data set"),
        subtle(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"scales\": [{\"id\": \"own\", \"name\": \"Own\", \"kind\": \"effect\", \"rater\": \"Us\", \"citation\": \"Here\"}],",
            "p.json:3:40: id \"own\" is not a usable scale: scale \"own\" has no level"),
        subtle(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"scales\": [{\"id\": \"uspstf\", \"name\": \"Own\", \"kind\": \"effect\", \"rater\": \"Us\", \"citation\": \"Here\"}],",
            "p.json:3:40: id \"uspstf\" is the id of a scale that the library ships; choose another"),
        subtle(
            "\"title\": \"Trials\",",
            "\"title\": \"Trials\", \"levels\": [{\"scale\": \"own\", \"id\": \"a\", \"name\": \"A\", \"standing\": \"ranked\", \"pole\": \"for\", \"symbol\": \"A\"}],",
            "p.json:3:43: scale \"own\" is not the id of a scale"));
  }

  /** Checks and derived columns. */
  private static Stream<Broken> checks() {
    return Stream.of(
        broken(CHECK, "\"year\"", "p.json:8:13: checks is a text, not an object"),
        broken(
            CHECK,
            "{\"column\": \"year\"}",
            "p.json:8:13: pattern is missing; a check holds a value against it"),
        broken(
            CHECK,
            "[{\"pattern\": \"[0-9]+\"}]",
            "p.json:8:14: checks needs one of column, constant, template"),
        subtle(
            CHECK,
            "{\"column\": \"year\", \"pattern\": \"[0-9\"}",
            "p.json:8:43: pattern \"[0-9\" is not a regular expression: Unclosed character class"),
        subtle(
            CHECK,
            "{\"column\": \"drug\", \"pattern\": \"[a-z]+\"}",
            "p.json:8:13: checks \"drug\" is a derived column; a column of the file is needed here"),
        broken(
            CHECK,
            "{\"column\": \"year\", \"pattern\": \"[0-9]+\", \"patern\": \"x\"}",
            "p.json:8:53: property \"patern\" is not one of a value of checks; did you mean \"pattern\"? Allowed: \"required\", \"column\", \"constant\", \"template\", \"optional\", \"empty\", \"html\", \"pattern\", \"map\", \"onlyMapped\", \"ifEmpty\", \"join\""),
        broken(
            INTO,
            "\"into\": \"(.+) in (.+)\"",
            "p.json:9:41: into is missing, or has no named group such as (?<condition>.+)"),
        subtle(
            INTO,
            "\"into\": \"(?<drug>.+\"",
            "p.json:9:41: into \"(?<drug>.+\" is not a regular expression: Unclosed group"),
        broken(
            INTO,
            "\"mayDiffer\": true",
            "p.json:9:13: into is missing, or has no named group such as (?<condition>.+)"),
        broken(
            INTO,
            INTO + ", \"mayDiffer\": 1",
            "p.json:9:87: mayDiffer is the literal 1, not true or false"),
        subtle(
            "{\"column\": \"about\", \"into\": \"(?<drug>.+) in (?<disease>.+)\"}",
            "[{\"column\": \"about\", \"into\": \"(?<drug>.+) in (?<disease>.+)\"}, {\"column\": \"drug\", \"into\": \"(?<disease>.+)\"}]",
            "p.json:9:13: derive \"drug\" is a derived column; a column of the file is needed here",
            "p.json:9:103: into \"disease\" is the name of another derived column"));
  }

  /** Rules of what is left out. */
  private static Stream<Broken> rules() {
    return Stream.of(
        broken(", \"reason\": \"a draft\"", "", "p.json:10:15: reason is missing"),
        broken(
            "\"when\": {\"column\": \"state\", \"in\": \"draft\"}, ",
            "",
            "p.json:10:15: when is missing; it says which rows"),
        broken(
            "{\"column\": \"state\", \"in\": \"draft\"}",
            "[]",
            "p.json:10:24: when is missing; it says which rows"),
        broken(
            "{\"column\": \"state\", \"in\": \"draft\"}",
            "\"state\"",
            "p.json:10:24: when is a text, not an object"),
        broken(TEST, "\"in\": []", "p.json:10:24: when needs one of isEmpty, in, notIn, matches"),
        broken(TEST, "\"in\": [\"draft\", 3]", "p.json:10:60: in is the literal 3, not a text"),
        broken(
            TEST,
            TEST + ", \"isEmpty\": false",
            "p.json:10:24: when needs one of isEmpty, in, notIn, matches"),
        broken(TEST, "\"isEmpty\": \"no\"", "p.json:10:55: isEmpty is a text, not true or false"),
        broken(
            TEST,
            "\"equals\": \"draft\"",
            "p.json:10:24: when needs one of isEmpty, in, notIn, matches",
            "p.json:10:44: property \"equals\" is not one of a value of when; allowed: \"isEmpty\", \"in\", \"notIn\", \"matches\", \"column\", \"constant\", \"template\", \"optional\", \"empty\", \"html\", \"pattern\", \"map\" and 3 more"),
        subtle(
            TEST,
            "\"matches\": \"*\"",
            "p.json:10:55: matches \"*\" is not a regular expression: Dangling meta character '*'"),
        broken(TEST, "\"in\": [3]", "p.json:10:51: in is the literal 3, not a text"),
        broken(
            RULE,
            "{\"when\": {\"column\": \"state\", \"in\": \"draft\"}, \"reason\": \"a draft\", \"because\": \"x\"}",
            "p.json:10:81: property \"because\" is not one of a rule of leaveOut; allowed: \"reason\", \"when\""),
        broken(RULE, "[1]", "p.json:10:16: leaveOut is the literal 1, not an object"));
  }

  /** The parts of a rating. */
  private static Stream<Broken> ratings() {
    return Stream.of(
        broken("\"modality\": \"drug\",", "", "p.json:11:13: modality is missing"),
        broken(
            "\"condition\": {\"column\": \"disease\"},", "", "p.json:11:13: condition is missing"),
        broken(
            "\"level\": {\"column\": \"grade\", \"scale\": \"grade-certainty\"},",
            "",
            "p.json:11:13: level is missing"),
        broken(",\n    \"source\": {\"constant\": \"doc\"}", "", "p.json:11:13: source is missing"),
        broken(
            "\"level\": {\"column\": \"grade\", \"scale\": \"grade-certainty\"},",
            "\"level\": [],",
            "p.json:14:14: level is missing"),
        broken(
            LEVEL,
            "\"grade\"",
            "p.json:14:14: level names no scale; write {\"column\": …, \"scale\": …}"),
        broken(LEVEL, "[\"grade\"]", "p.json:14:15: level is a text, not an object"),
        broken(
            LEVEL,
            "{\"column\": \"grade\"}",
            "p.json:14:14: scale is missing; a level is one of a scale"),
        subtle(
            LEVEL,
            "{\"column\": \"grade\", \"scale\": \"grade\"}",
            "p.json:14:43: scale \"grade\" is not allowed here; did you mean \"grade-strength\" or \"grade-certainty\"? Allowed: \"natmed-effectiveness\", \"grade-certainty\", \"grade-strength\", \"uspstf\", \"cebm-2011\", \"civic-level\", \"civic-rating\", \"cpic-level\", \"pharmgkb-level\", \"clingen-validity\", \"oncokb-therapeutic\", \"oncokb-therapeutic-v1\" and 2 more"),
        subtle(
            LEVEL,
            "{\"column\": \"grade\", \"scale\": \"natmed-safety\"}",
            "p.json:14:43: scale \"natmed-safety\" is not allowed here; allowed: \"natmed-effectiveness\", \"grade-certainty\", \"grade-strength\", \"uspstf\", \"cebm-2011\", \"civic-level\", \"civic-rating\", \"cpic-level\", \"pharmgkb-level\", \"clingen-validity\", \"oncokb-therapeutic\", \"oncokb-therapeutic-v1\" and 2 more"),
        broken(
            LEVEL,
            "{\"column\": \"grade\", \"scale\": {}}",
            "p.json:14:43: scale needs one of column, constant, template"),
        broken(
            LEVEL,
            "{\"scale\": \"grade-certainty\"}",
            "p.json:14:14: level needs one of column, constant, template"),
        broken(
            LEVEL,
            "{\"column\": \"grade\", \"scale\": \"grade-certainty\", \"notrated\": \"-\"}",
            "p.json:14:62: property \"notrated\" is not one of a value of level; did you mean \"notRated\"? Allowed: \"scale\", \"notRated\", \"column\", \"constant\", \"template\", \"optional\", \"empty\", \"html\", \"pattern\", \"map\", \"onlyMapped\", \"ifEmpty\" and 1 more"),
        broken(
            LEVEL,
            "[{\"column\": \"grade\", \"scale\": \"grade-certainty\"}, {\"column\": \"grade\", \"scale\": \"grade-certainty\"}]",
            "p.json:14:14: level holds several levels; all but the first belong in furtherLevels"),
        broken(
            SOURCE,
            SOURCE + ", \"furtherLevels\": \"grade\"",
            "p.json:15:53: furtherLevels names no scale; write {\"column\": …, \"scale\": …}"),
        broken(
            SOURCE,
            SOURCE + ", \"furtherLevels\": [{\"column\": \"grade\"}]",
            "p.json:15:54: scale is missing; a level is one of a scale"),
        subtle(
            SOURCE,
            SOURCE + ", \"updated\": {\"column\": \"day\", \"dates\": [\"dd.MM.yyyy\", \"YYYY\"]}",
            "p.json:15:47: updated \"YYYY\" is not a pattern of dates, such as dd.MM.yyyy"),
        subtle(
            CHECK,
            "{\"column\": \"year\", \"pattern\": \"(){20000}\"}",
            "p.json:8:43: pattern \"(){20000}\" has more than 10000 parts, repetitions written out"),
        subtle(
            CHECK,
            "{\"column\": \"year\", \"pattern\": \"" + "x".repeat(10_001) + "\"}",
            "p.json:8:43: pattern \"" + "x".repeat(80) + "…\" is longer than 10000 characters"),
        subtle(
            SOURCE,
            SOURCE + ", \"updated\": {\"column\": \"day\", \"dates\": [" + DATES + "]}",
            "p.json:15:47: updated has more than 20 patterns of dates"),
        subtle(
            SOURCE,
            SOURCE
                + ", \"updated\": {\"column\": \"day\", \"dates\": \"yyyy-MM-dd'"
                + LONG
                + "'\"}",
            "p.json:15:47: updated \"yyyy-MM-dd'"
                + "x".repeat(69)
                + "…\" is not a pattern of dates,"
                + " such as dd.MM.yyyy"),
        subtle(
            SOURCE,
            SOURCE + ", \"reviewed\": {\"column\": \"day\", \"dates\": \"jjjj\"}",
            "p.json:15:48: reviewed \"jjjj\" is not a pattern of dates, such as dd.MM.yyyy"),
        broken(
            SOURCE,
            SOURCE + ", \"reviewed\": [\"day\"]",
            "p.json:15:48: reviewed is an array, not a text"),
        broken(
            SOURCE,
            SOURCE + ", \"sumary\": \"why\"",
            "p.json:15:36: property \"sumary\" is not one of a rating; did you mean \"summary\"? Allowed: \"id\", \"modality\", \"condition\", \"level\", \"furtherLevels\", \"significance\", \"support\", \"source\", \"locator\", \"citation\", \"reviewed\", \"updated\" and 3 more"),
        subtle(
            SOURCE,
            SOURCE + ", \"qualifiers\": {\"age\": \"a\", \"Age\": \"b\"}",
            "p.json:15:63: qualifiers \"Age\" differs from \"age\" by case only"),
        broken(
            SOURCE,
            SOURCE + ", \"qualifiers\": [\"gene\"]",
            "p.json:15:50: qualifiers is an array, not an object"),
        broken(
            SOURCE,
            SOURCE + ", \"qualifiers\": {\"the gene\": \"gene\", \"b\": {\"col\": \"x\"}}",
            "p.json:15:51: qualifiers \"the gene\" is not an id; an id is letters, digits and . _ : - and starts with a letter or digit",
            "p.json:15:76: b needs one of column, constant, template",
            "p.json:15:77: property \"col\" is not one of a value; allowed: \"column\", \"constant\", \"template\", \"optional\", \"empty\", \"html\", \"pattern\", \"map\", \"onlyMapped\", \"ifEmpty\", \"join\""),
        broken(
            SOURCE,
            "\"source\": {\"constant\": \"doc\", \"kind\": \"web\"}",
            "p.json:15:43: kind \"web\" is not allowed here; allowed: \"monograph\", \"guideline\", \"systematic review\", \"database\", \"clinic page\", \"expert answer\""),
        broken(
            SOURCE,
            "\"source\": {\"column\": \"doc\", \"kind\": {\"column\": \"kind\", \"onlyMapped\": true}}",
            "p.json:15:74: onlyMapped needs a map"),
        broken(
            SOURCE,
            SOURCE + ", \"finding\": {\"direction\": \"effect\"}",
            "p.json:15:47: outcome is missing",
            "p.json:15:47: comparator is missing",
            "p.json:15:47: summary is missing"),
        broken(
            SOURCE,
            SOURCE + ", \"finding\": \"effect\"",
            "p.json:15:47: finding is a text, not an object"),
        broken(
            SOURCE,
            SOURCE
                + ", \"finding\": {\"direction\": \"d\", \"outcome\": \"o\", \"comparator\": \"c\", \"summary\": \"s\", \"studied\": \"x\"}",
            "p.json:15:117: property \"studied\" is not one of a finding; allowed: \"direction\", \"outcome\", \"comparator\", \"summary\", \"population\", \"body\""));
  }

  /** Values, for which that of the condition stands. */
  private static Stream<Broken> values() {
    return Stream.of(
        broken(
            CONDITION,
            "\"condition\": {}",
            "p.json:13:18: condition needs one of column, constant, template"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": []}",
            "p.json:13:18: condition needs one of column, constant, template"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"constant\": \"b\"}",
            "p.json:13:18: condition needs one of column, constant, template"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": [\"a\", \"a\"]}",
            "p.json:13:29: column \"a\" stands twice"),
        broken(
            CONDITION, "\"condition\": [\"a\"]", "p.json:13:18: condition is an array, not a text"),
        broken(CONDITION, "\"condition\": \" \"", "p.json:13:18: condition \" \" is blank"),
        broken(
            CONDITION,
            "\"condition\": true",
            "p.json:13:18: condition is the literal true, not a text"),
        broken(
            CONDITION,
            "\"condition\": {\"constant\": 5}",
            "p.json:13:31: constant is the literal 5, not a text"),
        broken(
            CONDITION,
            "\"condition\": {\"template\": \"x\"}",
            "p.json:13:31: template \"x\" names no column, as in {column}; is it a constant?"),
        broken(
            CONDITION,
            "\"condition\": {\"template\": \"{a\"}",
            "p.json:13:31: template \"{a\" has a { without the name of a column and }"),
        broken(
            CONDITION,
            "\"condition\": {\"template\": \"{} of {a}\"}",
            "p.json:13:31: template \"{} of {a}\" has a { without the name of a column and }"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"join\": 1}",
            "p.json:13:42: join is not a text"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"onlyMapped\": true}",
            "p.json:13:48: onlyMapped needs a map"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"map\": \"b\"}",
            "p.json:13:41: map is a text, not an object of texts"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"map\": {\"b\": \"\", \"c\": 1}}",
            "p.json:13:47: map is blank",
            "p.json:13:56: map is the literal 1, not a text"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"empty\": [null]}",
            "p.json:13:44: empty is null, not a text"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"html\": 0, \"optional\": null}",
            "p.json:13:42: html is the literal 0, not true or false"),
        subtle(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"pattern\": \"a{\"}",
            "p.json:13:45: pattern \"a{\" is not a regular expression: Illegal repetition"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"ifEmpty\": \"\"}",
            "p.json:13:45: ifEmpty is blank"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"colum\": \"b\"}",
            "p.json:13:34: property \"colum\" is not one of a value of condition; did you mean \"column\"? Allowed: \"split\", \"whole\", \"codes\", \"column\", \"constant\", \"template\", \"optional\", \"empty\", \"html\", \"pattern\", \"map\", \"onlyMapped\" and 2 more"));
  }

  /** Names of treatments or conditions. */
  private static Stream<Broken> terms() {
    return Stream.of(
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"split\": {\"separator\": \",\"}}",
            "p.json:13:43: means is missing; allowed: \"alternatives\", \"combination\", \"sequence\""),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"split\": {\"separator\": \",\", \"means\": \"or\"}}",
            "p.json:13:71: means \"or\" is not allowed here; allowed: \"alternatives\", \"combination\", \"sequence\""),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"split\": {\"separator\": \"\", \"means\": \"alternatives\"}}",
            "p.json:13:57: separator is not a text of one character or more"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"split\": {\"separator\": \",\", \"means\": {\"map\": {}}}}",
            "p.json:13:71: means needs one of column, constant, template"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"split\": \",\"}",
            "p.json:13:43: split is a text, not an object"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"split\": {\"separator\": \",\", \"means\": \"sequence\", \"whole\": \"x\"}}",
            "p.json:13:83: property \"whole\" is not one of a split; allowed: \"separator\", \"means\""),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"whole\": {}}",
            "p.json:13:43: whole is an object, not a text"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"codes\": {\"column\": \"b\"}}",
            "p.json:13:43: system is missing"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"codes\": {\"column\": \"b\", \"system\": \"mesh\"}}",
            "p.json:13:69: system \"mesh\" is not allowed here; did you mean \"MeSH\"? Allowed: \"ICD-10-CM\", \"MeSH\", \"DOID\", \"MONDO\", \"RxNorm\""),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"codes\": {\"system\": \"MeSH\"}}",
            "p.json:13:43: codes needs one of column, constant, template"),
        broken(
            CONDITION,
            "\"condition\": {\"column\": \"a\", \"codes\": {\"column\": \"b\", \"system\": \"MeSH\", \"separator\": \"\"}}",
            "p.json:13:90: separator is not a text of one character or more"));
  }
}
