// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/// The signs of one typeface: which glyph each has, and how wide it is. Read once, then only looked
/// up, from as many threads as there are.
final class Glyphs {

  /// Widths are told in thousandths of the size of the letters.
  static final float UNITS = 1000f;

  /// What is looked up most is kept in an array.
  private static final int COMMON = 0x250;

  private static final int MISSING = 0;

  private final TrueTypeFont font;
  private final CmapLookup signs;
  private final float[] widths;
  private final int[] common = new int[COMMON];

  private Glyphs(TrueTypeFont font) throws IOException {
    this.font = font;
    signs = font.getUnicodeCmapLookup();
    widths = new float[font.getNumberOfGlyphs()];
    for (int glyph = 0; glyph < widths.length; glyph++) {
      widths[glyph] = font.getAdvanceWidth(glyph) * UNITS / font.getUnitsPerEm();
    }
    Arrays.setAll(common, signs::getGlyphId);
  }

  /// @param typeface in the form of TrueType; it is read to its end and closed
  static Glyphs read(InputStream typeface) {
    try (typeface) {
      return new Glyphs(new TTFParser(true).parse(new RandomAccessReadBuffer(typeface)));
    } catch (IOException failure) {
      throw new UncheckedIOException("The typeface could not be read", failure);
    }
  }

  TrueTypeFont font() {
    return font;
  }

  boolean has(int sign) {
    return glyph(sign) != MISSING;
  }

  int glyph(int sign) {
    return sign < COMMON ? common[sign] : signs.getGlyphId(sign);
  }

  float width(int glyph) {
    return widths[glyph];
  }
}
