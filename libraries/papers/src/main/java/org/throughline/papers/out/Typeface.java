// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/// The typefaces of papers, from the build: whatever the machine has, a paper looks the same. What
/// Liberation Sans has no sign of is set in DejaVu Sans.
enum Typeface {
  REGULAR("/liberation/LiberationSans-Regular.ttf"),
  BOLD("/liberation/LiberationSans-Bold.ttf"),
  OTHER_REGULAR("/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf"),
  OTHER_BOLD("/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");

  /// How far letters reach above the line that they stand on, as a part of their size.
  static final float ASCENT = 0.905f;

  /// How far they reach below it.
  static final float DESCENT = 0.212f;

  /// What is printed in place of a sign that no typeface has.
  static final int UNKNOWN = '#';

  private static final int ALWAYS_THERE = 0x250;

  private final String path;

  Typeface(String path) {
    this.path = path;
  }

  static Typeface of(boolean isBold) {
    return isBold ? BOLD : REGULAR;
  }

  /// The one that sets a sign: this one, the one that stands in for it, or none of them.
  Typeface setting(int sign) {
    if (glyphs().has(sign)) {
      return this;
    }
    Typeface other = this == BOLD ? OTHER_BOLD : OTHER_REGULAR;
    return other.glyphs().has(sign) ? other : this;
  }

  /// Read when they are first looked for: strange signs are rare, and reading takes a while.
  Glyphs glyphs() {
    return switch (this) {
      case REGULAR -> Read.REGULAR;
      case BOLD -> Read.BOLD;
      case OTHER_REGULAR -> ReadOther.REGULAR;
      case OTHER_BOLD -> ReadOther.BOLD;
    };
  }

  /// For a picture of dots.
  Font drawn() {
    return this == BOLD ? Drawn.BOLD : Drawn.REGULAR;
  }

  /// How wide words are.
  float width(String words, float size) {
    float width = 0;
    for (int at = 0; at < words.length(); at += Character.charCount(words.codePointAt(at))) {
      width += advance(words.codePointAt(at));
    }
    return width * size / Glyphs.UNITS;
  }

  /// How wide a sign is, in thousandths of its size.
  float advance(int sign) {
    if (isSilent(sign)) {
      return 0;
    }
    Glyphs glyphs = setting(sign).glyphs();
    return glyphs.width(glyphs.glyph(glyphs.has(sign) ? sign : UNKNOWN));
  }

  /// Whether a paper can show a sign, in words and in headings.
  static boolean has(int sign) {
    return sign < ALWAYS_THERE
        || Read.REGULAR.has(sign)
        || List.of(ReadOther.REGULAR, ReadOther.BOLD).stream().allMatch(each -> each.has(sign));
  }

  /// Whether a sign joins or turns others and is not seen itself.
  static boolean isSilent(int sign) {
    return sign < ' '
        || (sign >= 0x7F
            && (Character.isISOControl(sign)
                || Character.getType(sign) == Character.FORMAT
                || (sign >= 0xFE00 && sign <= 0xFE0F)));
  }

  private InputStream open() {
    return fromTheBuild(path);
  }

  static InputStream fromTheBuild(String path) {
    return Objects.requireNonNull(
        Typeface.class.getResourceAsStream(path), "Missing from the build: " + path);
  }

  private Glyphs read() {
    return Glyphs.read(open());
  }

  private Font font() {
    try (InputStream in = open()) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException failure) {
      throw new UncheckedIOException("The typeface could not be read", failure);
    } catch (FontFormatException broken) {
      throw new IllegalStateException("The typeface of the build is broken", broken);
    }
  }

  private static final class Read {
    private static final Glyphs REGULAR = Typeface.REGULAR.read();
    private static final Glyphs BOLD = Typeface.BOLD.read();
  }

  private static final class ReadOther {
    private static final Glyphs REGULAR = OTHER_REGULAR.read();
    private static final Glyphs BOLD = OTHER_BOLD.read();
  }

  private static final class Drawn {
    private static final Font REGULAR = Typeface.REGULAR.font();
    private static final Font BOLD = Typeface.BOLD.font();
  }
}
