// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The pages of a paper from the first to the last, and how far down the last one is filled. The
/// distance between two things is the larger of the two that they ask for.
final class PdfPages {

  private static final float SMALL = 9;
  private static final float MARK = 12;
  private static final int GREY = 0x505a5f;
  private static final int RED = 0xa8071a;
  private static final float NUMBER_AT = Sheet.BOTTOM + 37;
  private static final float MARK_AT = Sheet.TOP - 27;
  private static final Mark.Pen FRAME = new Mark.Pen(0x1d70b8, 1, List.of(3f, 3f));
  private static final float FRAME_SIDE = 8;
  private static final float FRAME_ABOVE = 6;

  private final PDDocument file;
  private final boolean isDraft;
  private final PdfFonts fonts = new PdfFonts();
  private final Tags tags = new Tags();
  private final List<Sheet> sheets = new ArrayList<>();
  private float y;
  private float below;
  private Optional<Float> frameFrom = Optional.empty();

  PdfPages(PDDocument file, boolean isDraft) {
    this.file = file;
    this.isDraft = isDraft;
    turn();
  }

  Tags tags() {
    return tags;
  }

  Sheet sheet() {
    return sheets.getLast();
  }

  /// How far down the page is filled.
  float y() {
    return y;
  }

  float left() {
    return Sheet.LEFT + (frameFrom.isPresent() ? FRAME_SIDE : 0);
  }

  float right() {
    return Sheet.RIGHT - (frameFrom.isPresent() ? FRAME_SIDE : 0);
  }

  float width() {
    return right() - left();
  }

  /// How much of the page is left.
  float room() {
    return Sheet.BOTTOM - y;
  }

  /// What one page holds.
  static float whole() {
    return Sheet.BOTTOM - Sheet.TOP;
  }

  /// Keeps a distance from what stands above, unless the page begins here.
  void keepAway(float above) {
    if (!isAtTop()) {
      y += Math.max(above, below);
    }
    below = 0;
  }

  /// Asks for a distance from what follows.
  void keepBelow(float distance) {
    below = distance;
  }

  /// Turns the page where less than that is left, with the distance that is kept from above.
  void need(float above, float height) {
    if (!isAtTop() && Math.max(above, below) + height > room()) {
      turn();
    }
    keepAway(above);
  }

  private boolean isAtTop() {
    return y <= Sheet.TOP + (frameFrom.isPresent() ? FRAME_ABOVE : 0);
  }

  void fill(float height) {
    y += height;
  }

  /// Begins a new page.
  void turn() {
    boolean isFramed = frameFrom.isPresent();
    if (isFramed) {
      drawFrame(Sheet.BOTTOM, false);
    }
    sheets.add(new Sheet(file, fonts, tags));
    y = Sheet.TOP;
    below = 0;
    if (isFramed) {
      frameFrom = Optional.of(y);
    }
  }

  /// Draws a frame round what follows, until [#endFrame].
  void beginFrame() {
    keepAway(0);
    frameFrom = Optional.of(y);
    float top = y;
    sheet().decorate(() -> sheet().ink().line(Sheet.LEFT, top, Sheet.RIGHT, top, FRAME));
    fill(FRAME_ABOVE);
  }

  void endFrame() {
    fill(FRAME_ABOVE);
    drawFrame(y, true);
    frameFrom = Optional.empty();
  }

  private void drawFrame(float to, boolean isEnd) {
    float from = frameFrom.orElseThrow();
    Ink ink = sheet().ink();
    sheet()
        .decorate(
            () -> {
              ink.line(Sheet.LEFT, from, Sheet.LEFT, to, FRAME);
              ink.line(Sheet.RIGHT, from, Sheet.RIGHT, to, FRAME);
              if (isEnd) {
                ink.line(Sheet.LEFT, to, Sheet.RIGHT, to, FRAME);
              }
            });
  }

  /// Numbers the pages and puts all of them into the file.
  void finish() throws IOException {
    for (int number = 1; number <= sheets.size(); number++) {
      Sheet sheet = sheets.get(number - 1);
      String words = "Page %d of %d".formatted(number, sheets.size());
      sheet.decorate(() -> atRight(sheet.ink(), words, Typeface.REGULAR, SMALL, NUMBER_AT, GREY));
      if (isDraft) {
        sheet.decorate(
            () -> atRight(sheet.ink(), PaperDocument.MARK, Typeface.BOLD, MARK, MARK_AT, RED));
      }
    }
    COSDictionary resources = fonts.resources(file);
    for (Sheet sheet : sheets) {
      sheet.finish(resources);
    }
  }

  private static void atRight(
      Ink ink, String words, Typeface typeface, float size, float y, int colour) {
    ink.words(words, typeface, size, Sheet.RIGHT - typeface.width(words, size), y, colour);
  }
}
