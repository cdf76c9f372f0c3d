// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.throughline.papers.Block.Heading;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;

/// Web pages, such as the minutes that committee systems publish.
public final class HtmlReader {

  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "svg",
          "iframe",
          "object",
          "select",
          "button");
  private static final Set<String> FRAME = Set.of("nav", "footer", "aside");
  private static final Set<String> BLOCKS =
      Set.of(
          "address",
          "article",
          "blockquote",
          "body",
          "center",
          "dd",
          "details",
          "dialog",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "header",
          "hgroup",
          "hr",
          "legend",
          "li",
          "main",
          "nav",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "aside",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");
  private static final int DEEPEST = 150;

  private final Reading reading;
  private final int firstLine;
  private final StringBuilder line = new StringBuilder();
  private boolean bold = true;
  private Place linePlace;
  private int frameWords;

  private HtmlReader(Reading reading, int firstLine) {
    this.reading = reading;
    this.firstLine = firstLine;
    this.linePlace = Place.line(firstLine);
  }

  public static void read(byte[] bytes, Reading reading) throws PaperRefused {
    Parser parser = Parser.htmlParser().setTrackPosition(true);
    Document page;
    try {
      page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
    } catch (IOException | IllegalArgumentException e) {
      throw new PaperRefused(
          "PAPER-DAMAGED", "The web page is damaged. Open it in a browser and save it again.", e);
    }
    HtmlReader reader = new HtmlReader(reading, 1);
    reader.readPage(page.body());
  }

  /// HTML inside another format, whose first line is given.
  static void readFragment(String html, int firstLine, Reading reading) throws PaperRefused {
    HtmlReader reader = new HtmlReader(reading, firstLine);
    Document fragment = Jsoup.parse(html, "", Parser.htmlParser().setTrackPosition(true));
    reader.children(fragment.body(), 0, 0);
    reader.flush();
  }

  private void readPage(Element body) throws PaperRefused {
    Element main = body.selectFirst("main, [role=main], #content, .mgContent");
    boolean most = main != null && main.text().length() * 2 >= withoutFrame(body);
    if (main != null && most) {
      children(main, 0, 0);
      flush();
      frameWords += words(body.text()) - words(main.text());
    } else {
      children(body, 0, 0);
      flush();
    }
    if (frameWords > 0) {
      reading.note(
          Place.line(1), "The page's menus and footer (" + frameWords + " words) were left out.");
    }
  }

  private static int withoutFrame(Element body) {
    int frame = 0;
    for (Element part : body.select("nav, footer, aside")) {
      frame += part.text().length();
    }
    return Math.max(1, body.text().length() - frame);
  }

  private static int words(String text) {
    return text.isBlank() ? 0 : text.strip().split("\\s+", -1).length;
  }

  private void children(Element parent, int depth, int list) throws PaperRefused {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode text) {
        append(text.getWholeText(), parent);
      } else if (child instanceof Element element) {
        element(element, depth + 1, list);
      }
    }
  }

  private void append(String text, Element parent) {
    if (line.isEmpty() && !text.isBlank()) {
      linePlace = place(parent);
    }
    if (!text.isBlank() && bold) {
      bold = isBold(parent);
    }
    line.append(text.replaceAll("\\s+", " "));
  }

  private static boolean isBold(Element element) {
    for (Element at = element; at != null && !at.tagName().equals("body"); at = at.parent()) {
      boolean styled = at.attr("style").replace(" ", "").contains("font-weight:bold");
      if (Set.of("b", "strong").contains(at.tagName()) || styled) {
        return true;
      }
    }
    return false;
  }

  private Place place(Element element) {
    int at = element.sourceRange().isTracked() ? element.sourceRange().start().lineNumber() : 1;
    return Place.line(Math.max(1, firstLine + at - 1));
  }

  private void flush() throws PaperRefused {
    String text = line.toString();
    boolean allBold = bold;
    line.setLength(0);
    bold = true;
    LooseParagraph.add(reading, text, allBold, linePlace);
  }

  private void element(Element element, int depth, int list) throws PaperRefused {
    String tag = element.tagName();
    if (UNSEEN.contains(tag) || element.hasAttr("hidden")) {
      return;
    }
    if (depth > DEEPEST) {
      append(element.text(), element);
      return;
    }
    if (FRAME.contains(tag)) {
      frameWords += words(element.text());
      return;
    }
    if (tag.equals("br")) {
      line.append('\n');
      return;
    }
    if (!BLOCKS.contains(tag)) {
      children(element, depth, list);
      return;
    }
    flush();
    block(element, tag, depth, list);
    flush();
  }

  private void block(Element element, String tag, int depth, int list) throws PaperRefused {
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, tag.charAt(1) - '0');
      case "ul", "ol" -> children(element, depth, list + 1);
      case "li" -> item(element, depth, Math.max(1, list));
      case "table" -> table(element, depth, list);
      case "dl" -> definitions(element);
      default -> children(element, depth, list);
    }
  }

  private void heading(Element element, int level) throws PaperRefused {
    String text = Prose.line(element.text());
    if (!text.isEmpty()) {
      reading.add(new Heading(level, text, place(element)));
    }
  }

  /// The item's own words first, then the lists within it.
  private void item(Element element, int depth, int list) throws PaperRefused {
    StringBuilder own = new StringBuilder();
    List<Element> nested = new ArrayList<>();
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner && Set.of("ul", "ol", "table").contains(inner.tagName())) {
        nested.add(inner);
      } else if (child instanceof Element inner) {
        own.append(inner.tagName().equals("br") ? "\n" : " " + inner.text());
      } else if (child instanceof TextNode text) {
        own.append(text.getWholeText().replaceAll("\\s+", " "));
      }
    }
    String text = Prose.lines(own.toString());
    if (!text.isEmpty()) {
      reading.add(new ListItem(list, marker(element), text, place(element)));
    }
    for (Element inner : nested) {
      element(inner, depth + 1, list);
    }
  }

  private static String marker(Element item) {
    Element parent = item.parent();
    if (parent == null || !parent.tagName().equals("ol")) {
      return "•";
    }
    return (item.elementSiblingIndex() + 1) + ".";
  }

  private void definitions(Element list) throws PaperRefused {
    StringBuilder term = new StringBuilder();
    for (Element child : list.children()) {
      if (child.tagName().equals("dt")) {
        term.setLength(0);
        term.append(child.text().replaceFirst("[:\\s]+$", ""));
      } else {
        String text = term.isEmpty() ? child.text() : term + ": " + child.text();
        LooseParagraph.add(reading, text, false, place(child));
      }
    }
  }

  /// A table that holds tables, or a single cell, only arranges the page.
  private void table(Element table, int depth, int list) throws PaperRefused {
    boolean arranges =
        table.selectFirst("table table") != null || table.select("td, th").size() <= 1;
    if (arranges || table.selectFirst("td h1, td h2, td h3") != null) {
      for (Element cell :
          table.select(
              "> tbody > tr > td, > tr > td, > thead > tr > th, > tbody > tr > th, > caption")) {
        flush();
        children(cell, depth, list);
        flush();
      }
      return;
    }
    Element caption = table.selectFirst("caption");
    if (caption != null) {
      LooseParagraph.add(reading, caption.text(), true, place(caption));
    }
    List<Row> rows = rows(table);
    if (!rows.isEmpty()) {
      reading.add(new Table(rows, place(table)));
    }
  }

  private List<Row> rows(Element table) {
    MergedCells cells = new MergedCells();
    for (Element row : table.select("tr")) {
      for (Element cell : row.select("> td, > th")) {
        cells.cell(paragraphs(cell), span(cell, "colspan"), span(cell, "rowspan"));
      }
      cells.endRow(place(row));
    }
    return cells.rows();
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("\\d{1,3}") ? Integer.parseInt(value) : 1;
  }

  private static List<String> paragraphs(Element cell) {
    StringBuilder text = new StringBuilder();
    cell.traverse(
        (node, _) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
          } else if (node instanceof Element element && element.tagName().equals("li")) {
            text.append("\n- ");
          } else if (node instanceof Element element
              && (BLOCKS.contains(element.tagName()) || element.tagName().equals("br"))) {
            text.append('\n');
          }
        });
    return Prose.lines(text.toString()).lines().filter(line -> !line.equals("-")).toList();
  }
}
