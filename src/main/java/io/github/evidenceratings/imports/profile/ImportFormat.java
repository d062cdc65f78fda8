package io.github.evidenceratings.imports.profile;

import io.github.evidenceratings.internal.json.JsonPath;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the rows of a foreign file are told apart.
 *
 * @param kind what kind of file it is
 * @param encoding its encoding
 * @param delimiters the characters of which one separates the values; the header tells which
 * @param quote what values with delimiters in them are put between; empty if every character of a
 *     value is just that
 * @param escape what takes the meaning of the next character away, if anything
 * @param columns the names of the columns of a file without a header; empty if it has one
 * @param preamble how many rows may stand before the header
 * @param separatorRows what the cells of rows look like that only separate others
 * @param trailingColumns whether columns without name or value may follow the last
 * @param rows where in a JSON document the rows are
 */
public record ImportFormat(
    Kind kind,
    Charset encoding,
    List<Character> delimiters,
    Optional<Character> quote,
    Optional<Character> escape,
    List<String> columns,
    int preamble,
    Optional<Pattern> separatorRows,
    boolean trailingColumns,
    JsonPath rows) {
  /** The kinds of files; the constants' names in lower case are what a profile says. */
  public enum Kind {
    CSV,
    TSV,
    NDJSON,
    JSON;

    public boolean isJson() {
      return this == NDJSON || this == JSON;
    }
  }
}
