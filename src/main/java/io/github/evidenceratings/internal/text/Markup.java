package io.github.evidenceratings.internal.text;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes XML, and HTML that is XML too. Not thread-safe.
 *
 * <p>Texts and values of attributes are escaped, and shown as {@link Printable} does: nothing in
 * them can hide, turn the reading direction or end an element. Tabs are blanks; line feeds stay in
 * texts and are blanks in attributes. Names of elements and attributes are written as they are.
 */
public final class Markup {
  /** What ends a style sheet or a script, in HTML or in XML, or hides its end. */
  private static final List<String> CODE_ENDS = List.of("]]>", "</", "<!--");

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;
  private int depth;

  /** Starts an empty document. */
  public Markup() {
    try {
      // The JDK's own, whichever other one an application brings along.
      writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Something that the writer does. */
  private interface Step {
    void run() throws XMLStreamException;
  }

  private Markup write(Step step) {
    try {
      step.run();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The line that makes a browser read HTML by the standard. */
  public Markup doctype() {
    return write(() -> writer.writeDTD("<!DOCTYPE html>")).line();
  }

  /**
   * Starts an element.
   *
   * @param attributes names and values by turns
   * @throws IllegalArgumentException if a name has no value
   */
  public Markup open(String element, String... attributes) {
    depth++;
    return write(() -> writer.writeStartElement(element)).attributes(attributes);
  }

  /** Writes an element that has no end tag, such as {@code br}, or a shape of a picture. */
  public Markup empty(String element, String... attributes) {
    return write(() -> writer.writeEmptyElement(element)).attributes(attributes);
  }

  private Markup attributes(String... attributes) {
    if (attributes.length % 2 != 0) {
      throw new IllegalArgumentException(
          "attribute \"" + attributes[attributes.length - 1] + "\" has no value");
    }
    for (int i = 0; i < attributes.length; i += 2) {
      String name = attributes[i];
      String value = Printable.lines(attributes[i + 1]).replace('\n', ' ');
      write(() -> writer.writeAttribute(name, value));
    }
    return this;
  }

  /** Writes a text. */
  public Markup text(String content) {
    return write(() -> writer.writeCharacters(Printable.lines(content)));
  }

  /** Writes an element that holds a text and nothing else. */
  public Markup element(String element, String content, String... attributes) {
    return open(element, attributes).text(content).close();
  }

  /**
   * Writes a style sheet or a script, so that it reads the same in HTML and in XML.
   *
   * @throws IllegalArgumentException if the code holds what would end it too early
   */
  public Markup code(String element, String code, String... attributes) {
    requireHarmless(code);
    open(element, attributes);
    write(() -> writer.writeCharacters("/*"));
    write(() -> writer.writeCData("*/" + code + "/*"));
    write(() -> writer.writeCharacters("*/"));
    return close();
  }

  /** Writes what another of these wrote. */
  public Markup markup(String written) {
    // Flushes what is open, so that the text comes after it.
    write(() -> writer.writeCharacters(""));
    text.write(written);
    return this;
  }

  /**
   * What an HTML parser sees between the tags that {@link #code} writes, as a policy's hash of it
   * needs.
   *
   * @throws IllegalArgumentException if the code holds what would end it too early
   */
  public static String codeContent(String code) {
    requireHarmless(code);
    return "/*<![CDATA[*/" + code + "/*]]>*/";
  }

  private static void requireHarmless(String code) {
    for (String end : CODE_ENDS) {
      if (code.contains(end)) {
        throw new IllegalArgumentException("code must not hold " + end);
      }
    }
  }

  /** Ends the element that was opened last. */
  public Markup close() {
    depth--;
    return write(writer::writeEndElement);
  }

  /** Writes a line feed, between elements for people who read the file. */
  public Markup line() {
    return write(() -> writer.writeCharacters("\n"));
  }

  /**
   * What was written.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (depth != 0) {
      throw new IllegalStateException("elements left open: " + depth);
    }
    // An empty element is finished by what follows it.
    write(() -> writer.writeCharacters(""));
    return text.toString();
  }
}
