package io.github.evidenceratings.imports.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.imports.profile.ForeignRow;
import io.github.evidenceratings.input.LoadLimits;
import io.github.evidenceratings.internal.reading.LoadBudget;
import io.github.evidenceratings.internal.reading.Place;
import io.github.evidenceratings.internal.reading.Problems;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DerivedRowTest {
  /** Has one column, with two values out of an array. */
  private static final ForeignRow PLAIN =
      new ForeignRow() {
        @Override
        public Place place() {
          return new Place("in.txt", 2, 0);
        }

        @Override
        public Place place(String column) {
          return new Place("in.txt", 2, 1);
        }

        @Override
        public boolean has(String column) {
          return column.equals("Drugs");
        }

        @Override
        public List<String> values(String column, Problems problems) {
          return has(column) ? List.of("a (1)", "b (2)") : List.of();
        }

        @Override
        public List<Integer> items(String column) {
          return has(column) ? List.of(0, 3) : List.of();
        }

        @Override
        public LoadBudget budget() {
          return new LoadBudget(LoadLimits.defaults());
        }

        @Override
        public String text() {
          return "the row";
        }
      };

  private static final DerivedRow ROW =
      new DerivedRow(PLAIN, Map.of("name", Optional.of("a"), "number", Optional.empty()), Map.of());

  @Test
  void values_derivedOrNot_haveAnItemEach() {
    Problems problems = new Problems();
    assertThat(ROW.values("name", problems)).containsExactly("a");
    assertThat(ROW.items("name")).containsExactly(0);
    assertThat(ROW.values("number", problems)).isEmpty();
    assertThat(ROW.items("number")).isEmpty();
    assertThat(ROW.values("Drugs", problems)).containsExactly("a (1)", "b (2)");
    assertThat(ROW.items("Drugs")).containsExactly(0, 3);
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void has_derivedOrNot() {
    assertThat(List.of("name", "number", "Drugs")).allMatch(ROW::has);
    assertThat(ROW.has("other")).isFalse();
  }

  @Test
  void textAndPlace_areThoseOfTheRow() {
    assertThat(ROW.text()).isEqualTo("the row");
    assertThat(ROW.place()).isEqualTo(new Place("in.txt", 2, 0));
    assertThat(ROW.place("Drugs")).isEqualTo(new Place("in.txt", 2, 1));
  }
}
