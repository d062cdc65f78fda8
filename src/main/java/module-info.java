/**
 * Effectiveness ratings of treatments by condition: typed, sourced, and queried without an
 * intermediary.
 */
module io.github.evidenceratings {
  requires static transitive org.jspecify;
  requires java.xml;
  requires tools.jackson.core;
  requires org.apache.commons.csv;
  requires com.github.benmanes.caffeine;
  requires static info.picocli;
  requires static me.tongfei.progressbar;
  requires static org.jsoup;

  exports io.github.evidenceratings;
  exports io.github.evidenceratings.analysis;
  exports io.github.evidenceratings.catalog;
  exports io.github.evidenceratings.dataset;
  exports io.github.evidenceratings.imports;
  exports io.github.evidenceratings.input;
  exports io.github.evidenceratings.model;
  exports io.github.evidenceratings.picture;
  exports io.github.evidenceratings.query;
  exports io.github.evidenceratings.table;

  opens io.github.evidenceratings.cli to
      info.picocli;
}
