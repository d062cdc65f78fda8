package io.github.evidenceratings.internal.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedWriterTest {
  private static final Path FILE = Path.of("folder", "ratings.csv");

  /** Fails in whatever it is asked to do. */
  private static final class Failing extends Writer {
    private final IOException failure;

    Failing(IOException failure) {
      this.failure = failure;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      throw failure;
    }

    @Override
    public void flush() throws IOException {
      throw failure;
    }

    @Override
    public void close() throws IOException {
      throw failure;
    }
  }

  private static ThrowingCallable step(String name, Writer out) {
    NamedWriter named = new NamedWriter(out, FILE);
    return switch (name) {
      case "write" -> () -> named.write("abc");
      case "flush" -> named::flush;
      default -> named::close;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "flush", "close"})
  void failure_namesTheFileAndKeepsTheCause(String name) {
    IOException full = new IOException("No space left on device");
    assertThatThrownBy(step(name, new Failing(full)))
        .isInstanceOf(FileSystemException.class)
        .hasMessage(FILE + ": No space left on device")
        .hasCause(full);
  }

  @ParameterizedTest
  @ValueSource(strings = {"write", "flush", "close"})
  void failure_ofTheText_staysAsItIs(String name) {
    IOException text = new MalformedInputException(1);
    assertThat(catchThrowable(step(name, new Failing(text)))).isSameAs(text);
  }

  @Test
  void everything_isPassedOn() throws IOException {
    StringBuilder steps = new StringBuilder();
    Writer out =
        new StringWriter() {
          @Override
          public void flush() {
            steps.append(" flush");
          }

          @Override
          public void close() {
            steps.append(" close");
          }
        };
    try (NamedWriter named = new NamedWriter(out, FILE)) {
      named.write("xabcx", 1, 3);
      named.flush();
    }
    assertThat(out).hasToString("abc");
    assertThat(steps).hasToString(" flush close");
  }
}
