package io.github.evidenceratings.bench;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.Formulas;
import io.github.evidenceratings.table.RatingTable;
import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A table of all ratings, written to where nothing is kept. This library starts from the hits of a
 * query; Commons CSV from the same cells, ready made, which is to its favour.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RenderBenchmark {
  /** How many ratings there are. */
  @Param("30000")
  public int rows;

  private List<RatingMatch> hits = List.of();
  private String[][] cells = {};

  /** Finds the ratings, and takes the cells from what this library makes of them. */
  @Setup
  public void load() throws IOException {
    hits = EvidenceLibrary.open(WorldFiles.write(rows)).ratings().list();
    Map<String, String> texts = new HashMap<>();
    List<String[]> all = new ArrayList<>();
    for (CSVRecord row : WorldFiles.CSV.parse(new StringReader(RatingTable.list(hits).toCsv()))) {
      all.add(
          row.stream()
              .map(cell -> texts.computeIfAbsent(cell, same -> same))
              .toArray(String[]::new));
    }
    cells = all.toArray(String[][]::new);
  }

  @Benchmark
  public void csv() throws IOException {
    RatingTable.list(hits).writeCsv(Writer.nullWriter(), Formulas.GUARDED);
  }

  @Benchmark
  public void markdown() throws IOException {
    RatingTable.list(hits).writeMarkdown(Writer.nullWriter());
  }

  @Benchmark
  public void csvPrinter() throws IOException {
    try (CSVPrinter printer = new CSVPrinter(Writer.nullWriter(), WorldFiles.CSV)) {
      for (String[] row : cells) {
        printer.printRecord((Object[]) row);
      }
    }
  }
}
