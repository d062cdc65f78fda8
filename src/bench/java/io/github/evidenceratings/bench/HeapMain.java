package io.github.evidenceratings.bench;

import io.github.evidenceratings.EvidenceLibrary;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prints how many bytes of heap a holder of rows keeps: what is in use with it, less what is in use
 * when it has been let go. A process of its own, so that nothing else is in the way.
 */
final class HeapMain {
  private static final int COLLECTIONS = 4;

  private HeapMain() {}

  /** What holds rows. */
  @SuppressWarnings("ImmutableEnumChecker") // the lambdas hold nothing
  enum Holder {
    LIBRARY("this library", EvidenceLibrary::open),
    LIST("rows in a list, no index", folder -> WorldReader.rows(folder, Holder::list)),
    MAPS("hash maps", folder -> WorldReader.rows(folder, Holder::maps));

    /** Makes one of a folder. */
    private interface Make {
      Object of(Path folder) throws IOException;
    }

    private final String label;
    private final Make make;

    Holder(String label, Make make) {
      this.label = label;
      this.make = make;
    }

    String label() {
      return label;
    }

    private static List<Row> list(Iterable<Row> rows) {
      ArrayList<Row> list = new ArrayList<>();
      rows.forEach(list::add);
      list.trimToSize();
      return list;
    }

    private static Object maps(Iterable<Row> rows) {
      MapsEngine engine = new MapsEngine();
      engine.hold(list(rows));
      return engine;
    }
  }

  /**
   * Makes a holder and prints what it weighs.
   *
   * @param args a name of {@link Holder}, and the folder of a world
   */
  public static void main(String[] args) throws IOException {
    Holder holder = Holder.valueOf(args[0]);
    Path folder = Path.of(args[1]);
    // Once beforehand, so that what is made but once is there already.
    holder.make.of(folder);
    used();
    @Nullable Object held = holder.make.of(folder);
    long with;
    try {
      with = used();
    } finally {
      Reference.reachabilityFence(held);
    }
    held = null;
    System.out.println(with - used());
  }

  private static long used() {
    for (int i = 0; i < COLLECTIONS; i++) {
      System.gc();
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
