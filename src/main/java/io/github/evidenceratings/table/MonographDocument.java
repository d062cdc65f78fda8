package io.github.evidenceratings.table;

import io.github.evidenceratings.analysis.Monograph;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Finding;
import io.github.evidenceratings.model.FindingAgreement;
import io.github.evidenceratings.model.Labeled;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Residual;
import io.github.evidenceratings.model.SafetyAssessment;
import io.github.evidenceratings.query.Answer.StudiedFinding;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.query.SafetyMatch;
import io.github.evidenceratings.query.TermRelation;
import io.github.evidenceratings.table.sheet.ClaimWording;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.Statements;
import io.github.evidenceratings.table.sheet.Statements.Entry;
import io.github.evidenceratings.table.sheet.Statements.Section;
import io.github.evidenceratings.table.sheet.Value;
import io.github.evidenceratings.table.sheet.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A monograph as a document: what the treatment is, its ratings level by level with their findings,
 * its safety, and what is claimed of it, topic by topic. Stateless.
 */
public final class MonographDocument {
  /** Topics that stand with the safety assessments. */
  private static final List<ClaimTopic> SAFETY =
      List.of(
          ClaimTopic.SAFETY,
          ClaimTopic.ADVERSE_EFFECT,
          ClaimTopic.PRECAUTION,
          ClaimTopic.INTERACTION);

  private final Monograph monograph;

  private MonographDocument(Monograph monograph) {
    this.monograph = monograph;
  }

  /** The document of a monograph. */
  public static EvidenceDocument of(Monograph monograph) {
    return new MonographDocument(monograph).document();
  }

  private EvidenceDocument document() {
    List<Section> sections = new ArrayList<>();
    List<ClaimTopic> topics =
        monograph.claims().stream().map(hit -> hit.claim().topic()).distinct().sorted().toList();
    for (ClaimTopic topic : topics) {
      if (isIntroductory(topic)) {
        claims(topic).ifPresent(sections::add);
      }
    }
    sections.addAll(ratings());
    sections.add(safety());
    SAFETY.forEach(topic -> claims(topic).ifPresent(sections::add));
    for (ClaimTopic topic : topics) {
      if (!isIntroductory(topic) && !SAFETY.contains(topic)) {
        claims(topic).ifPresent(sections::add);
      }
    }
    alongside().ifPresent(sections::add);
    return new EvidenceDocument(
        Statements.builder(Headings.of(monograph.modality().name()))
            .lead(lead())
            .sections(sections)
            .legend(scales())
            .notes(notes())
            .sources(monograph.sources())
            .build());
  }

  /** Whether a topic comes before the ratings; the others follow safety. */
  private static boolean isIntroductory(ClaimTopic topic) {
    return topic.compareTo(ClaimTopic.USE) < 0;
  }

  private List<String> lead() {
    List<String> lead = new ArrayList<>();
    monograph.modality().description().map(text -> text + ".").ifPresent(lead::add);
    if (!monograph.broader().isEmpty()) {
      lead.add("A form of " + names(monograph.broader()) + ".");
    }
    if (!monograph.narrower().isEmpty()) {
      lead.add("Forms of it: " + names(monograph.narrower()) + ".");
    }
    if (monograph.ratings().isEmpty()) {
      lead.add("No source here rates " + monograph.modality().name() + ".");
    }
    return lead;
  }

  private static String names(List<Modality> modalities) {
    return modalities.stream().map(Modality::name).collect(Collectors.joining("; "));
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    for (Residual residual : monograph.residuals()) {
      notes.add(ResidualNote.of(residual));
    }
    return notes;
  }

  private List<RatingScale> scales() {
    return monograph.ratings().stream().map(match -> match.rating().scale()).distinct().toList();
  }

  /** A section for every level of every scale in use, also those at which there is no rating. */
  private List<Section> ratings() {
    List<Section> sections = new ArrayList<>();
    for (RatingScale scale : scales()) {
      for (Level level : scale.levels()) {
        List<RatingMatch> ratings =
            monograph.ratings().stream().filter(m -> m.rating().level().equals(level)).toList();
        sections.add(
            new Section(
                "Rated " + level.name() + " (" + scale.name() + "): " + ratings.size(),
                Optional.of(Value.Graded.of(scale, level)),
                ratings.stream().flatMap(match -> rated(match).stream()).toList()));
      }
    }
    return sections;
  }

