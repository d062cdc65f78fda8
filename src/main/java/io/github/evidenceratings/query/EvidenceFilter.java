package io.github.evidenceratings.query;

import io.github.evidenceratings.internal.text.Printable;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Modality;
import java.util.Collection;
import java.util.List;

/**
 * What can be asked of ratings and of claims alike. Every method returns a new, longer question and
 * leaves this one as it was. Different things asked must all hold; of several modalities,
 * conditions or sources, one must. Names are looked up when the question is put to a library.
 *
 * @param <S> the kind of question that the methods return
 */
public abstract sealed class EvidenceFilter<S extends EvidenceFilter<S>>
    permits RatingFilter, ClaimFilter {
  EvidenceFilter() {}

  abstract CommonCriteria common();

  abstract S with(CommonCriteria changed);

  /** Those of a treatment, by id, name, synonym or code, and of its narrower treatments. */
  public final S modality(String name) {
    return modality(name, TermScope.INCLUDE_NARROWER);
  }

  /** Those of a treatment, with a say in what to take along. */
  public final S modality(String name, TermScope scope) {
    return with(common().modality(new TermCriterion(name, scope)));
  }

  /** Those of a treatment, with a say in what to take along. */
  public final S modality(Modality modality, TermScope scope) {
    return modality(modality.id(), scope);
  }

  /**
   * Those of one of several treatments, besides those asked for before.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final S modalities(Collection<String> names, TermScope scope) {
    return with(common().modalities(asked("modalities", names, scope)));
  }

  private static List<TermCriterion> asked(String what, Collection<String> names, TermScope scope) {
    if (names.isEmpty()) {
      throw new IllegalArgumentException(what + " needs a name");
    }
    return names.stream().map(name -> new TermCriterion(name, scope)).toList();
  }

  /** Those for a condition, by id, name, lay name, synonym or code, and for narrower ones. */
  public final S condition(String name) {
    return condition(name, TermScope.INCLUDE_NARROWER);
  }

  /** Those for a condition, with a say in what to take along. */
  public final S condition(String name, TermScope scope) {
    return with(common().condition(new TermCriterion(name, scope)));
  }

  /** Those for a condition, with a say in what to take along. */
  public final S condition(Condition condition, TermScope scope) {
    return condition(condition.id(), scope);
  }

  /**
   * Those for one of several conditions, besides those asked for before.
   *
   * @throws IllegalArgumentException if there is none
   */
  public final S conditions(Collection<String> names, TermScope scope) {
    return with(common().conditions(asked("conditions", names, scope)));
  }

  /** Those by a source, by id or name. */
  public final S source(String name) {
    return with(common().source(name));
  }

  /**
   * Those that say all the words of a text, in the names of their terms, their summary, the values
   * of their qualifiers, what a rating is about, its findings, and the aspect, circumstance,
   * population or practice of a claim. A word also finds longer ones that begin with it, so that
   * {@code hip} finds "hips" but not "whiplash"; case, accents and punctuation make no difference.
   * Replaces an earlier text.
   *
   * @throws IllegalArgumentException if there is no word in it
   */
  public final S text(String words) {
    if (!WordFilter.hasWord(words)) {
      throw new IllegalArgumentException(
          "text " + Printable.quoted(words) + " has no word to look for");
    }
    return with(common().text(words));
  }

  /**
   * At most so many hits. Counts and groups are of all hits, whatever the limit.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public final S limit(int most) {
    if (most < 0) {
      throw new IllegalArgumentException("limit " + most + " is negative");
    }
    return with(common().limit(most));
  }
}
