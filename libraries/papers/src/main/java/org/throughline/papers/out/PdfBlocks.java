// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.List;

/// Puts the blocks of a paper on its pages, one below the other. A heading stays with what follows
/// it.
final class PdfBlocks {

  private static final float CSS_PIXEL = 0.75f;
  private static final float WIDEST = 450;
  private static final float PICTURE_ABOVE = 4;
  private static final float PICTURE_BELOW = 10;
  private static final float COUNTED_LEAST = 190;
  private static final float COUNTED_ABOVE = 8;
  private static final float LEAST_OF_A_TABLE = 90;
  private static final int FEW_LINES = 2;
  private static final Mark.Pen RED = new Mark.Pen(0xd4351c, 1, List.of());
  private static final float BOX_SIDE = 8;
  private static final float BOX_ABOVE = 4;

  private final PdfPages pages;

  /// Of the last heading's tag.
  private int level;

  PdfBlocks(PdfPages pages) {
    this.pages = pages;
  }

  void paper(PaperDocument paper) {
    Tags.Tag document = pages.tags().document();
    if (paper.draft()) {
      draft(document);
    }
    words(PdfStyle.TITLE, paper.title(), headed(document, 1));
    blocks(paper.blocks(), document);
  }

  private void draft(Tags.Tag document) {
    List<Lines.Line> lines =
        PdfStyle.DRAFT.lines(PaperDocument.DRAFT, pages.width() - 2 * BOX_SIDE);
    float top = pages.y();
    float deep = lines.size() * PdfStyle.DRAFT.lineHeight() + 2 * BOX_ABOVE;
    pages.fill(BOX_ABOVE);
    lines(PdfStyle.DRAFT, lines, BOX_SIDE, document.add("P"));
    pages.fill(BOX_ABOVE);
    Ink ink = pages.sheet().ink();
    float left = pages.left();
    float right = pages.right();
    pages
        .sheet()
        .decorate(
            () -> {
              ink.line(left, top, right, top, RED);
              ink.line(right, top, right, top + deep, RED);
              ink.line(right, top + deep, left, top + deep, RED);
              ink.line(left, top + deep, left, top, RED);
            });
    pages.keepBelow(PdfStyle.DRAFT.below());
  }

