package io.github.evidenceratings.picture;

import static io.github.evidenceratings.picture.PictureTexts.assertSaid;
import static io.github.evidenceratings.picture.PictureTexts.groups;
import static io.github.evidenceratings.picture.PictureTexts.hovers;
import static io.github.evidenceratings.picture.PictureTexts.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.evidenceratings.EvidenceLibrary;
import io.github.evidenceratings.analysis.CheckedClaim;
import io.github.evidenceratings.analysis.Verdict;
import io.github.evidenceratings.blackbox.picture.PictureSamples;
import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.RatingDrafts;
import io.github.evidenceratings.blackbox.table.Xml;
import io.github.evidenceratings.blackbox.table.sheet.ColourVision;
import io.github.evidenceratings.internal.text.Markup;
import io.github.evidenceratings.model.Claim;
import io.github.evidenceratings.model.ClaimTopic;
import io.github.evidenceratings.model.Condition;
import io.github.evidenceratings.model.Level;
import io.github.evidenceratings.model.Modality;
import io.github.evidenceratings.model.Rating;
import io.github.evidenceratings.model.Source;
import io.github.evidenceratings.model.SourceKind;
import io.github.evidenceratings.model.Stance;
import io.github.evidenceratings.model.Support;
import io.github.evidenceratings.query.RatingMatch;
import io.github.evidenceratings.table.EvidenceTable;
import io.github.evidenceratings.table.RoundTrips;
import io.github.evidenceratings.table.sheet.Headings;
import io.github.evidenceratings.table.sheet.LevelColours;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class PictureTest {
  private static Document read(Picture picture) {
    return Xml.parse(picture.toSvg());
  }

  private static RatingMatch hit(
      String id, Modality modality, int level, Optional<Support> support) {
    return PictureSamples.hit(
        PictureSamples.rating(
            id,
            modality,
            RatingDrafts.BACK_PAIN,
            RatingDrafts.EFFECT,
            level,
            RatingDrafts.ATLAS,
            Optional.empty(),
            support,
            List.of()));
  }

  @Test
  void map_marks_sayAllThatARowSays() {
    RatingMatch hit =
        PictureSamples.hit(
            PictureSamples.rating(
                "r",
                RatingDrafts.HEAT,
                RatingDrafts.BACK_PAIN,
                RatingDrafts.EFFECT,
                0,
                RatingDrafts.ATLAS,
                Optional.of("Resistance"),
                Optional.of(Support.DOES_NOT_SUPPORT),
                List.of(
                    PictureSamples.finding(
                        "f", "pain", RatingDrafts.DIGEST, RatingDrafts.NEEDLING))));

    assertThat(hovers(read(EvidenceMap.of(List.of(hit))), "mark"))
        .containsExactly(
            """
            back pain: heat
            Strong (Effect scale)
            Resistance; the evidence does not support it
            Atlas, no date stated
            1 finding:
            - pain: improves; studied: needling""");
  }

  @Test
  void map_doesNotSupport_isStruckAndTheLegendSaysSo() {
    Document struck =
        read(
            EvidenceMap.of(
                List.of(hit("r", RatingDrafts.HEAT, 0, Optional.of(Support.DOES_NOT_SUPPORT)))));
    Document plain =
        read(EvidenceMap.of(List.of(hit("r", RatingDrafts.HEAT, 0, Optional.empty()))));

    assertThat(groups(struck, "mark").get(0).getElementsByTagName("line").getLength()).isEqualTo(4);
    assertThat(texts(struck)).contains("struck through: the evidence does not support it");
    assertThat(groups(plain, "mark").get(0).getElementsByTagName("line").getLength()).isZero();
    assertThat(texts(plain)).noneMatch(text -> text.startsWith("struck"));
  }

  @Test
  void map_legend_namesEveryLevelAlsoThoseOfNoRating() {
    assertThat(
            texts(read(EvidenceMap.of(List.of(hit("r", RatingDrafts.HEAT, 1, Optional.empty()))))))
        .containsSubsequence(
            "Levels in order: number of ratings",
            "Strong: 0",
            "Weak: 1",
            "Outside the order, and no low grade",
            "Open: 0",
            "No mark",
            "empty: not rated, or not asked for",
            EvidenceTable.NOTICE);
  }

  @Test
  void map_notRatedNotShownStudied_lookDifferent() {
    Rating left = hit("left", RatingDrafts.NEEDLING, 0, Optional.empty()).rating();
    RatingMatch shown =
        PictureSamples.hit(
            PictureSamples.rating(
                "shown",
                RatingDrafts.HEAT,
                RatingDrafts.BACK_PAIN,
                RatingDrafts.EFFECT,
                2,
                RatingDrafts.ATLAS,
                Optional.empty(),
                Optional.empty(),
                List.of(
                    PictureSamples.finding(
                        "f",
                        "pain",
                        RatingDrafts.ATLAS,
                        Modality.of("ice", "ice", RatingDrafts.ATLAS)))));
    Modality rest = Modality.of("rest", "rest", RatingDrafts.ATLAS);
    Document map =
        read(
            EvidenceMap.of(List.of(shown))
                .including(List.of(RatingDrafts.NEEDLING, rest))
                .knowing(List.of(left, shown.rating()))
                .withStudied());

    assertThat(texts(map)).contains("needling", "rest", "heat", "ice", "Open: 1", "Strong: 0");
    assertThat(hovers(map, "mark")).hasSize(1);
    // One in its cell, and one in the legend.
    assertThat(hovers(map, "hidden")).containsExactly("not shown: 1 rating", "not shown");
    assertThat(hovers(map, "studied"))
        .containsExactly(
            "back pain: ice was studied, not rated\n"
                + "- pain: improves; reported where heat is rated: Atlas, no date stated",
            "studied, not rated");
    assertThat(texts(map))
        .contains(
            "empty: not rated",
            "not shown: there are ratings that were not asked for",
            "studied, not rated: a finding is no rating");
  }

  @Test
  void map_knowingAllThatIsShown_hidesNothing() {
    RatingMatch shown = hit("r", RatingDrafts.HEAT, 0, Optional.empty());

    assertThat(
            hovers(read(EvidenceMap.of(List.of(shown)).knowing(List.of(shown.rating()))), "hidden"))
        .isEmpty();
  }

  @Test
  void map_otherScaleOrSignificance_panelOfItsOwn() {
    List<RatingMatch> hits =
        List.of(
            hit("a", RatingDrafts.HEAT, 0, Optional.empty()),
            RatingDrafts.draft(RatingDrafts.HEAT, RatingDrafts.BACK_PAIN, 0)
                .on(RatingDrafts.CERTAINTY, 0)
                .hit("b"),
            PictureSamples.named("Resistance"));

    assertThat(texts(read(EvidenceMap.of(hits))))
        .containsSubsequence(
            "Effect scale",
            "Grades effect.",
            "Effect scale: Resistance",
            "Grades effect of what is stated: Resistance.",
            "Certainty scale",
            "Grades certainty.");
  }

  @ParameterizedTest
  @EnumSource(Across.class)
  void map_manyRatings_aMarkForEach(Across across) {
    List<RatingMatch> hits = PictureSamples.many();
    Document map = read(EvidenceMap.of(hits).across(across).sizedBy(MarkSize.SOURCES));

    assertThat(hits).hasSizeGreaterThan(1000);
    assertThat(groups(map, "mark")).hasSameSizeAs(hits);
    assertThat(PanelSubject.group(hits)).hasSize(4);
    for (PanelSubject subject : PanelSubject.group(hits).keySet()) {
      assertThat(texts(map)).contains(subject.title());
    }
    PictureGoldenTest.assertNoOverlap(map);
  }

  @Test
  void map_manyRatings_countsOfTheLegendAddUp() {
    List<RatingMatch> hits = PictureSamples.many();
    List<String> texts = texts(read(EvidenceMap.of(hits)));
    int sum = 0;
    for (String text : texts) {
      if (text.matches("(Strong|Weak|Open): \\d+")) {
        sum += Integer.parseInt(text.substring(text.indexOf(' ') + 1));
      }
    }

    assertThat(sum).isEqualTo(hits.size());
  }

  @Test
  void bars_manyRatings_conditionsOfEachSegmentAndNoOverlap() {
    List<RatingMatch> hits = PictureSamples.many();
    Document bars = read(LevelBars.of(hits));

    long expected =
        hits.stream()
            .map(RatingMatch::rating)
            .map(r -> List.of(PanelSubject.of(r), r.modality(), r.level(), r.support()))
            .distinct()
            .count();
    assertThat(groups(bars, "bar")).hasSize((int) expected);
    PictureGoldenTest.assertNoOverlap(bars);
  }

  @Test
  void bars_conditionAtTwoLevels_countsTwiceAndSaysSo() {
    RatingMatch strong = hit("a", RatingDrafts.HEAT, 0, Optional.empty());
    RatingMatch weak = hit("b", RatingDrafts.HEAT, 1, Optional.empty());
    String note = "A condition that is rated at several levels counts at each of them.";

    assertThat(texts(read(LevelBars.of(List.of(strong, weak))))).contains("+ 1", "- 1", note);
    assertThat(texts(read(LevelBars.of(List.of(strong))))).contains("+ 1").doesNotContain(note);
  }

  @Test
  void bars_insufficient_startsApartFromTheGraded() {
    List<Element> bars =
        groups(
            read(
                LevelBars.of(
                    List.of(
                        hit("a", RatingDrafts.HEAT, 0, Optional.empty()),
                        hit("b", RatingDrafts.HEAT, 2, Optional.empty())))),
            "bar");

    assertThat(bars).hasSize(2);
    Element graded = (Element) bars.get(0).getElementsByTagName("rect").item(0);
    Element insufficient = (Element) bars.get(1).getElementsByTagName("rect").item(0);
    double end =
        Double.parseDouble(graded.getAttribute("x"))
            + Double.parseDouble(graded.getAttribute("width"));
    assertThat(Double.parseDouble(insufficient.getAttribute("x"))).isGreaterThan(end + 20);
    assertThat(insufficient.getAttribute("class")).isEqualTo("ev-s0l2");
  }

  static Stream<String> hostile() {
    return Hostile.texts();
  }

  /** Wrapped lines are cut anywhere, so only what stands in them counts. */
  @ParameterizedTest
  @MethodSource("hostile")
  void map_hostileNames_comeBackAsText(String text) {
    RoundTrips.svg(text);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void bars_hostileNames_comeBackAsText(String text) {
    Document picture =
        read(LevelBars.of(List.of(PictureSamples.named(text))).withCaption(text).withNote(text));

    assertSaid(picture, text, 5);
    assertThat(hovers(picture, "bar").get(0)).contains(Hostile.shown(text).lines().toList());
  }

  private static CheckedClaim claim(String text, Stance stance, Verdict verdict) {
    Source source = Source.of("claimant", SourceKind.CLINIC_PAGE, text, text);
    Claim claim =
        Claim.builder("claim")
            .modality(Modality.of("modality", text, source))
            .topic(ClaimTopic.USE)
            .condition(Condition.of("condition", text, source))
            .stance(stance)
            .summary(text)
            .source(source)
            .build();
    return new CheckedClaim(
        claim,
        verdict,
        verdict == Verdict.NOT_RATED ? List.of() : List.of(PictureSamples.named(text)),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        text);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void claimMap_hostileNames_comeBackAsText(String text) {
    Document picture =
        read(
            ClaimMap.of(List.of(claim(text, Stance.OPEN, Verdict.EFFECT_NOT_GRADED)))
                .withCaption(text)
                .withNote(text));

    // Caption, row, treatment, claimant, level, note and source.
    assertSaid(picture, text, 7);
    assertThat(hovers(picture, "claim").get(0)).contains(Hostile.shown(text).lines().toList());
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void claimMap_everyVerdict_inWordsAndInTheLegend(Verdict verdict) {
    List<String> texts = texts(read(ClaimMap.of(List.of(claim("pain", Stance.ASSERTED, verdict)))));

    assertThat(texts).contains(VerdictLook.sign(verdict) + " " + verdict.label());
    for (Verdict each : Verdict.values()) {
      assertThat(texts)
          .contains(
              Headings.of(each.label()) + ": " + (each == verdict ? "1 claim" : "0 claims"),
              VerdictLook.sign(each));
    }
  }

  @Test
  void claimMap_stances_differInShape() {
    List<String> shapes =
        Stream.of(Stance.values())
            .filter(stance -> stance != Stance.DENIED)
            .map(
                stance ->
                    groups(
                        read(ClaimMap.of(List.of(claim("pain", stance, Verdict.MIXED)))), "claim"))
            .map(
                claims ->
                    Xml.names(claims.get(0)).stream()
                        .filter(name -> !name.equals("title"))
                        .collect(Collectors.joining(" ")))
            .toList();

    assertThat(shapes).containsExactly("line line", "ellipse");
  }

  @Test
  void verdicts_everyTone_legible() {
    for (Verdict verdict : Verdict.values()) {
      for (boolean onDark : new boolean[] {false, true}) {
        LevelColours.Tone tone = VerdictLook.tone(verdict, onDark);
        String paper = onDark ? LevelColours.DARK_PAPER : LevelColours.LIGHT_PAPER;
        assertThat(ColourVision.contrast(tone.ink(), tone.fill())).isGreaterThanOrEqualTo(4.5);
        assertThat(ColourVision.contrast(tone.line(), paper)).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void picture_nothing_saysSo() {
    assertThat(texts(read(EvidenceMap.of(List.of()))))
        .containsExactly("Evidence map", "No rating was found.", EvidenceTable.NOTICE);
    assertThat(texts(read(LevelBars.of(List.of()))))
        .containsExactly(
            "Conditions by level of rating", "No rating was found.", EvidenceTable.NOTICE);
    assertThat(texts(read(ClaimMap.of(List.of()))))
        .containsExactly("Claimed and rated", "No claim was found.", EvidenceTable.NOTICE);
  }

  @Test
  void picture_inAPage_hasItsOwnNamesAndNoStyle() {
    Markup page = new Markup().open("body");
    Picture picture = EvidenceMap.of(List.of(hit("r", RatingDrafts.HEAT, 0, Optional.empty())));
    page.markup(picture.toHtmlFragment("a-").body());
    page.markup(picture.toHtmlFragment("b-").body());
    Document body = Xml.parse(page.close().toString());

    assertThat(Xml.all(body, "style")).isEmpty();
    assertThat(
            Xml.all(body, "*").stream().map(e -> e.getAttribute("id")).filter(id -> !id.isEmpty()))
        .containsExactly("a-title", "a-desc", "b-title", "b-desc");
    assertThat(picture.toHtmlFragment("a-").style())
        .contains(".a-p{", ".a-s0l0{")
        .doesNotContain(".ev-");
    assertThat(
            Xml.all(body, "*").stream()
                .map(e -> e.getAttribute("class"))
                .filter(name -> !name.isEmpty()))
        .allMatch(name -> name.matches("[ab]-[a-z0-9]+"));
  }

  @Test
  void toHtmlFragment_prefixOfAnotherForm_refused() {
    Picture picture = LevelBars.of(List.of());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> picture.toHtmlFragment("a\" x=\""))
        .withMessageStartingWith("prefix \"a\" x=\"\" must be a letter, then letters, digits");
  }

  @Test
  void picture_root_saysInWordsWhatItShows() {
    Element root =
        read(EvidenceMap.of(List.of(hit("r", RatingDrafts.HEAT, 1, Optional.empty()))))
            .getDocumentElement();

    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(root.getAttribute("aria-labelledby")).isEqualTo("ev-title ev-desc");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .isEqualTo(
            "1 rating of heat for back pain, from Atlas. Effect scale: 0 Strong, 1"
                + " Weak, 0 Open. Conditions down, modalities across; a mark for each rating, an"
                + " empty cell where there is none.");
  }

  /** Every class that is used has a rule, else it would be black. */
  @Test
  void picture_everyClassOfAShape_hasARule() {
    for (Picture picture :
        List.of(
            EvidenceMap.of(PictureSamples.many()).withStudied(),
            LevelBars.of(PictureSamples.many()),
            ClaimMap.of(List.of(claim("pain", Stance.ASSERTED, Verdict.MIXED))))) {
      String css = picture.toHtmlFragment("ev-").style();
      Xml.all(read(picture), "*").stream()
          .filter(e -> !Set.of("g", "svg").contains(e.getTagName()))
          .filter(e -> !e.getAttribute("class").isEmpty())
          .map(e -> e.getAttribute("class"))
          .distinct()
          .forEach(name -> assertThat(css).contains("." + name + "{"));
    }
  }

  @Test
  void map_twoLines_areEnough() {
    EvidenceLibrary library = EvidenceLibrary.bundled();
    String svg = EvidenceMap.of(library.ratings().list()).toSvg();

    assertThat(groups(Xml.parse(svg), "mark")).hasSameSizeAs(library.ratings().list());
    for (Level level : library.ratings().list().get(0).rating().scale().levels()) {
      assertThat(svg).contains(">" + level.name() + ": ");
    }
  }
}
