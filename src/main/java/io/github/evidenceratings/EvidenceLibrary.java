package io.github.evidenceratings;

import static java.util.Objects.requireNonNull;

import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.ClaimCheck;
import io.github.evidenceratings.analysis.Disagreement;
import io.github.evidenceratings.analysis.Disagreements;
import io.github.evidenceratings.analysis.ModalityComparison;
import io.github.evidenceratings.analysis.Monograph;
import io.github.evidenceratings.dataset.DatasetMerger;
import io.github.evidenceratings.dataset.DatasetReader;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.text.Nearest;
import io.github.evidenceratings.model.Appraisal;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Edition;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.query.Answer;
import io.github.evidenceratings.query.ClaimQuery;
import io.github.evidenceratings.query.ClaimSearch;
import io.github.evidenceratings.query.EvidenceIndex;
import io.github.evidenceratings.query.NameKind;
import io.github.evidenceratings.query.RatingQuery;
import io.github.evidenceratings.query.RatingSearch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermScope;
import io.github.evidenceratings.query.UnknownTermException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A data set, indexed and ready for questions: who rated which treatment for which condition, how
 * well it works, on which scale, when, and on what findings.
 *
 * <p>A library is an immutable snapshot, safe to share between threads. Names of modalities and
 * conditions are ids, names, lay names, synonyms or codes, whatever their case, accents, spaces and
 * punctuation.
 */
public final class EvidenceLibrary {
  private final Dataset dataset;
  private final EvidenceIndex index;

  private EvidenceLibrary(Dataset dataset) {
    this.dataset = dataset;
    this.index = new EvidenceIndex(dataset);
  }

  /** The data set that comes with the library: trigger point therapy. Read anew at every call. */
  public static EvidenceLibrary bundled() {
    return of(DatasetReader.readBundled("trigger-point-therapy"));
  }

  /**
   * A data set of one's own.
   *
   * @param path a directory with a {@code datapackage.json}, or a JSON document
   * @throws io.github.evidenceratings.input.InputException with every problem, if there is any;
   *     nothing is loaded then
   */
  public static EvidenceLibrary open(Path path) {
    return of(DatasetReader.read(requireNonNull(path, "path")));
  }

  /**
   * The same, with a say in how much is read at most.
   *
   * @throws io.github.evidenceratings.input.InputException with every problem, if there is any;
   *     nothing is loaded then
   */
  public static EvidenceLibrary open(Path path, LoadLimits limits) {
    return of(DatasetReader.read(requireNonNull(path, "path"), limits));
  }

  /** A data set made in memory. */
  public static EvidenceLibrary of(Dataset dataset) {
    return new EvidenceLibrary(dataset);
  }

  /**
   * Several data sets as one; terms that share a code are one term. {@link DatasetMerger} states
   * the rules.
   *
   * @throws IllegalArgumentException with every id that means different things in two of them
   */
  public static EvidenceLibrary of(Dataset first, Dataset... more) {
    List<Dataset> datasets = new ArrayList<>(List.of(first));
    datasets.addAll(List.of(more));
    return new EvidenceLibrary(DatasetMerger.merge(datasets));
  }

  /** Which data set this is, and which version of it. */
  public Edition edition() {
    return dataset.edition();
  }

  /** Everything that was loaded. */
  public Dataset dataset() {
    return dataset;
  }

  /** Starts a question about ratings; asked as it is, it finds them all. */
  public RatingSearch ratings() {
    return ratings(RatingQuery.all());
  }

  /** Puts a question made elsewhere. */
  public RatingSearch ratings(RatingQuery query) {
    return index.search(query);
  }

  /** Starts a question about claims; asked as it is, it finds them all. */
  public ClaimSearch claims() {
    return claims(ClaimQuery.all());
  }

  /** Puts a question made elsewhere. */
  public ClaimSearch claims(ClaimQuery query) {
    return index.search(query);
  }

  /**
   * Holds the claims of use, efficacy and safety among those of a question against what has been
   * graded, ratings of broader treatments included; {@link ClaimCheck} states the rules.
   */
  public List<CheckedClaim> checkClaims(ClaimQuery query) {
    return checkClaims(query, TermScope.INCLUDE_BROADER);
  }

  /** The same, with a say in which treatments' ratings bear on a claim. */
  public List<CheckedClaim> checkClaims(ClaimQuery query, TermScope modalities) {
    return new ClaimCheck(index, modalities).check(query);
  }

  /** Where sources, or the research behind one rating, do not say the same. */
  public List<Disagreement> disagreements() {
    return Disagreements.of(index);
  }

  /**
   * Two or more treatments side by side.
   *
   * @throws UnknownTermException if there is no such treatment
   * @throws IllegalArgumentException if there are less than two, or one is given twice
   */
  public ModalityComparison compare(String... modalities) {
    return ModalityComparison.of(index, List.of(modalities));
  }

