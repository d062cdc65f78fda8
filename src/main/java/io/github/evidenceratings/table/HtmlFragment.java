package io.github.evidenceratings.table;

/**
 * A table or document as part of a page that someone else writes. All its class names and ids start
 * with one prefix; fragments on one page each need a prefix of their own. Immutable.
 *
 * @param body the element to put where it should show: well-formed, without style attributes or
 *     handlers, and readable as it is
 * @param style rules for it, for a style sheet of the page; no rule reaches beyond the fragment
 * @param script what lets readers sort and filter its rows, for a script that runs after the body
 *     was read
 */
public record HtmlFragment(String body, String style, String script) {}
