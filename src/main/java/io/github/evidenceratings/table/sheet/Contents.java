package io.github.evidenceratings.table.sheet;

import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.model.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The format-neutral contents of a table or document. Immutable and safe to share between threads.
 */
public abstract sealed class Contents permits Sheet, Statements {
  /** The notice in every document for readers. */
  public static final String NOTICE = "For information only; this is no medical advice.";

  private final String title;
  private final List<RatingScale> legend;
  private final List<String> notes;
  private final List<Source> sources;

  Contents(Builder<?> builder) {
    title = builder.title;
    legend = List.copyOf(builder.legend);
    notes = List.copyOf(builder.notes);
    sources = List.copyOf(builder.sources);
  }

  /** Collects contents. Not thread-safe. */
  public abstract static class Builder<B extends Builder<B>> {
    private String title;
    private List<RatingScale> legend = List.of();
    private List<String> notes = List.of();
    private Collection<Source> sources = List.of();

    Builder(String title) {
      this.title = title;
    }

    Builder(Contents contents) {
      title = contents.title;
      legend = contents.legend;
      notes = contents.notes;
      sources = contents.sources;
    }

    abstract B self();

    public B title(String text) {
      title = text;
      return self();
    }

    /** The scales whose levels are shown. */
    public B legend(List<RatingScale> scales) {
      legend = scales;
      return self();
    }

    public B notes(List<String> texts) {
      notes = texts;
      return self();
    }

    /** Adds a note after the others. */
    public B note(String text) {
      List<String> more = new ArrayList<>(notes);
      more.add(text);
      return notes(more);
    }

    public B sources(Collection<Source> those) {
      sources = those;
      return self();
    }
  }

  /** The caption of a table or title of a document. */
  public final String title() {
    return title;
  }

  public final List<RatingScale> legend() {
    return legend;
  }

  public final List<String> notes() {
    return notes;
  }

  public final List<Source> sources() {
    return sources;
  }

  /** The text below a table or document: what the scales mean, then the notes. */
  public final List<String> remarks() {
    return Wording.remarks(legend, notes);
  }

  /** The contents as rows. */
  public abstract Sheet<?> toSheet();
}
