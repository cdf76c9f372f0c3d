// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.util.List;

/// How words are set on paper, in points.
///
/// @param line from one line to the next, as a part of the size
/// @param above what is kept free of what stands above
/// @param below what is kept free of what follows
record PdfStyle(float size, float line, float above, float below, boolean isBold, int colour) {

  private static final int BLACK = 0x0b0c0c;
  private static final int GREY = 0x505a5f;

  static final PdfStyle TITLE = new PdfStyle(20, 1.2f, 0, 10, true, BLACK);
  static final PdfStyle SECTION = new PdfStyle(14, 1.4f, 18, 6, true, BLACK);
  static final PdfStyle PART = new PdfStyle(12, 1.4f, 12, 4, true, BLACK);
  static final PdfStyle SMALL_PART = new PdfStyle(11, 1.4f, 10, 3, true, BLACK);
  static final PdfStyle WORDS = new PdfStyle(11, 1.4f, 0, 7, false, BLACK);
  static final PdfStyle POINT = new PdfStyle(11, 1.4f, 0, 3, false, BLACK);
  static final PdfStyle DRAFT = new PdfStyle(11, 1.4f, 0, 7, true, BLACK);
  static final PdfStyle AS_AT = new PdfStyle(9, 1.4f, 0, 7, false, GREY);
  static final PdfStyle CELL = new PdfStyle(9.5f, 1.3f, 4, 10, false, BLACK);

  /// @param level 2 for a numbered section, 3 and 4 for its parts
  static PdfStyle heading(int level) {
    return switch (level) {
      case 1 -> TITLE;
      case 2 -> SECTION;
      case 3 -> PART;
      default -> SMALL_PART;
    };
  }

  float lineHeight() {
    return size * line;
  }

  /// From the top of a line to where its letters stand.
  float toBaseline() {
    return (lineHeight() - (Typeface.ASCENT + Typeface.DESCENT) * size) / 2
        + Typeface.ASCENT * size;
  }

  List<Lines.Line> lines(String text, float width) {
    return Lines.of(List.of(new Lines.Phrase(text, isBold)), size, width);
  }
}
