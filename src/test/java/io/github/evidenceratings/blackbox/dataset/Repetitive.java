package io.github.evidenceratings.blackbox.dataset;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A text that may be larger than memory, written from a short template: {@code ‹3×ab›} stands for
 * "ababab", and such groups nest. Within a group, {@code #} is the index of its turn, {@code ~} the
 * index before, and {@code @} one of 65,536 words that have the same hash. {@code ⏎} is a line end,
 * {@code ␍} a carriage return.
 */
final class Repetitive {
  private static final int BLOCK = 8_192;

  /** Text, or, if {@code times} is not negative, a group of parts. */
  private record Part(String text, int times, List<Part> parts) {
    boolean isPlain() {
      return times < 0 && !text.contains("#") && !text.contains("~") && !text.contains("@");
    }
  }

  private final String template;
  private final List<Part> parts;
  private int next;

  Repetitive(String template) {
    this.template = template.replace('⏎', '\n').replace('␍', '\r');
    parts = parts();
  }

  private List<Part> parts() {
    List<Part> read = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (next < template.length() && template.charAt(next) != '›') {
      char c = template.charAt(next++);
      if (c == '‹') {
        read.add(new Part(text.toString(), -1, List.of()));
        text.setLength(0);
        int cross = template.indexOf('×', next);
        int times = Integer.parseInt(template.substring(next, cross));
        next = cross + 1;
        read.add(new Part("", times, parts()));
        next++;
      } else {
        text.append(c);
      }
    }
    read.add(new Part(text.toString(), -1, List.of()));
    return read;
  }

  void to(OutputStream out) throws IOException {
    write(out, parts, -1);
  }

  private static void write(OutputStream out, List<Part> parts, int index) throws IOException {
    for (Part part : parts) {
      if (part.times() < 0) {
        out.write(filled(part, index).getBytes(StandardCharsets.UTF_8));
      } else if (part.parts().size() == 1 && part.parts().get(0).isPlain()) {
        repeat(out, part.parts().get(0).text(), part.times());
      } else {
        for (int i = 0; i < part.times(); i++) {
          write(out, part.parts(), i);
        }
      }
    }
  }

  private static String filled(Part part, int index) {
    return index < 0 || part.isPlain()
        ? part.text()
        : part.text()
            .replace("#", String.valueOf(index))
            .replace("~", String.valueOf(index - 1))
            .replace("@", alike(index));
  }

  /** Writes block by block: there may be millions of times. */
  private static void repeat(OutputStream out, String text, int times) throws IOException {
    int inBlock = Math.max(1, Math.min(times, BLOCK / text.length()));
    byte[] block = text.repeat(inBlock).getBytes(StandardCharsets.UTF_8);
    for (int left = times; left > 0; left -= inBlock) {
      out.write(block, 0, Math.min(left, inBlock) * (block.length / inBlock));
    }
  }

  /** Words that have the same hash, as "Aa" and "BB" have. */
  private static String alike(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 16; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }
}
