package io.github.evidenceratings.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.evidenceratings.blackbox.dataset.PackageFixture;
import io.github.evidenceratings.dataset.tables.CsvTable;
import io.github.evidenceratings.dataset.tables.RowCells;
import io.github.evidenceratings.dataset.tables.RowSink;
import io.github.evidenceratings.dataset.tables.Table;
import io.github.evidenceratings.imports.DatasetImporter;
import io.github.evidenceratings.imports.ImportProfile;
import io.github.evidenceratings.input.InputException;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.input.Problem;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import io.github.evidenceratings.model.Dataset;
import io.github.evidenceratings.model.Rating;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that end too soon, and streams that fail, wherever it is. */
@Tag("thorough")
class BrokenOffTest {
  @TempDir private Path directory;

  /** Gives few bytes at a time, and fails when it has given so many. */
  private static final class Failing extends FilterInputStream {
    private int left;
    private boolean closed;

    Failing(byte[] bytes, int left) {
      super(new ByteArrayInputStream(bytes));
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      throw new IOException("bytes are read in blocks");
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("the line went dead");
      }
      int count = super.read(target, offset, Math.min(Math.min(length, 1_000), left));
      left -= count;
      return count;
    }

    @Override
    public void close() throws IOException {
      closed = true;
      super.close();
    }
  }

  private byte[] document() {
    return DatasetWriter.toJson(PackageFixture.in(directory).read())
        .strip()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void readJson_anyPart_isRefusedWithItsPlace() {
    byte[] whole = document();
    for (int length = 0; length < whole.length; length++) {
      byte[] part = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> DatasetReader.readJson(new ByteArrayInputStream(part), "d.json"))
          .as("%d bytes", length)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("d.json");
    }
    Dataset read = DatasetReader.readJson(new ByteArrayInputStream(whole), "d.json");
    assertThat(read.ratings()).hasSize(2);
  }

  @Test
  void readJson_streamThatFailsAnywhere_saysSoAndIsClosed() {
    byte[] whole = document();
    for (int length = 0; length < whole.length; length += 50) {
      Failing in = new Failing(whole, length);
      assertThatThrownBy(() -> DatasetReader.readJson(in, "d.json"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("d.json: cannot be read: the line went dead");
      assertThat(in.closed).isTrue();
    }
  }

  /** What is left may be whole; then nothing is there that was not in the file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "sources.csv",
        "modalities.csv",
        "conditions.csv",
        "ratings.csv",
        "findings.csv",
        "safety.csv",
        "residuals.csv"
      })
  void read_anyPartOfAFile_isReadAsItIsOrRefused(String file) {
    PackageFixture fixture = PackageFixture.in(directory);
    byte[] whole = fixture.text(file).getBytes(StandardCharsets.UTF_8);
    Dataset all = fixture.read();
    int read = 0;
    for (int length = 0; length < whole.length; length++) {
      Path folder = fixture.with(file, Arrays.copyOf(whole, length)).write();
      try {
        Dataset part = DatasetReader.read(folder);
        read++;
        assertThat(all.ratings().stream().map(Rating::id).toList())
            .containsAll(part.ratings().stream().map(Rating::id).toList());
      } catch (InputException e) {
        assertThat(e.problems()).isNotEmpty();
      }
    }
    assertThat(read).isLessThan(whole.length);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5_000, 120_000, 200_000})
  void readCsv_streamThatFails_saysSoAndIsClosed(int length) {
    StringBuilder text = new StringBuilder("id,name,sources\n");
    for (int i = 0; i < 20_000; i++) {
      text.append('c').append(i).append(",C,s\n");
    }
    Failing in = new Failing(text.toString().getBytes(StandardCharsets.UTF_8), length);
    Problems problems = new Problems();
    Rows rows = new Rows();
    LoadBudget budget = new LoadBudget(LoadLimits.defaults());
    CsvTable.read(in, Table.CONDITIONS, "conditions.csv", budget, problems, rows, header -> {});
    assertThat(problems.found().stream().map(Problem::toString).toList())
        .containsExactly("conditions.csv: cannot be read: the line went dead");
    assertThat(in.closed).isTrue();
    assertThat(rows.unreadable).isTrue();
    // All rows before are there, and no part of one.
    assertThat(rows.count).isBetween(Math.max(0, length / 15 - 1_000), length / 7 + 1);
  }

  private static final class Rows implements RowSink {
    int count;
    boolean unreadable;

    @Override
    public void row(RowCells row) {
      assertThat(row.text("name")).isEqualTo("C");
      count++;
    }

    @Override
    public void broken(@org.jspecify.annotations.Nullable String id, Place place) {
      throw new AssertionError(id + " is broken at " + place);
    }

    @Override
    public void unreadable() {
      unreadable = true;
    }
  }

  /** A failure to read is not taken for the end of a list of inputs. */
  @Test
  void import_missingFile_isReported() {
    assertThatThrownBy(
            () ->
                DatasetImporter.of(ImportProfile.shipped("civic"))
                    .read(List.of(directory.resolve("missing.tsv"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("missing.tsv: is missing");
  }
}
