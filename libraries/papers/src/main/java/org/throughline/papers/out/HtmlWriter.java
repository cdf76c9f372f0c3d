// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Writes a paper as HTML that is also well-formed XML.
public final class HtmlWriter {

  /// What fits an outlined section on A4, in CSS pixels.
  private static final int WIDEST = 600;

  private static final int LONGEST_WORD = 24;
  private static final int LETTERS_ACROSS = 80;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  private final StringBuilder out = new StringBuilder();

  private HtmlWriter() {}

  /// The paper with its title as the page's first heading.
  public static String paper(PaperDocument paper) {
    HtmlWriter writer = new HtmlWriter();
    writer.out.append("<article class=\"tl-paper\" lang=\"en-GB\">\n");
    if (paper.draft()) {
      writer.element("p", "tl-paper__draft", PaperDocument.DRAFT);
    }
    writer.element("h1", "tl-paper__title", paper.title());
    writer.blocks(paper.blocks());
    return writer.out.append("</article>\n").toString();
  }

  /// A few blocks by themselves.
  public static String part(List<Block> blocks) {
    HtmlWriter writer = new HtmlWriter();
    writer.blocks(blocks);
    return writer.out.toString();
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text) ->
          element("h" + level, "tl-paper__h" + level, text);
      case Block.Paragraph(String text) -> element("p", "tl-paper__words", text);
      case Block.Points(boolean numbered, List<String> items) -> points(numbered, items);
      case Block.Facts(List<Block.Fact> facts) -> facts(facts);
      case Block.Table table -> table(table);
      case Block.Picture picture -> picture(picture);
      case Block.Counted counted -> counted(counted);
    }
  }

  private void element(String name, String style, String text) {
    out.append('<').append(name).append(" class=\"").append(style).append("\">");
    out.append(words(text)).append("</").append(name).append(">\n");
  }

  private void points(boolean numbered, List<String> items) {
    String name = numbered ? "ol" : "ul";
    out.append('<').append(name).append(" class=\"tl-paper__points\">\n");
    items.forEach(item -> out.append("<li>").append(words(item)).append("</li>\n"));
    out.append("</").append(name).append(">\n");
  }

  private void facts(List<Block.Fact> facts) {
    out.append("<ul class=\"tl-paper__facts\">\n");
    for (Block.Fact fact : facts) {
      out.append("<li><strong>").append(words(fact.label())).append(":</strong> ");
      out.append(words(fact.value())).append("</li>\n");
    }
    out.append("</ul>\n");
  }

  private void table(Block.Table table) {
    out.append("<div class=\"tl-paper__scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.append(escaped(table.caption())).append("\">\n<table class=\"tl-paper__table\">");
    out.append("<caption>").append(words(table.caption())).append("</caption>\n<thead><tr>");
    for (int column = 0; column < table.head().size(); column++) {
      String text = table.head().get(column);
      out.append("<th scope=\"col\"").append(style(table, column, text)).append('>');
      out.append(words(text)).append("</th>");
    }
    out.append("</tr></thead>\n<tbody>\n");
    table.rows().forEach(row -> row(table, row));
    out.append("</tbody></table>\n</div>\n");
  }

  private void row(Block.Table table, List<String> row) {
    out.append("<tr>");
    for (int column = 0; column < row.size(); column++) {
      String name = column == 0 ? "th" : "td";
      out.append('<').append(name).append(column == 0 ? " scope=\"row\"" : "");
      if (column > 0) {
        out.append(" data-label=\"").append(escaped(table.head().get(column))).append('"');
      }
      out.append(style(table, column, row.get(column))).append('>').append(words(row.get(column)));
      out.append("</").append(name).append('>');
    }
    out.append("</tr>\n");
  }

  private static String style(Block.Table table, int column, String text) {
    List<String> styles = new ArrayList<>();
    if (table.numbers().contains(column)) {
      styles.add("tl-paper__number");
    }
    // A word is broken only where it would not leave room for the other columns.
    int most = Math.min(LONGEST_WORD, LETTERS_ACROSS / table.head().size());
    if (Arrays.stream(text.split("\\s+")).anyMatch(word -> word.length() > most)) {
      styles.add("tl-paper__endless");
    }
    return styles.isEmpty() ? "" : " class=\"" + String.join(" ", styles) + "\"";
  }

  private void picture(Block.Picture picture) {
    out.append("<div class=\"tl-paper__picture\" tabindex=\"0\"><svg role=\"img\" aria-label=\"");
    out.append(escaped(picture.alternative())).append('"');
    out.append(picture.svg().attributesAndContent(WIDEST));
    out.append("</div>\n");
  }

  private void counted(Block.Counted counted) {
    out.append("<section class=\"tl-paper__counted");
    out.append(counted.live() ? " tl-paper__counted--live" : "").append("\">\n");
    element("h3", "tl-paper__h3", counted.title());
    element("p", "tl-paper__as-at", asAt(counted));
    blocks(counted.blocks());
    out.append("</section>\n");
  }

  /// What every writer says under the title of a counted section.
  static String asAt(Block.Counted counted) {
    return "As at "
        + DAY.format(counted.asAt())
        + (counted.live() ? ". Counted anew until the report is published." : ".");
  }

  private static String words(String text) {
    return escaped(text).replace("\n", "<br />");
  }

  /// Characters that XML cannot carry are left out, the others made harmless.
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> {
                  if (isPrintable(point)) {
                    safe.appendCodePoint(point);
                  }
                }
              }
            });
    return safe.toString();
  }

  static boolean isPrintable(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= 0x20 && point <= 0xD7FF && (point < 0x7F || point > 0x9F))
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
