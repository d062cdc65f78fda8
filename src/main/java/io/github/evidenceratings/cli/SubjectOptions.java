package io.github.evidenceratings.cli;

import io.github.evidenceratings.query.EvidenceFilter;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.TermScope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Of what, by whom and in which words: options that ratings and claims share. */
final class SubjectOptions {
  @Option(
      names = {"-m", "--modality"},
      paramLabel = "M",
      description = "Those of this modality and narrower ones; repeat for several.")
  private List<String> modalities = List.of();

  @Option(
      names = {"-c", "--condition"},
      paramLabel = "C",
      description = "Those for this condition and narrower ones; repeat for several.")
  private List<String> conditions = List.of();

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Option(
      names = "--source",
      paramLabel = "S",
      description = "Those by this source; repeat for several.")
  private List<String> sources = List.of();

  @Option(
      names = "--text",
      paramLabel = "WORDS",
      converter = WordsConverter.class,
      description = "Those that say these words.")
  private @Nullable String text;

  @Option(
      names = "--limit",
      paramLabel = "N",
      converter = LimitConverter.class,
      description = "At most so many of them.")
  private @Nullable Integer limit;

  List<String> modalities() {
    return modalities;
  }

  List<String> conditions() {
    return conditions;
  }

  boolean isLimited() {
    return limit != null;
  }

  TermScope scope() {
    return scope.scope();
  }

  /** Adds what was asked to a question, with a say in what to take along. */
  <S extends EvidenceFilter<S>> S apply(S query, TermScope termScope) {
    S asked = query;
    for (String modality : modalities) {
      asked = asked.modality(modality, termScope);
    }
    for (String condition : conditions) {
      asked = asked.condition(condition, termScope);
    }
    for (String source : sources) {
      asked = asked.source(source);
    }
    if (text != null) {
      asked = asked.text(text);
    }
    if (limit != null) {
      asked = asked.limit(limit);
    }
    return asked;
  }

  static final class WordsConverter implements ITypeConverter<String> {
    @Override
    public String convert(String value) {
      try {
        RatingQuery.all().text(value);
        return value;
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException("expected a word but was '" + value + "'");
      }
    }
  }

  static final class LimitConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
      return Numbers.atLeast(0, value);
    }
  }
}
