package io.github.evidenceratings.query;

import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Term;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a rating or claim says all words of a text, each as a word or the beginning of one. */
final class WordFilter {
  private final List<Pattern> words;

  WordFilter(String text) {
    words = words(text).map(word -> Pattern.compile("(?<![\\p{L}\\p{N}])" + word)).toList();
  }

  static boolean hasWord(String text) {
    return words(text).findAny().isPresent();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(fold(text).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty());
  }

  boolean test(Rating rating) {
    StringBuilder said = new StringBuilder();
    add(said, rating.modality());
    add(said, rating.condition());
    rating.summary().ifPresent(text -> said.append(text).append('\n'));
    rating.significance().ifPresent(text -> said.append(text).append('\n'));
    rating.outcome().ifPresent(text -> said.append(text).append('\n'));
    rating.timePoint().ifPresent(text -> said.append(text).append('\n'));
    rating.comparison().modalities().forEach(modality -> add(said, modality));
    rating.qualifiers().forEach(qualifier -> said.append(qualifier.value()).append('\n'));
    for (Finding finding : rating.findings()) {
      said.append(finding.summary()).append('\n').append(finding.outcome()).append('\n');
      finding.population().ifPresent(text -> said.append(text).append('\n'));
    }
    return says(said);
  }

  boolean test(Claim claim) {
    StringBuilder said = new StringBuilder();
    add(said, claim.modality());
    claim.condition().ifPresent(condition -> add(said, condition));
    claim.cointerventions().forEach(modality -> add(said, modality));
    claim.comparators().forEach(modality -> add(said, modality));
    claim.aspect().ifPresent(text -> said.append(text).append('\n'));
    claim.circumstance().ifPresent(text -> said.append(text).append('\n'));
    claim.population().ifPresent(text -> said.append(text).append('\n'));
    claim.practice().ifPresent(text -> said.append(text).append('\n'));
    said.append(claim.summary()).append('\n');
    return says(said);
  }

  private boolean says(StringBuilder said) {
    String folded = fold(said.toString());
    return words.stream().allMatch(word -> word.matcher(folded).find());
  }

  private static void add(StringBuilder said, Term term) {
    said.append(term.name()).append('\n');
    term.layName().ifPresent(name -> said.append(name).append('\n'));
    term.synonyms().forEach(name -> said.append(name).append('\n'));
  }

  /** Lower case without accents; words stay apart. */
  private static String fold(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
