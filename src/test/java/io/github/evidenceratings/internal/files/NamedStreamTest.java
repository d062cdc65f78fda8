package io.github.evidenceratings.internal.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedStreamTest {
  private static final Path FILE = Path.of("folder", "ratings.csv");

  /** Fails in whatever it is asked to do. */
  private static final class Failing extends OutputStream {
    private final IOException failure;

    Failing(IOException failure) {
      this.failure = failure;
    }

    @Override
    public void write(int b) throws IOException {
      throw failure;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
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

  private static ThrowingCallable step(String name, OutputStream out) {
    NamedStream named = new NamedStream(out, FILE);
    return switch (name) {
      case "write" -> () -> named.write(new byte[3]);
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

  @Test
  void everything_isPassedOn() throws IOException {
    StringBuilder steps = new StringBuilder();
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void flush() {
            steps.append(" flush");
          }

          @Override
          public void close() {
            steps.append(" close");
          }
        };
    try (NamedStream named = new NamedStream(out, FILE)) {
      named.write("xabcx".getBytes(US_ASCII), 1, 3);
      named.write('d');
      named.flush();
    }
    assertThat(out).hasToString("abcd");
    assertThat(steps).hasToString(" flush close");
  }
}
