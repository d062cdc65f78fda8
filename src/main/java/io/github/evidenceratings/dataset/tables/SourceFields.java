package io.github.evidenceratings.dataset.tables;

import io.github.evidenceratings.model.PartialDate;
import io.github.evidenceratings.model.Publication;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of sources. */
final class SourceFields extends TableFields<Source, Source.Builder> {
  static final SourceFields FIELDS = new SourceFields();

  private static final ValueType<Publication.Status> STATUS =
      Types.choice(List.of(Publication.Status.values()));
  private static final ValueType<SourceKind> KIND = Types.choice(List.of(SourceKind.values()));

  @Override
  Source blank() {
    return Blank.SOURCE;
  }

  @Override
  Source.Builder builder(String id) {
    return Source.builder(id);
  }

  @Override
  void pass(Fields f, Source s, Source.Builder b) {
    f.id("Id of the source, unique in its table.", s.id());
    b.kind(f.required("kind", KIND, "What kind of document it is.", s.kind()));
    b.name(f.required("name", Types.TEXT, "Short name for tables.", s.name()));
    b.title(f.required("title", Types.TEXT, "Title as published.", s.title()));
    b.author(f.optional("author", Types.TEXT, "Who wrote or said it.", s.author()));
    b.rater(f.optional("rater", Types.TEXT, "Who grades in it.", s.rater()));
    b.publisher(f.optional("publisher", Types.TEXT, "Who answers for its content.", s.publisher()));
    b.host(
        f.optional("host", Types.TEXT, "Where it was found, if not at the publisher's.", s.host()));
    b.published(f.optional("published", Types.DATE, "When it was published.", s.published()));
    b.recorded(f.optional("recorded", Types.DATE, "When it was spoken or recorded.", s.recorded()));
    b.reviewed(f.optional("reviewed", Types.DATE, Fields.REVIEWED, s.reviewed()));
    b.updated(f.optional("updated", Types.DATE, Fields.UPDATED, s.updated()));
    b.licence(f.optional("licence", Types.TEXT, "What it allows, in a line.", s.licence()));
    b.note(f.optional("note", Types.TEXT, "What else a reader must know.", s.note()));
    b.doi(f.optional("doi", Types.DOI, "Its DOI, as in 10.1002/14651858.CD001234.", s.doi()));
    b.pmid(f.optional("pmid", Types.PMID, "Its number in PubMed, as in 16437461.", s.pmid()));
    b.registration(
        f.optional(
            "registration",
            Types.TEXT,
            "Where it is registered, as in PROSPERO CRD42012001234.",
            s.registration()));
    b.searched(
        f.optional(
            "searched", Types.DATE, "When the literature was last searched for it.", s.searched()));
    b.funding(
        f.optional(
            "funding",
            Types.TEXT,
            "Who paid those who rate or claim in it, as it states.",
            s.funding()));
    b.interests(
        f.optional(
            "interests", Types.TEXT, "Which interests they declare, as it states.", s.interests()));
    b.publication(publication(f, s.publication()));
  }

  private static @Nullable Publication publication(Fields f, Optional<Publication> p) {
    Publication.Status status =
        f.optional(
            "status", STATUS, "What became of it after publication.", p.map(Publication::status));
    PartialDate date =
        f.optional("status_date", Types.DATE, "Since when.", p.flatMap(Publication::date));
    String successor =
        f.optional(
            "superseded_by",
            Types.TEXT,
            "What takes its place: the id of a source, or a citation.",
            p.flatMap(Publication::supersededBy));
    String statedIn =
        f.optional(
            "status_source",
            Types.TEXT,
            "Where the status is stated, such as a retraction notice.",
            p.flatMap(Publication::statedIn));
    if (date != null || successor != null || statedIn != null) {
      f.failIfEmpty("status", "is empty, although more is said of it");
    }
    return status == null
        ? null
        : f.make(
            () ->
                new Publication(
                    status,
                    Optional.ofNullable(date),
                    Optional.ofNullable(successor),
                    Optional.ofNullable(statedIn)));
  }
}