  private void blocks(List<Block> blocks, Tags.Tag parent) {
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      if (block instanceof Block.Heading heading) {
        heading(heading.level(), heading.text(), start(blocks, at + 1), parent);
      } else {
        block(block, parent);
      }
    }
  }

  private void block(Block block, Tags.Tag parent) {
    switch (block) {
      case Block.Heading(int level, String text) -> heading(level, text, 0, parent);
      case Block.Paragraph(String text) -> words(PdfStyle.WORDS, text, parent.add("P"));
      case Block.Points points -> PdfLists.points(points, this, parent);
      case Block.Facts facts -> PdfLists.facts(facts, this, parent);
      case Block.Table table -> PdfTable.place(table, pages, parent);
      case Block.Picture picture -> picture(picture, parent);
      case Block.Counted counted -> counted(counted, parent.add("Sect"));
    }
  }

  /// How much of what follows a heading must stand on its page.
  private float start(List<Block> blocks, int at) {
    if (at == blocks.size()) {
      return 0;
    }
    return switch (blocks.get(at)) {
      case Block.Heading(int level, String text) -> {
        PdfStyle style = PdfStyle.heading(level);
        yield style.above() + height(style, text) + style.below() + start(blocks, at + 1);
      }
      case Block.Paragraph paragraph ->
          FEW_LINES * PdfStyle.WORDS.lineHeight() + pictureAfter(blocks, at);
      case Block.Points points -> FEW_LINES * PdfStyle.POINT.lineHeight();
      case Block.Facts facts -> FEW_LINES * PdfStyle.POINT.lineHeight() + 2 * BOX_ABOVE;
      case Block.Table table -> LEAST_OF_A_TABLE;
      case Block.Picture picture -> PICTURE_ABOVE + deep(picture.svg());
      case Block.Counted counted -> COUNTED_LEAST;
    };
  }

  /// Where a few words stand between a heading and a picture, all three stay together.
  private float pictureAfter(List<Block> blocks, int at) {
    return at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Picture
        ? PdfStyle.WORDS.below() + start(blocks, at + 1)
        : 0;
  }

  private float height(PdfStyle style, String text) {
    return style.lines(text, pages.width()).size() * style.lineHeight();
  }

  private void heading(int wanted, String text, float start, Tags.Tag parent) {
    PdfStyle style = PdfStyle.heading(wanted);
    List<Lines.Line> lines = style.lines(text, pages.width());
    float height = lines.size() * style.lineHeight() + style.below() + start;
    pages.need(style.above(), Math.min(height, PdfPages.whole()));
    lines(style, lines, 0, headed(parent, wanted));
    pages.keepBelow(style.below());
  }

  /// The tag of a heading. None may stand more than one level below the heading before it
  /// (PDF/UA-1, 7.4.2), however it looks.
  private Tags.Tag headed(Tags.Tag parent, int wanted) {
    level = Math.min(wanted, level + 1);
    return parent.add("H" + level);
  }

  private void words(PdfStyle style, String text, Tags.Tag tag) {
    pages.keepAway(style.above());
    lines(style, style.lines(text, pages.width()), 0, tag);
    pages.keepBelow(style.below());
  }

  /// Lines one below the other; at the foot of a page and at the head of the next no line stands
  /// alone.
  void lines(PdfStyle style, List<Lines.Line> lines, float indent, Tags.Tag tag) {
    int from = 0;
    while (from < lines.size()) {
      int fitting = (int) (pages.room() / style.lineHeight());
      int left = lines.size() - from;
      int next = left <= fitting ? left : Math.min(fitting, left - FEW_LINES);
      if (next < Math.min(FEW_LINES, left) && pages.room() < PdfPages.whole() / 2) {
        pages.turn();
      } else {
        paint(style, lines.subList(from, from + Math.max(1, next)), indent, tag);
        from += Math.max(1, next);
      }
    }
  }

  private void paint(PdfStyle style, List<Lines.Line> lines, float indent, Tags.Tag tag) {
    Ink ink = pages.sheet().ink();
    pages
        .sheet()
        .paint(
            tag,
            () -> {
              for (Lines.Line line : lines) {
                float y = pages.y() + style.toBaseline();
                line.paint(ink, style.size(), pages.left() + indent, y, style.colour());
                pages.fill(style.lineHeight());
              }
            });
  }

  PdfPages pages() {
    return pages;
  }

  /// As wide as it is drawn, unless that is wider or higher than a page.
  private float scale(Svg svg) {
    float widest = Math.min(WIDEST, pages.width());
    float highest = PdfPages.whole() - 2 * PICTURE_BELOW;
    return Math.min(
        1, Math.min(widest / (svg.width() * CSS_PIXEL), highest / (svg.height() * CSS_PIXEL)));
  }

  private float deep(Svg svg) {
    return svg.height() * CSS_PIXEL * scale(svg);
  }

  private void picture(Block.Picture picture, Tags.Tag parent) {
    float deep = deep(picture.svg());
    float scale = scale(picture.svg());
    pages.need(PICTURE_ABOVE, deep);
    float left = pages.left();
    float top = pages.y();
    float right = left + picture.svg().width() * CSS_PIXEL * scale;
    Tags.Tag figure =
        parent
            .add("Figure")
            .shows(
                picture.alternative(), left, Sheet.HEIGHT - top - deep, right, Sheet.HEIGHT - top);
    Sheet sheet = pages.sheet();
    sheet.paint(figure, () -> sheet.chart(picture.svg(), left, top, scale));
    pages.fill(deep);
    pages.keepBelow(PICTURE_BELOW);
  }

  private void counted(Block.Counted counted, Tags.Tag section) {
    pages.need(COUNTED_ABOVE, COUNTED_LEAST);
    if (counted.live()) {
      pages.beginFrame();
    }
    heading(3, counted.title(), 0, section);
    words(PdfStyle.AS_AT, HtmlWriter.asAt(counted), section.add("P"));
    blocks(counted.blocks(), section);
    if (counted.live()) {
      pages.endFrame();
    }
    pages.keepBelow(COUNTED_ABOVE);
  }
}
