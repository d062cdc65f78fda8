package io.github.evidenceratings.table;

/**
 * A figure to show above a table in HTML. Implementations are immutable and safe to share between
 * threads.
 */
public interface Figure {
  /**
   * Returns the figure as part of a page. The table below it gives the notes, the sources and the
   * notice.
   *
   * <p>The body must contain an element with the id {@code prefix + "title"}, which names the
   * figure to assistive technology.
   *
   * @param prefix the start of all class names and ids: a letter, then letters, digits or hyphens,
   *     and a hyphen at the end, such as {@code er-}
   * @throws IllegalArgumentException if the prefix has another form
   */
  HtmlFragment toHtmlFragment(String prefix);
}
