package io.github.evidenceratings.blackbox.table;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Reads our Markdown back, as a viewer would. */
public final class MarkdownReader {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(TablesExtension.create())).build();

  private final Node document;

  public MarkdownReader(String markdown) {
    document = PARSER.parse(markdown);
  }

  /** The kinds of the top-level blocks, one after the other. */
  public List<String> blocks() {
    List<String> blocks = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      blocks.add(node.getClass().getSimpleName());
    }
    return blocks;
  }

  public List<String> headings() {
    List<String> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            found.add(content(heading));
          }
        });
    return found;
  }

  public List<String> paragraphs() {
    List<String> found = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Paragraph) {
        found.add(content(node));
      }
    }
    return found;
  }

  /** The items of all lists, one after the other. */
  public List<String> items() {
    List<String> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(ListItem item) {
            Node text = item.getFirstChild();
            assert text instanceof Paragraph && text.getNext() == null;
            found.add(content(text));
          }
        });
    return found;
  }

  /** The cells of all tables, row by row, header rows included. */
  public List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableBlock) {
        node.accept(
            new AbstractVisitor() {
              @Override
              public void visit(CustomNode custom) {
                if (custom instanceof TableRow) {
                  rows.add(cells(custom));
                } else {
                  visitChildren(custom);
                }
              }
            });
      }
    }
    return rows;
  }

  private static List<String> cells(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      assert cell instanceof TableCell;
      cells.add(content(cell));
    }
    return cells;
  }

  /** What a viewer acts upon: links, pictures, and HTML but for line breaks and raised numbers. */
  public List<String> active() {
    List<String> found = new ArrayList<>();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Link link) {
            found.add("link to " + link.getDestination());
          }

          @Override
          public void visit(Image image) {
            found.add("image of " + image.getDestination());
          }

          @Override
          public void visit(HtmlBlock html) {
            found.add(html.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            if (!html.getLiteral().matches("<br>|</?sup>")) {
              found.add(html.getLiteral());
            }
          }
        });
    return found;
  }

  /** The text of a node; whatever is neither text nor a line break shows as its kind. */
  private static String content(Node node) {
    StringBuilder text = new StringBuilder();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Text literal) {
        text.append(literal.getLiteral());
      } else if (child instanceof HtmlInline html && html.getLiteral().equals("<br>")) {
        text.append('\n');
      } else {
        text.append("{{").append(child.getClass().getSimpleName()).append("}}");
      }
    }
    return text.toString();
  }
}
