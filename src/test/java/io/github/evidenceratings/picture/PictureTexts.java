package io.github.evidenceratings.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.evidenceratings.blackbox.table.Hostile;
import io.github.evidenceratings.blackbox.table.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The texts of a picture, and where they stand by the measure it was laid out with. */
public final class PictureTexts {
  /** A line of text and the room that its letters take. */
  record Box(String text, double left, double top, double right, double bottom) {
    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }
  }

  private static final Pattern UPWARDS =
      Pattern.compile("translate\\((\\S+) (\\S+)\\) rotate\\(-90\\)");

  private PictureTexts() {}

  static List<Box> of(Document picture) {
    List<Box> boxes = new ArrayList<>();
    for (Element text : Xml.all(picture, "text")) {
      NodeList lines = text.getElementsByTagName("tspan");
      if (lines.getLength() == 0) {
        boxes.add(box(text, text));
      }
      for (int i = 0; i < lines.getLength(); i++) {
        boxes.add(box(text, (Element) lines.item(i)));
      }
    }
    return boxes;
  }

  private static Box box(Element text, Element line) {
    double size = number(text, "font-size");
    String content = line.getTextContent().stripTrailing();
    double width = TextWidths.width(content, size, !text.getAttribute("font-weight").isEmpty());
    double x =
        number(line, "x")
            - switch (text.getAttribute("text-anchor")) {
              case "middle" -> width / 2;
              case "end" -> width;
              default -> 0;
            };
    double y = number(line, "y");
    double up = 0.75 * size;
    double down = 0.22 * size;
    Matcher upwards = UPWARDS.matcher(text.getAttribute("transform"));
    if (upwards.matches()) {
      double across = Double.parseDouble(upwards.group(1));
      double along = Double.parseDouble(upwards.group(2));
      return new Box(content, across + y - up, along - x - width, across + y + down, along - x);
    }
    return new Box(content, x, y - up, x + width, y + down);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** What shows when one points at the groups of a kind. */
  public static List<String> hovers(Document picture, String group) {
    return groups(picture, group).stream()
        .map(g -> g.getElementsByTagName("title").item(0).getTextContent())
        .toList();
  }

  static List<Element> groups(Document picture, String group) {
    return Xml.all(picture, "g").stream()
        .filter(g -> g.getAttribute("class").equals("ev-" + group))
        .toList();
  }

  /** All that can be read without pointing, with no line breaks. */
  static List<String> texts(Document picture) {
    return Xml.all(picture, "text").stream().map(Element::getTextContent).toList();
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  /** Fails unless a text stands in a picture so often, be it on several lines. */
  public static void assertSaid(Document picture, String text, int times) {
    String expected = squeezed(Hostile.shown(text));
    assertThat(texts(picture))
        .filteredOn(said -> squeezed(said).contains(expected))
        .hasSizeGreaterThanOrEqualTo(times);
  }
}
