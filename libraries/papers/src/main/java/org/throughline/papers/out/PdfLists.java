// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.List;

/// Points and facts on paper, as lists that a screen reader counts.
final class PdfLists {

  private static final String BULLET = "\u2022";
  private static final PdfStyle STYLE = PdfStyle.POINT;
  private static final float INDENT = 16;
  private static final float BESIDE = 4;
  private static final float AFTER = 8;
  private static final int GROUND = 0xf3f2f1;
  private static final float GROUND_SIDE = 10;
  private static final float GROUND_ABOVE = 6;

  /// Two grounds that touch show no line between them.
  private static final float OVERLAP = 0.2f;

  private PdfLists() {}

  static void points(Block.Points points, PdfBlocks blocks, Tags.Tag parent) {
    PdfPages pages = blocks.pages();
    Tags.Tag list = parent.add("L").numbers(points.numbered() ? "Decimal" : "Disc");
    pages.keepAway(STYLE.above());
    float indent = indent(points);
    for (int number = 1; number <= points.items().size(); number++) {
      String label = points.numbered() ? number + "." : BULLET;
      List<Lines.Line> lines = STYLE.lines(points.items().get(number - 1), pages.width() - indent);
      pages.need(0, Math.min(2, lines.size()) * STYLE.lineHeight());
      Tags.Tag item = list.add("LI");
      label(label, pages, indent, item.add("Lbl"));
      blocks.lines(STYLE, lines, indent, item.add("LBody"));
      pages.keepBelow(STYLE.below());
    }
    pages.keepBelow(AFTER);
  }

  private static float indent(Block.Points points) {
    String widest = points.numbered() ? points.items().size() + "." : BULLET;
    return Math.max(INDENT, Typeface.REGULAR.width(widest, STYLE.size()) + BESIDE);
  }

  private static void label(String label, PdfPages pages, float indent, Tags.Tag tag) {
    float x = pages.left() + indent - BESIDE - Typeface.REGULAR.width(label, STYLE.size());
    float y = pages.y() + STYLE.toBaseline();
    Sheet sheet = pages.sheet();
    sheet.paint(
        tag, () -> sheet.ink().words(label, Typeface.REGULAR, STYLE.size(), x, y, STYLE.colour()));
  }

  static void facts(Block.Facts facts, PdfBlocks blocks, Tags.Tag parent) {
    PdfPages pages = blocks.pages();
    Tags.Tag list = parent.add("L");
    pages.need(0, 2 * STYLE.lineHeight() + 2 * GROUND_ABOVE);
    ground(pages, GROUND_ABOVE);
    for (Block.Fact fact : facts.facts()) {
      Tags.Tag body = list.add("LI").add("LBody");
      for (Lines.Line line : lines(fact, pages.width() - 2 * GROUND_SIDE)) {
        if (pages.room() < STYLE.lineHeight() + GROUND_ABOVE) {
          pages.turn();
        }
        onGround(line, pages, body);
      }
      ground(pages, STYLE.below());
    }
    ground(pages, GROUND_ABOVE - STYLE.below());
    pages.keepBelow(AFTER);
  }

  private static List<Lines.Line> lines(Block.Fact fact, float width) {
    return Lines.of(
        List.of(
            new Lines.Phrase(fact.label() + ":", true),
            new Lines.Phrase(" " + fact.value(), false)),
        STYLE.size(),
        width);
  }

  private static void onGround(Lines.Line line, PdfPages pages, Tags.Tag body) {
    Sheet sheet = pages.sheet();
    float y = pages.y() + STYLE.toBaseline();
    float x = pages.left() + GROUND_SIDE;
    ground(pages, STYLE.lineHeight());
    sheet.paint(body, () -> line.paint(sheet.ink(), STYLE.size(), x, y, STYLE.colour()));
  }

  private static void ground(PdfPages pages, float deep) {
    Sheet sheet = pages.sheet();
    sheet.decorate(
        () -> sheet.ink().ground(pages.left(), pages.y(), pages.width(), deep + OVERLAP, GROUND));
    pages.fill(deep);
  }
}
