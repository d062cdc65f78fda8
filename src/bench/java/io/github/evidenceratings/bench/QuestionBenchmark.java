package io.github.evidenceratings.bench;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One question put to one engine over and over, each time for the next key. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class QuestionBenchmark {
  /** A name of {@link EngineKind}. */
  @Param("LIBRARY")
  public String engine = "";

  /** A name of {@link Question}. */
  @Param("POINT")
  public String question = "";

  /** How many ratings there are. */
  @Param("30000")
  public int rows;

  private final Sum sum = new Sum();
  private int next;
  private @Nullable Asked asked;

  private record Asked(Question question, Engine engine, Keys keys) {}

  @Setup
  public void load() {
    World world = WorldMaker.make(rows);
    asked =
        new Asked(
            Question.valueOf(question), EngineKind.valueOf(engine).load(world), new Keys(world));
  }

  @Benchmark
  public long ask() {
    Asked it = requireNonNull(asked);
    it.question().put(it.engine(), it.keys(), next++, sum);
    return sum.total();
  }

  @TearDown
  public void close() {
    requireNonNull(asked).engine().close();
  }
}
