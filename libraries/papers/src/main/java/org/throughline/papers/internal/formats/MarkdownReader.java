// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.throughline.papers.Block;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;

/// Markdown, with tables.
public final class MarkdownReader {

  private static final int DEEPEST = 100;

  private final Reading reading;

  private MarkdownReader(Reading reading) {
    this.reading = reading;
  }

  public static void read(byte[] bytes, Reading reading) throws PaperRefused {
    String text = PlainText.of(bytes);
    if (hasTabTables(text)) {
      TextReader.read(bytes, reading);
      return;
    }
    Parser parser =
        Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();
    new MarkdownReader(reading).children(parser.parse(text), 0, 0);
  }

  /// Markdown knows no tables by tabs, but people paste them into it.
  private static boolean hasTabTables(String text) {
    return text.lines()
            .filter(line -> line.strip().matches("[^\\t]{2,}\\t.*\\S.*"))
            .limit(2)
            .count()
        == 2;
  }

  private void children(Node parent, int depth, int list) throws PaperRefused {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, depth, list);
    }
  }

  private void block(Node node, int depth, int list) throws PaperRefused {
    Place place = place(node);
    switch (node) {
      case Heading heading -> heading(heading, place);
      case Paragraph _ -> LooseParagraph.add(reading, text(node), isBold(node), place);
      case BulletList _, OrderedList _ -> children(node, depth + 1, list + 1);
      case ListItem item -> item(item, depth, list, place);
      case TableBlock table -> table(table, place);
      case HtmlBlock html -> HtmlReader.readFragment(html.getLiteral(), place.number(), reading);
      case FencedCodeBlock code -> LooseParagraph.add(reading, code.getLiteral(), false, place);
      case IndentedCodeBlock code -> LooseParagraph.add(reading, code.getLiteral(), false, place);
      case Node other when depth < DEEPEST -> children(other, depth + 1, list);
      case Node other -> LooseParagraph.add(reading, text(other), false, place);
    }
  }

  private static Place place(Node node) {
    return Place.line(
        node.getSourceSpans().isEmpty() ? 1 : node.getSourceSpans().getFirst().getLineIndex() + 1);
  }

  private void heading(Heading heading, Place place) throws PaperRefused {
    String text = Prose.line(text(heading));
    if (!text.isEmpty()) {
      reading.add(new Block.Heading(heading.getLevel(), text, place));
    }
  }

  private static boolean isBold(Node paragraph) {
    Node only = paragraph.getFirstChild();
    return only instanceof StrongEmphasis && only.getNext() == null;
  }

  private void item(ListItem item, int depth, int list, Place place) throws PaperRefused {
    boolean first = true;
    for (Node node = item.getFirstChild(); node != null; node = node.getNext()) {
      String text = node instanceof Paragraph ? Prose.lines(text(node)) : "";
      if (first && !text.isEmpty()) {
        Marker marker = Marker.of(text).orElse(new Marker(marker(item), text));
        reading.add(
            new Block.ListItem(
                Math.max(1, list),
                marker.mark(),
                marker.rest().isEmpty() ? text : afterMark(text, marker),
                place));
      } else {
        block(node, depth + 1, list);
      }
      first = false;
    }
  }

  private static String afterMark(String text, Marker marker) {
    int start = text.indexOf(marker.rest());
    return start < 0 ? text : text.substring(start);
  }

  private static String marker(ListItem item) {
    if (!(item.getParent() instanceof OrderedList list)) {
      return "-";
    }
    int number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    for (Node before = item.getPrevious(); before != null; before = before.getPrevious()) {
      number++;
    }
    return number + ".";
  }

  private void table(TableBlock table, Place place) throws PaperRefused {
    List<Row> rows = new ArrayList<>();
    for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (row instanceof TableRow) {
          rows.add(new Row(cells(row), place(row)));
        }
      }
    }
    if (!rows.isEmpty()) {
      reading.add(new Block.Table(rows, place));
    }
  }

  private static List<Cell> cells(Node row) {
    List<Cell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell instanceof TableCell) {
        cells.add(Cells.of(text(cell)));
      }
    }
    return cells;
  }

  /// The words below a node; inline HTML stays for the cells to break lines by.
  private static String text(Node node) {
    StringBuilder words = new StringBuilder();
    boolean cell = node instanceof TableCell;
    append(node, words, cell, 0);
    return words.toString();
  }

  private static void append(Node node, StringBuilder words, boolean keepTags, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      switch (child) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case HtmlInline html ->
            words.append(
                keepTags
                    ? html.getLiteral()
                    : html.getLiteral().matches("(?i)<br\\s*/?>") ? "\n" : "");
        case SoftLineBreak _ -> words.append(' ');
        case HardLineBreak _ -> words.append('\n');
        case Link link -> link(link, words, keepTags, depth);
        case Image image -> append(image, words, keepTags, depth + 1);
        case Node other -> append(other, words, keepTags, depth + 1);
      }
    }
  }

  private static void link(Link link, StringBuilder words, boolean keepTags, int depth) {
    int before = words.length();
    append(link, words, keepTags, depth + 1);
    String address = String.valueOf(link.getDestination());
    if (address.startsWith("http") && !words.substring(before).equals(address)) {
      words.append(" (").append(address).append(')');
    }
  }
}