  /**
   * Everything known of one treatment.
   *
   * @throws UnknownTermException if there is no such treatment
   */
  public Monograph monograph(String modality) {
    return Monograph.of(index, requireNonNull(modality, "modality"));
  }

  /**
   * How well does a treatment work for a condition? One of four answers; never throws for a name
   * the library does not know.
   */
  public Answer answer(String modality, String condition) {
    return index.answer(
        requireNonNull(modality, "modality"), requireNonNull(condition, "condition"));
  }

  /** The rating with an id. */
  public Optional<Rating> findRating(String id) {
    return dataset.findRating(id);
  }

  /**
   * The rating with an id.
   *
   * @throws UnknownTermException if there is none, with the nearest ids
   */
  public Rating getRating(String id) {
    return findRating(id)
        .orElseThrow(() -> unknown(NameKind.RATING, id, dataset.ratings(), Rating::id));
  }

  /** The claim with an id. */
  public Optional<Claim> findClaim(String id) {
    return dataset.findClaim(id);
  }

  /**
   * The claim with an id.
   *
   * @throws UnknownTermException if there is none, with the nearest ids
   */
  public Claim getClaim(String id) {
    return findClaim(id)
        .orElseThrow(() -> unknown(NameKind.CLAIM, id, dataset.claims(), Claim::id));
  }

  private static <T> UnknownTermException unknown(
      NameKind kind, String id, List<T> items, Function<T, String> idOf) {
    return new UnknownTermException(kind, id, Nearest.to(id, items.stream().map(idOf).toList()));
  }

  /** All modalities, in the data set's order. */
  public List<Modality> modalities() {
    return dataset.modalities();
  }

  /**
   * The modality that a name means; empty if none.
   *
   * @throws io.github.evidenceratings.query.AmbiguousTermException if it may mean several
   */
  public Optional<Modality> findModality(String name) {
    return index.findModality(requireNonNull(name, "name"));
  }

  /**
   * The modality that a name means.
   *
   * @throws UnknownTermException if none, with the nearest names
   * @throws io.github.evidenceratings.query.AmbiguousTermException if it may mean several
   */
  public Modality getModality(String name) {
    return index.getModality(requireNonNull(name, "name"));
  }

  /** All conditions, in the data set's order. */
  public List<Condition> conditions() {
    return dataset.conditions();
  }

  /**
   * The condition that a name means; empty if none.
   *
   * @throws io.github.evidenceratings.query.AmbiguousTermException if it may mean several
   */
  public Optional<Condition> findCondition(String name) {
    return index.findCondition(requireNonNull(name, "name"));
  }

  /**
   * The condition that a name means.
   *
   * @throws UnknownTermException if none, with the nearest names
   * @throws io.github.evidenceratings.query.AmbiguousTermException if it may mean several
   */
  public Condition getCondition(String name) {
    return index.getCondition(requireNonNull(name, "name"));
  }

  /** The modalities below one, all the way down. */
  public List<Modality> narrower(Modality modality) {
    return index.narrower(modality);
  }

  /** The conditions below one, all the way down. */
  public List<Condition> narrower(Condition condition) {
    return index.narrower(condition);
  }

  /** The modalities above one, nearest first. */
  public List<Modality> broader(Modality modality) {
    return index.broader(modality);
  }

  /** The conditions above one, nearest first. */
  public List<Condition> broader(Condition condition) {
    return index.broader(condition);
  }

  /** All sources, in the data set's order. */
  public List<Source> sources() {
    return dataset.sources();
  }

  /** The source with an id or name; empty if there is none. */
  public Optional<Source> findSource(String name) {
    return index.findSource(requireNonNull(name, "name"));
  }

  /**
   * The source with an id or name.
   *
   * @throws UnknownTermException if there is none, with the nearest names
   */
  public Source getSource(String name) {
    return index.getSource(requireNonNull(name, "name"));
  }

  /** The rating scales in use. */
  public List<RatingScale> scales() {
    return dataset.scales();
  }

  /** The scale in use with an id or name; empty if there is none. */
  public Optional<RatingScale> findScale(String name) {
    return index.findScale(requireNonNull(name, "name"));
  }

  /**
   * The scale in use with an id or name.
   *
   * @throws UnknownTermException if there is none, with the nearest names
   */
  public RatingScale getScale(String name) {
    return index.getScale(requireNonNull(name, "name"));
  }

  /** All appraisals of sources and findings, in the data set's order. */
  public List<Appraisal> appraisals() {
    return dataset.appraisals();
  }

  /** All safety assessments, in the data set's order. */
  public List<SafetyAssessment> safety() {
    return dataset.safety();
  }

  /**
   * The safety assessments of a treatment, in the data set's order, each with how it matched.
   *
   * @throws UnknownTermException if there is no such treatment
   */
  public List<SafetyMatch> safety(String modality, TermScope scope) {
    return index.safety(modality, scope);
  }

  /** The sources' catch-alls, which name no condition and are never returned for one. */
  public List<Residual> residuals() {
    return dataset.residuals();
  }
}
