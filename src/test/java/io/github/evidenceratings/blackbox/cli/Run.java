package io.github.evidenceratings.blackbox.cli;

import io.github.evidenceratings.cli.Main;
import java.io.PrintWriter;
import java.io.StringWriter;

/** What one command printed, and its exit code. */
public record Run(int exit, String out, String err) {
  public static Run of(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exit = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Run(exit, out.toString(), err.toString());
  }
}