  /** The rating, then its findings. */
  private static List<Entry> rated(RatingMatch match) {
    Rating rating = match.rating();
    List<Entry> entries = new ArrayList<>();
    entries.add(
        new Entry(
            Headings.of(Wording.title(rating.condition())) + other(match),
            rating.summary().orElse("No reasons are given.") + agreement(rating),
            String.join("; ", rating.particulars()),
            rating.source(),
            rating.id(),
            "rating"));
    for (Finding finding : rating.findings()) {
      entries.add(
          new Entry(
              Headings.of(rating.condition().name()) + particulars(rating) + ", finding",
              finding.summary() + " (" + details(finding) + ")",
              String.join("; ", rating.particulars()),
              finding.provenance().source(),
              finding.id(),
              "finding"));
    }
    return entries;
  }

  private static String agreement(Rating rating) {
    FindingAgreement agreement = rating.agreement();
    return agreement == FindingAgreement.IN_CONFLICT || agreement == FindingAgreement.HETEROGENEOUS
        ? " The findings are " + agreement.label() + "."
        : "";
  }

  private static String particulars(Rating rating) {
    return rating.particulars().isEmpty()
        ? ""
        : " [" + String.join("; ", rating.particulars()) + "]";
  }

  private static String other(RatingMatch match) {
    return particulars(match.rating())
        + (match.isExact() ? "" : ", as " + match.rating().modality().name());
  }

  private static String details(Finding finding) {
    String studied =
        finding.studied().isEmpty()
            ? "form not told"
            : "studied: " + String.join(", ", Wording.names(finding.studied()));
    return finding.body().map(Labeled::label).map(body -> body + "; ").orElse("")
        + Wording.findingText(finding)
        + "; "
        + studied;
  }

  private Section safety() {
    List<Entry> entries = new ArrayList<>();
    for (SafetyMatch match : monograph.safety()) {
      SafetyAssessment assessment = match.assessment();
      Optional<TermRelation> other = match.modality().filter(r -> r != TermRelation.EXACT);
      entries.add(
          new Entry(
              assessment.level().map(Level::name).orElse("Warning, not graded")
                  + other.map(r -> ", as " + assessment.modality().name()).orElse(""),
              Headings.of(assessment.circumstance())
                  + assessment.population().map(people -> ", for " + people).orElse("")
                  + ". "
                  + assessment.summary(),
              assessment.population().orElse(""),
              assessment.provenance().source(),
              assessment.id(),
              "safety assessment"));
    }
    return new Section("Safety assessments", entries);
  }

  private Optional<Section> claims(ClaimTopic topic) {
    List<Entry> entries = monograph.claims(topic).stream().map(this::claim).toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("Claims: " + topic.name(), entries));
  }

  private Entry claim(Claim claim) {
    String lead = ClaimWording.lead(claim, monograph.modality());
    return new Entry(
        lead.isEmpty() ? "" : lead.substring(0, lead.length() - ": ".length()),
        ClaimWording.sentence(claim),
        ClaimWording.limits(claim),
        claim.source(),
        claim.id(),
        "claim");
  }

  /** What is said of other treatments, with this one as comparator or given along. */
  private Optional<Section> alongside() {
    List<Entry> entries = new ArrayList<>();
    for (StudiedFinding studied : monograph.findingsAlongside()) {
      Finding finding = studied.finding();
      entries.add(
          new Entry(
              Headings.of(studied.rating().modality().name())
                  + ", "
                  + studied.rating().condition().name(),
              finding.summary() + " (" + details(finding) + ")",
              "",
              finding.provenance().source(),
              finding.id(),
              "finding"));
    }
    monograph.claimsAlongside().stream().map(this::claim).forEach(entries::add);
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("Compared with others, or given along with them", entries));
  }
}
