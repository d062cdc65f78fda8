package io.github.evidenceratings.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One load of a folder. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LoadBenchmark {
  /** A name of {@link Loader}. */
  @Param("LIBRARY")
  public String loader = "";

  /** What is loaded. */
  @Param("")
  public String folder = "";

  /** What is loaded before anything is measured. */
  @Param("")
  public String warmupFolder = "";

  /** How often that is. */
  @Param("1")
  public int warmups;

  private @Nullable Object loaded;

  @Setup
  public void warmUp() throws IOException {
    for (int i = 0; i < warmups; i++) {
      loaded = Loader.valueOf(loader).load(Path.of(warmupFolder));
      close();
    }
  }

  @Benchmark
  public Object load() throws IOException {
    Object result = Loader.valueOf(loader).load(Path.of(folder));
    loaded = result;
    return result;
  }

  /** Lets go of what was loaded, outside of the time that is taken. */
  @TearDown(Level.Invocation)
  public void close() {
    if (loaded instanceof Engine engine) {
      engine.close();
    }
    loaded = null;
  }
}
