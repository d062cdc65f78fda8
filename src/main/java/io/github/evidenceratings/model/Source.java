package io.github.evidenceratings.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A document that rates, reports or claims, with what it states of itself. Whatever it does not
 * state is empty. Immutable.
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
    Optional<LocalDate> published,
    Optional<LocalDate> recorded,
    Optional<LocalDate> reviewed,
    Optional<LocalDate> updated,
    Optional<String> licence,
    Optional<String> note)
    implements Identified {
  /**
   * @throws IllegalArgumentException if the id has a wrong form or a text is blank
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
  }

  /** A source with nothing stated but its kind, name and title. */
  public static Source of(String id, SourceKind kind, String name, String title) {
    return new Source(
        id,
        kind,
        name,
        title,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** By id alone, so that maps by this are quick. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
