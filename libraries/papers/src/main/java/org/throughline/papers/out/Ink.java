// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What is painted, in the language of PDF. Places are told from the top left, in points.
final class Ink {

  private static final int THOUSANDTHS = 1000;
  private static final float MOST_COLOUR = 255f;
  private static final String HEX = "0123456789ABCDEF";

  private final StringBuilder out;
  private final float height;
  private final PdfFonts fonts;

  /// @param height of what is painted on
  Ink(float height, PdfFonts fonts, int expected) {
    this.height = height;
    this.fonts = fonts;
    this.out = new StringBuilder(expected);
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /// What follows belongs to a tag's content of that number on the page, until [#end].
  void begin(String tag, int number) {
    out.append('/').append(tag).append(" <</MCID ").append(number).append(">> BDC\n");
  }

  /// What follows is decoration, which nobody reads aloud, until [#end].
  void beginDecoration() {
    out.append("/Artifact BMC\n");
  }

  void end() {
    out.append("EMC\n");
  }

  /// Words on one line, as they are seen from left to right.
  ///
  /// @param y of the line that they stand on
  void words(String words, Typeface typeface, float size, float x, float y, int ink) {
    fill(ink);
    out.append("BT\n");
    number(x);
    number(height - y);
    out.append("Td\n");
    int at = 0;
    while (at < words.length()) {
      at = run(words, at, typeface, size);
    }
    out.append("ET\n");
  }

  /// As many signs as one typeface sets.
  private int run(String words, int from, Typeface wanted, float size) {
    Typeface setting = wanted.setting(words.codePointAt(from));
    out.append('/').append(fonts.name(setting)).append(' ');
    number(size);
    out.append("Tf <");
    int at = from;
    while (at < words.length() && wanted.setting(words.codePointAt(at)) == setting) {
      int sign = words.codePointAt(at);
      if (!Typeface.isSilent(sign)) {
        glyph(fonts.glyph(setting, sign));
      }
      at += Character.charCount(sign);
    }
    out.append("> Tj\n");
    return at;
  }

  private void glyph(int glyph) {
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(glyph >> shift & 0xF));
    }
  }

  /// A ground of one colour.
  void ground(float x, float y, float width, float deep, int ink) {
    fill(ink);
    number(x);
    number(height - y - deep);
    number(width);
    number(deep);
    out.append("re f\n");
  }

  /// An object of the page, by its lower left corner.
  void object(String name, float x, float y) {
    out.append("q 1 0 0 1 ");
    number(x);
    number(height - y);
    out.append("cm /").append(name).append(" Do Q\n");
  }

  /// A straight line.
  void line(float x1, float y1, float x2, float y2, Mark.Pen pen) {
    pen(pen, 1);
    number(x1);
    number(height - y1);
    out.append("m ");
    number(x2);
    number(height - y2);
    out.append("l S\n");
  }

  /// A chart: its marks one upon the other, of `scale` points to each of its own.
  void marks(List<Mark> marks, float scale) {
    AffineTransform place = new AffineTransform(scale, 0, 0, -scale, 0, height);
    for (Mark each : marks) {
      switch (each) {
        case Mark.Outline outline -> outline(outline, place, scale);
        case Mark.Words words ->
            words(
                words.seen(),
                words.typeface(),
                words.size() * scale,
                words.left() * scale,
                words.y() * scale,
                words.colour());
      }
    }
  }

  private void outline(Mark.Outline outline, AffineTransform place, float scale) {
    outline.fill().ifPresent(this::fill);
    outline.pen().ifPresent(pen -> pen(pen, scale));
    boolean isFaint = outline.fill().isPresent() && outline.opacity() < 1;
    opacity(isFaint, outline.opacity());
    for (PathIterator step = outline.path().getPathIterator(place); !step.isDone(); step.next()) {
      step(step);
    }
    if (outline.fill().isPresent()) {
      out.append(outline.pen().isPresent() ? "B\n" : "f\n");
    } else {
      out.append(outline.pen().isPresent() ? "S\n" : "n\n");
    }
    opacity(isFaint, 1);
  }

  private void opacity(boolean isFaint, float opacity) {
    if (isFaint) {
      out.append('/').append(fonts.opacity(opacity)).append(" gs\n");
    }
  }

  private void step(PathIterator step) {
    float[] places = new float[6];
    int kind = step.currentSegment(places);
    int numbers =
        switch (kind) {
          case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 2;
          case PathIterator.SEG_CUBICTO -> 6;
          case PathIterator.SEG_CLOSE -> 0;
          default -> throw new IllegalStateException("A drawing has no such curves");
        };
    for (int number = 0; number < numbers; number++) {
      number(places[number]);
    }
    out.append(sign(kind)).append('\n');
  }

  private static char sign(int kind) {
    return switch (kind) {
      case PathIterator.SEG_MOVETO -> 'm';
      case PathIterator.SEG_LINETO -> 'l';
      case PathIterator.SEG_CUBICTO -> 'c';
      default -> 'h';
    };
  }

  private void fill(int ink) {
    colour(ink);
    out.append("rg\n");
  }

  private void pen(Mark.Pen pen, float scale) {
    colour(pen.colour());
    out.append("RG ");
    number(pen.width() * scale);
    out.append("w [");
    pen.dashes().forEach(each -> number(each * scale));
    out.append("] 0 d\n");
  }

  private void colour(int ink) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      number((ink >> shift & 0xFF) / MOST_COLOUR);
    }
  }

  /// To a thousandth, and a blank after it.
  private void number(float value) {
    int thousandths = Math.round(value * THOUSANDTHS);
    if (thousandths < 0) {
      out.append('-');
    }
    int size = Math.abs(thousandths);
    out.append(size / THOUSANDTHS);
    int part = size % THOUSANDTHS;
    if (part > 0) {
      out.append('.');
      for (int unit = THOUSANDTHS / 10; part > 0; unit /= 10) {
        out.append((char) ('0' + part / unit));
        part %= unit;
      }
    }
    out.append(' ');
  }
}
