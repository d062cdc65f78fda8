package io.github.evidenceratings.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that rates, reports or claims, with what it states of itself. Whatever it does not
 * state is empty. Immutable. New parts may be added in later versions, so create it with {@link
 * #builder(String)} rather than the constructor.
 *
 * @param id the id, unique among the sources of a data set
 * @param kind what kind of document it is
 * @param name a short name for tables, unique enough to tell who says so
 * @param title the title as published
 * @param author who wrote or said it
 * @param rater who grades in it
 * @param publisher who answers for its content
 * @param host where it was found, if not at the publisher's
 * @param published when it was published
 * @param recorded when it was spoken or recorded
 * @param reviewed when it was last reviewed; may be later than {@code updated}
 * @param updated when its text was last changed
 * @param licence what it allows, in a line
 * @param note what else a reader must know
 * @param doi its DOI, such as {@code 10.1002/14651858.CD001234.pub2}
 * @param pmid its number in PubMed, such as {@code 16437461}
 * @param registration where it is registered, such as {@code PROSPERO CRD42012001234}
 * @param searched when the literature was last searched for it
 * @param funding who paid those who rate or claim in it, as it states
 * @param interests which interests they declare, as it states
 * @param publication its publication status: current, superseded, corrected or retracted
 */
public record Source(
    String id,
    SourceKind kind,
    String name,
    String title,
    Optional<String> author,
    Optional<String> rater,
    Optional<String> publisher,
    Optional<String> host,
    Optional<PartialDate> published,
    Optional<PartialDate> recorded,
    Optional<PartialDate> reviewed,
    Optional<PartialDate> updated,
    Optional<String> licence,
    Optional<String> note,
    Optional<String> doi,
    Optional<String> pmid,
    Optional<String> registration,
    Optional<PartialDate> searched,
    Optional<String> funding,
    Optional<String> interests,
    Optional<Publication> publication)
    implements Identified {
  /**
   * @throws IllegalArgumentException if the id, the DOI or the PMID has a wrong form or a text is
   *     blank
   */
  public Source {
    Checks.id("source", id);
    Checks.text("source name", name);
    Checks.text("source title", title);
    Checks.text("source author", author);
    Checks.text("source rater", rater);
    Checks.text("source publisher", publisher);
    Checks.text("source host", host);
    Checks.text("source licence", licence);
    Checks.text("source note", note);
    Checks.documentId("source", DocumentId.Kind.DOI, doi);
    Checks.documentId("source", DocumentId.Kind.PMID, pmid);
    Checks.text("source registration", registration);
    Checks.text("source funding", funding);
    Checks.text("source interests", interests);
  }

  /** A source with nothing stated but its kind, name and title. */
  public static Source of(String id, SourceKind kind, String name, String title) {
    return builder(id).kind(kind).name(name).title(title).build();
  }

  /** Whether it is known to be retracted. */
  public boolean isRetracted() {
    return publication.filter(p -> p.status() == Publication.Status.RETRACTED).isPresent();
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** A builder of a source with this id. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** A builder that holds all parts of this source, for a copy with a change. */
  public Builder toBuilder() {
    Builder copy = new Builder(id);
    copy.kind = kind;
    copy.name = name;
    copy.title = title;
    copy.author = author;
    copy.rater = rater;
    copy.publisher = publisher;
    copy.host = host;
    copy.published = published;
    copy.recorded = recorded;
    copy.reviewed = reviewed;
    copy.updated = updated;
    copy.licence = licence;
    copy.note = note;
    copy.doi = doi;
    copy.pmid = pmid;
    copy.registration = registration;
    copy.searched = searched;
    copy.funding = funding;
    copy.interests = interests;
    copy.publication = publication;
    return copy;
  }

  /**
   * Builds a source. Each method sets the part of its name and returns this builder. Null means
   * that an optional part has no value. Not safe for use by several threads.
   */
  public static final class Builder {
    private String id;
    private @Nullable SourceKind kind;
    private @Nullable String name;
    private @Nullable String title;
    private Optional<String> author = Optional.empty();
    private Optional<String> rater = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> host = Optional.empty();
    private Optional<PartialDate> published = Optional.empty();
    private Optional<PartialDate> recorded = Optional.empty();
    private Optional<PartialDate> reviewed = Optional.empty();
    private Optional<PartialDate> updated = Optional.empty();
    private Optional<String> licence = Optional.empty();
    private Optional<String> note = Optional.empty();
    private Optional<String> doi = Optional.empty();
    private Optional<String> pmid = Optional.empty();
    private Optional<String> registration = Optional.empty();
    private Optional<PartialDate> searched = Optional.empty();
    private Optional<String> funding = Optional.empty();
    private Optional<String> interests = Optional.empty();
    private Optional<Publication> publication = Optional.empty();

    private Builder(String id) {
      this.id = id;
    }

    public Builder id(String id) {
      this.id = id;
      return this;
    }

    public Builder kind(SourceKind kind) {
      this.kind = kind;
      return this;
    }

    public Builder name(String name) {
      this.name = name;
      return this;
    }

    public Builder title(String title) {
      this.title = title;
      return this;
    }

    public Builder author(@Nullable String author) {
      this.author = Optional.ofNullable(author);
      return this;
    }

    public Builder rater(@Nullable String rater) {
      this.rater = Optional.ofNullable(rater);
      return this;
    }

    public Builder publisher(@Nullable String publisher) {
      this.publisher = Optional.ofNullable(publisher);
      return this;
    }

    public Builder host(@Nullable String host) {
      this.host = Optional.ofNullable(host);
      return this;
    }

    public Builder published(@Nullable PartialDate published) {
      this.published = Optional.ofNullable(published);
      return this;
    }

    public Builder recorded(@Nullable PartialDate recorded) {
      this.recorded = Optional.ofNullable(recorded);
      return this;
    }

    public Builder reviewed(@Nullable PartialDate reviewed) {
      this.reviewed = Optional.ofNullable(reviewed);
      return this;
    }

    public Builder updated(@Nullable PartialDate updated) {
      this.updated = Optional.ofNullable(updated);
      return this;
    }

    public Builder licence(@Nullable String licence) {
      this.licence = Optional.ofNullable(licence);
      return this;
    }

    public Builder note(@Nullable String note) {
      this.note = Optional.ofNullable(note);
      return this;
    }

    /** The DOI, without {@code https://doi.org/} before it. */
    public Builder doi(@Nullable String doi) {
      this.doi = Optional.ofNullable(doi);
      return this;
    }

    public Builder pmid(@Nullable String pmid) {
      this.pmid = Optional.ofNullable(pmid);
      return this;
    }

    public Builder registration(@Nullable String registration) {
      this.registration = Optional.ofNullable(registration);
      return this;
    }

    public Builder searched(@Nullable PartialDate searched) {
      this.searched = Optional.ofNullable(searched);
      return this;
    }

    public Builder funding(@Nullable String funding) {
      this.funding = Optional.ofNullable(funding);
      return this;
    }

    public Builder interests(@Nullable String interests) {
      this.interests = Optional.ofNullable(interests);
      return this;
    }

    public Builder publication(@Nullable Publication publication) {
      this.publication = Optional.ofNullable(publication);
      return this;
    }

    /**
     * The source.
     *
     * @throws IllegalStateException if a required part is missing: kind, name or title
     * @throws IllegalArgumentException if the source's constructor refuses a part
     */
    public Source build() {
      return new Source(
          id,
          Checks.part("source", id, "kind", kind),
          Checks.part("source", id, "name", name),
          Checks.part("source", id, "title", title),
          author,
          rater,
          publisher,
          host,
          published,
          recorded,
          reviewed,
          updated,
          licence,
          note,
          doi,
          pmid,
          registration,
          searched,
          funding,
          interests,
          publication);
    }
  }
}
