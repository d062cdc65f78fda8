package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Emphasis;
import io.github.evidenceratings.model.Emphasis.Stress;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Stance;
import java.util.ArrayList;
import java.util.List;

/** The wording of claims. */
public final class ClaimWording {
  private ClaimWording() {}

  /** Aspect, condition and comparators, which distinguish a claim from others on its topic. */
  public static String about(Claim claim) {
    List<String> about = new ArrayList<>();
    claim.aspect().ifPresent(about::add);
    claim.condition().map(Wording::title).ifPresent(about::add);
    claim.comparators().stream().map(Modality::name).map(name -> "v. " + name).forEach(about::add);
    return String.join("; ", about);
  }

  /** The limits of a claim, as words that follow its sentence. */
  public static String limits(Claim claim) {
    List<String> limits = new ArrayList<>();
    if (claim.stance() == Stance.OPEN) {
      limits.add(claim.stance().label());
    }
    claim.denial().ifPresent(d -> limits.add(claim.stance().label() + ": " + d.label()));
    claim.frequency().ifPresent(f -> limits.add("in " + f.label() + " cases"));
    claim.population().ifPresent(people -> limits.add("for " + people));
    claim.circumstance().ifPresent(limits::add);
    claim.quantity().ifPresent(quantity -> limits.add(quantity.toString()));
    if (!claim.cointerventions().isEmpty()) {
      limits.add("with " + String.join(", ", Wording.names(claim.cointerventions())));
    }
    claim.step().ifPresent(step -> limits.add("step " + step));
    return String.join("; ", limits);
  }

  /** Emphasis and what is stressed, as in "emphatic: size, speed"; empty if not known. */
  public static String emphasis(Claim claim) {
    String emphasis = claim.emphasis().map(Emphasis::label).orElse("");
    return claim.stressed().isEmpty()
        ? emphasis
        : emphasis + ": " + String.join(", ", stressed(claim));
  }

  /** What is stressed. */
  public static List<String> stressed(Claim claim) {
    return claim.stressed().stream().map(Stress::label).toList();
  }

  /** The sentence, which includes its limits, with its number if it is a step. */
  public static String sentence(Claim claim) {
    return (claim.step().isPresent() ? claim.step().getAsInt() + ". " : "") + claim.summary();
  }

  /**
   * The treatment, if it is not {@code atHand}, and the condition. Empty if the sentence does not
   * describe the treatment.
   */
  public static String lead(Claim claim, Modality atHand) {
    List<String> lead = new ArrayList<>();
    if (claim.topic().subject() == ClaimTopic.Subject.TREATMENT) {
      if (!claim.modality().equals(atHand)) {
        lead.add(Headings.of(claim.modality().name()));
      }
      claim
          .condition()
          .map(c -> lead.isEmpty() ? Headings.of(c.name()) : c.name())
          .ifPresent(lead::add);
    }
    return lead.isEmpty() ? "" : String.join(", ", lead) + ": ";
  }

  /** What a reader must know beside the verdict. */
  public static String remark(CheckedClaim checked) {
    List<String> remarks = new ArrayList<>();
    if (checked.ownSource()) {
      remarks.add("by its own source");
    }
    if (checked.otherSafety().stream().anyMatch(m -> m.assessment().level().isEmpty())) {
      remarks.add("with a warning");
    }
    return remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")";
  }
}
