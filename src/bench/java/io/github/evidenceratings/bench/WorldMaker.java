package io.github.evidenceratings.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Makes worlds; the same number of rows makes the same one. */
final class WorldMaker {
  static final int MODALITIES = 5_000;
  static final int CONDITIONS = 10_000;
  static final int SOURCES = 200;
  private static final int CHILDREN = 10;
  private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
  private static final int DAYS = 27 * 365;

  /** Of a hundred rows so many are at each level. */
  private static final int[] LEVEL_SHARES = {3, 7, 15, 7, 5, 3, 60};

  private final SplittableRandom random = new SplittableRandom(20_260_101);
  private final Names names = new Names(random.split());
  private final Notes notes = new Notes(random.split());

  private WorldMaker() {}

  static World make(int rows) {
    return new WorldMaker().world(rows);
  }

  private World world(int rows) {
    List<WorldTerm> modalities = terms("m", MODALITIES);
    List<WorldTerm> conditions = terms("c", CONDITIONS);
    List<String> sources = IntStream.range(0, SOURCES).mapToObj(i -> id("s", i, SOURCES)).toList();
    return new World(modalities, conditions, sources, rows(modalities, conditions, sources, rows));
  }

  /** A forest: the first ten are roots, each term has some ten below it. */
  private List<WorldTerm> terms(String kind, int count) {
    List<WorldTerm> terms = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> synonyms =
          IntStream.rangeClosed(1, 1 + random.nextInt(3)).mapToObj(n -> names.next()).toList();
      int parent = i < CHILDREN ? -1 : i / CHILDREN - 1;
      terms.add(new WorldTerm(id(kind, i, count), names.next(), synonyms, parent));
    }
    return List.copyOf(terms);
  }

  private List<Row> rows(
      List<WorldTerm> modalities, List<WorldTerm> conditions, List<String> sources, int count) {
    Zipf modality = new Zipf(modalities.size(), random);
    Zipf condition = new Zipf(conditions.size(), random);
    Zipf source = new Zipf(sources.size(), random);
    LocalDate[] days =
        IntStream.range(0, DAYS).mapToObj(FIRST_DAY::plusDays).toArray(LocalDate[]::new);
    Set<Long> taken = new HashSet<>();
    List<Row> rows = new ArrayList<>(count);
    while (rows.size() < count) {
      int m = modality.draw(random);
      int c = condition.draw(random);
      int s = source.draw(random);
      int day = random.nextInt(DAYS);
      // A source rates a treatment for a condition once a day.
      if (!taken.add((((long) m * CONDITIONS + c) * SOURCES + s) * DAYS + day)) {
        continue;
      }
      int level = level();
      rows.add(
          new Row(
              id("r", rows.size(), 10_000_000),
              modalities.get(m).id(),
              conditions.get(c).id(),
              level,
              sources.get(s),
              days[day],
              level == World.LEVELS.size() - 1 ? notes.stock() : notes.own()));
    }
    return rows;
  }

  private int level() {
    int share = random.nextInt(100);
    int level = 0;
    while (share >= LEVEL_SHARES[level]) {
      share -= LEVEL_SHARES[level];
      level++;
    }
    return level;
  }

  /** A letter and as many digits as the last of so many needs. */
  private static String id(String kind, int number, int count) {
    int power = 1;
    while (power < count) {
      power *= 10;
    }
    return kind + Integer.toString(power + number).substring(1);
  }
}
