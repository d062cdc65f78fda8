package io.github.evidenceratings.table.render;

import io.github.evidenceratings.model.RatingScale;
import io.github.evidenceratings.table.sheet.LevelColours;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Style sheets and the script of pages, with the prefix of their class names put in. */
final class HtmlStyle {
  /** What stands for the prefix in the files. */
  private static final String PLACE = "PRE-";

  private HtmlStyle() {}

  /** The rules for a document that shows levels of these scales. */
  static String document(List<RatingScale> scales, String prefix) {
    return resource("document.css", prefix) + LevelColours.css(scales, prefix);
  }

  /** What a page of ours needs beside the rules for the document on it. */
  static String page(String prefix) {
    return resource("page.css", prefix);
  }

  static String script(String prefix) {
    return resource("document.js", prefix);
  }

  private static String resource(String name, String prefix) {
    try (InputStream in = HtmlStyle.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8)
          .replace(PLACE, prefix);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
