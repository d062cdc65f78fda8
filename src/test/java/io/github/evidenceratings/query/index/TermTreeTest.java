package io.github.evidenceratings.query.index;

import static io.github.evidenceratings.blackbox.Refusals.assertRefused;
import static io.github.evidenceratings.blackbox.query.SmallWorld.DRY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.EXERCISE;
import static io.github.evidenceratings.blackbox.query.SmallWorld.HEAT;
import static io.github.evidenceratings.blackbox.query.SmallWorld.NEEDLING;
import static io.github.evidenceratings.blackbox.query.SmallWorld.THERAPY;
import static io.github.evidenceratings.blackbox.query.SmallWorld.WET;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.query.SmallWorld;
import io.github.evidenceratings.model.Broader;
import io.github.evidenceratings.model.Modality;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermTreeTest {
  private final TermTree<Modality> tree =
      new TermTree<>(List.of(WET, EXERCISE, DRY, HEAT, THERAPY, NEEDLING));

  @Test
  void terms_preorder_rootsAndSiblingsInTheOrderGiven() {
    assertThat(tree.terms()).containsExactly(EXERCISE, THERAPY, HEAT, NEEDLING, WET, DRY);
    assertThat(tree.size()).isEqualTo(6);
  }

  @Test
  void end_isTheEndOfTheSubtree() {
    assertThat(tree.terms().stream().map(term -> tree.end(tree.number(term.id()))))
        .containsExactly(1, 6, 3, 6, 5, 6);
  }

  @Test
  void parent_ofARoot_isMinusOne() {
    assertThat(tree.terms().stream().map(term -> tree.parent(tree.number(term.id()))))
        .containsExactly(-1, -1, 1, 1, 3, 3);
  }

  @Test
  void narrower_isInPreorder_withoutTheTermItself() {
    assertThat(tree.narrower("therapy")).containsExactly(HEAT, NEEDLING, WET, DRY);
    assertThat(tree.narrower("needling")).containsExactly(WET, DRY);
    assertThat(tree.narrower("dry")).isEmpty();
  }

  @Test
  void broader_isNearestFirst() {
    assertThat(tree.broader("dry")).containsExactly(NEEDLING, THERAPY);
    assertThat(tree.broader("exercise")).isEmpty();
  }

  @Test
  void find_isByIdOnly() {
    assertThat(tree.term(tree.find("dry"))).isEqualTo(DRY);
    assertThat(tree.find("Dry")).isEqualTo(-1);
    assertThat(tree.find("dry needling")).isEqualTo(-1);
    assertThat(tree.term(tree.number("heat"))).isEqualTo(HEAT);
  }

  @Test
  void number_unknownId_fails() {
    assertRefused(() -> tree.number("cupping"), "no term \"cupping\"");
  }

  @Test
  void noTerms_isATreeToo() {
    assertThat(new TermTree<Modality>(List.of()).terms()).isEmpty();
  }

  @Test
  void intervals_agreeWithWalkingUp() {
    Random random = new Random(11);
    for (int round = 0; round < 50; round++) {
      int size = 1 + random.nextInt(30);
      List<Modality> terms = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        int parent = random.nextInt(i + 1) - 1;
        terms.add(
            SmallWorld.modality("m" + i, "term " + i, parent < 0 ? "" : "m" + parent, List.of()));
      }
      Collections.shuffle(terms, random);
      TermTree<Modality> made = new TermTree<>(terms);
      for (Modality wide : terms) {
        int top = made.number(wide.id());
        for (Modality narrow : terms) {
          int number = made.number(narrow.id());
          assertThat(number >= top && number < made.end(top))
              .as("%s within %s", narrow.id(), wide.id())
              .isEqualTo(narrow.equals(wide) || made.broader(narrow.id()).contains(wide));
        }
        assertThat(made.broader(wide.id()).stream().findFirst().map(Modality::id))
            .isEqualTo(wide.broader().map(Broader::id));
      }
    }
  }
}
