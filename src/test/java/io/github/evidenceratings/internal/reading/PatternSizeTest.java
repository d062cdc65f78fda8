package io.github.evidenceratings.internal.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?)?",
        "(?s)(?!(Somatic|Rare|N/A)$).*+",
        "(?i)date: *(?<version>[^\"]*[^\" ])",
        "(?<=a{1,1000})b",
        ".{0,2000000000}",
        "\\d{10000}",
        "(a{99}){100}",
        "[]a{99999}]",
        "[^]{99999}]",
        "[a[b{99999}]c{99999}]",
        "[\\]{99999}]",
        "\\{99999\\}",
        "\\p{L}{10000}",
        "\\x{41}{10000}",
        "\\b{g}a",
        "(a?){6}",
        "(|)(|)(|)(|)(|)(|)(|)(|)(|)",
        "(|){9}",
        "(a|b|c|)(a|b|c|)(a|b|c|)(a|b|c|)(a|b|c|)(a|b|c|)(a|b|c|)(a|b|c|)(a|b|c|)(a|b|c|)",
        "((x|y)(z|u|v))*((x|y)(z|u|v))*((x|y)(z|u|v))*((x|y)(z|u|v))*((x|y)(z|u|v))*",
        "(?>(|)){30}",
        "(a*)+",
        "(a)\\1\\1\\1\\1\\1\\1\\1",
      })
  void fault_ordinary_isNone(String expression) {
    assertThat(PatternSize.fault(Pattern.compile(expression))).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(){2000000000}",
        "(){10001}",
        "x{10001}",
        "\\b{10001}",
        "^{10001}",
        "(?:(?:a){101}){100}",
        "((a){3000}|(b){3000}|(c){3000}|(d){3000})",
        "(?=(a){10001})",
        "\\p{L}{10001}",
        "[]a]{10001}",
      })
  void fault_longRepetitions_areFew(String expression) {
    assertThat(PatternSize.fault(Pattern.compile(expression)))
        .isEqualTo("has more than 10000 parts, repetitions written out");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(|){10}",
        "(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)",
        "x(|)(|)(|)(|)(|)(|)(|)(|)(|)(|)y",
        "(x(|)(|)(|)(|)(|))?(|)(|)(|)(|)(|)y",
        "(?:a?|b?){10}",
        "(()?){10}x",
        "()?()?()?()?()?()?()?()?()?()?",
        "(a*)?(a*)?(a*)?(a*)?(a*)?(a*)?(a*)?(a*)?(a*)?(a*)?",
        "(a*)+(a*)+(a*)+(a*)+(a*)+(a*)+(a*)+(a*)+(a*)+(a*)+",
        "(a?)\\1?\\1?\\1?\\1?\\1?\\1?\\1?\\1?\\1?\\1?",
        "(?<n>a?)(\\k<n>?){10}",
        "\\b?\\B?^?$?\\A?\\z?\\G?\\Z?\\b{g}?^?",
        "(?=(|)(|)(|)(|)(|)(|)(|)(|)(|)(|))a",
        "(?<!(|)(|)(|)(|)(|)(|)(|)(|)(|)(|))a",
        "(?>(|)(|)(|)(|)(|)(|)(|)(|)(|)(|))a",
        "(?i)(|){10}",
        "(?i:|){10}",
      })
  void fault_manyWaysToMatchNothing_isTold(String expression) {
    assertThat(PatternSize.fault(Pattern.compile(expression)))
        .isEqualTo(
            "may match nothing in too many ways; a part that may be empty is best not repeated");
  }

  @Test
  void fault_nestedDeep_isTold() {
    assertThat(PatternSize.fault(nested("(", 200, ")"))).isNull();
    assertThat(PatternSize.fault(nested("(", 201, ")"))).isEqualTo("is nested more than 200 deep");
    assertThat(PatternSize.fault(nested("[", 201, "]"))).isEqualTo("is nested more than 200 deep");
    assertThat(PatternSize.fault(Pattern.compile("([a])[b]".repeat(300)))).isNull();
  }

  private static Pattern nested(String open, int times, String close) {
    return Pattern.compile(open.repeat(times) + "a" + close.repeat(times));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "(?x)a has the flag x",
        "(?ix:a) has the flag x",
        "(?c)(){2000000000} has the flag c",
        "\\Q(\\E quotes with",
        "[\\Q]\\E] quotes with",
        "a{1\\Q\\E0} is written in",
        "(?\\Q\\Ei)a has the flag",
        "a{1}{2000000000} repeats nothing",
        "a?{2000000000} repeats nothing",
        "(?i){2000000000} has more than",
        "x|{2000000000} repeats nothing",
        "\\c)(){2000000000} has more than",
        "[\\c[](){2000000000} has more than",
        "()()()()()()()()()()()(?:\\11|\\11){10}x may match nothing",
        "(|)(|)(|)(|)(|)(|)(|)(|)(|)(){900} may match nothing"
      })
  void fault_whatIsNotToBeMeasured_isRefused(String expression, String fault, String more) {
    assertThat(PatternSize.fault(Pattern.compile(expression))).startsWith(fault + " " + more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\c{", "\\c{ab}", "\\c(?", "\\c\\", "\\c)", "[\\c]]"})
  void fault_controlCharacters_areCharacters(String expression) {
    Pattern.compile(expression);
    assertThat(PatternSize.fault(Pattern.compile(expression + "a"))).isNull();
  }

  /** Whatever compiles is measured, and what has no fault is quick where there is no text. */
  @Tag("thorough")
  @Test
  void fault_anyExpression_keepsMatchesShort() {
    Random random = new Random(7);
    String[] parts = {
      "(", "(", "(?:", "(?=", "(?!", "(?<=", "(?>", "(?i)", "(?<n>", ")", ")", ")", "[", "]", "[^",
      "&&", "|", "|", "?", "*", "+", "{0,}", "{2}", "{9}", "{99}", "{999}", "\\Q", "\\E", "\\c",
      "{2}{9}", "\\12", "(?c)", "\\b", "\\1", "\\k<n>", "a", "b", "^", "$", "-", "\\p{L}", "\\\\",
      "."
    };
    int measured = 0;
    for (int i = 0; i < 30_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = 1 + random.nextInt(24); length > 0; length--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      Pattern pattern;
      try {
        pattern = Pattern.compile(text.toString());
      } catch (PatternSyntaxException e) {
        continue;
      }
      if (PatternSize.fault(pattern) == null) {
        measured++;
        assertTimeoutPreemptively(
            Duration.ofSeconds(10), () -> pattern.matcher("").find(), pattern::pattern);
      }
    }
    assertThat(measured).isGreaterThan(500);
  }
}
