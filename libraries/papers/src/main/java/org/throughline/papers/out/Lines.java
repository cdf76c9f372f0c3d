// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/// Parts words into lines of a width. A line ends at a blank or behind a hyphen; a word that is
/// wider than the line is parted where it must be.
final class Lines {

  /// What a column is given and what its words sum up to may differ by as little.
  private static final float ROUNDING = 0.05f;

  private final float size;
  private final float width;
  private final BothDirections directions;
  private final List<Line> lines = new ArrayList<>();
  private List<Piece> pieces = new ArrayList<>();
  private float x;
  private float blank;

  private Lines(float size, float width, String text) {
    this.size = size;
    this.width = width + ROUNDING;
    this.directions = BothDirections.of(text);
  }

  /// Words in one weight.
  record Phrase(String text, boolean isBold) {
    Typeface typeface() {
      return Typeface.of(isBold);
    }
  }

  /// What stands on a line in one weight, as it is seen from left to right.
  ///
  /// @param width in points, without blanks at the end of the line
  record Piece(String words, Typeface typeface, float width) {}

  /// One line.
  ///
  /// @param width in points
  record Line(List<Piece> pieces, float width) {
    Line {
      pieces = List.copyOf(pieces);
    }

    void paint(Ink ink, float size, float x, float y, int colour) {
      float at = x;
      for (Piece each : pieces) {
        ink.words(each.words(), each.typeface(), size, at, y, colour);
        at += each.width();
      }
    }
  }

  /// The lines of words; none where there are no words.
  static List<Line> of(List<Phrase> phrases, float size, float width) {
    Lines lines = new Lines(size, width, phrases.stream().map(Phrase::text).collect(joining()));
    for (Phrase phrase : phrases) {
      String shaped = shaped(phrase.text());
      String[] parts = shaped.split("\n", -1);
      for (int part = 0; part < parts.length; part++) {
        if (part > 0) {
          lines.endLine();
        }
        lines.add(parts[part], phrase.typeface());
      }
    }
    lines.endLine();
    return lines.lines;
  }

  /// How wide the widest part is that a line should not be parted in, and how wide all of it.
  static float[] widths(Phrase phrase, float size) {
    float widest = 0;
    float longest = 0;
    String shaped = shaped(phrase.text());
    for (String line : shaped.split("\n", -1)) {
      longest = Math.max(longest, phrase.typeface().width(line.strip(), size));
      for (int at = 0; at < line.length(); ) {
        int end = endOfWord(line, at);
        widest = Math.max(widest, phrase.typeface().width(line.substring(at, end), size));
        at = end + (end < line.length() && isBlank(line.charAt(end)) ? 1 : 0);
      }
    }
    return new float[] {widest, longest};
  }

  private static String shaped(String text) {
    return BothDirections.isIn(text) ? ArabicShapes.shaped(text) : text;
  }

  private void add(String text, Typeface typeface) {
    int at = 0;
    while (at < text.length()) {
      if (isBlank(text.charAt(at))) {
        blank = x > 0 ? typeface.width(" ", size) : 0;
        at++;
      } else {
        int end = endOfWord(text, at);
        word(text.substring(at, end), typeface);
        at = end;
      }
    }
  }

  private void word(String word, Typeface typeface) {
    float wide = typeface.width(word, size);
    if (x > 0 && x + blank + wide > width) {
      keepBlank();
      endLine();
    }
    if (wide > width) {
      parted(word, typeface);
    } else {
      put(word, typeface, wide);
    }
  }

  /// As much of a word as fits on each line, and at least one sign.
  private void parted(String word, Typeface typeface) {
    int from = 0;
    float wide = 0;
    for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
      float next = typeface.advance(word.codePointAt(at)) * size / Glyphs.UNITS;
      if (wide + next > width && at > from) {
        put(word.substring(from, at), typeface, wide);
        endLine();
        from = at;
        wide = 0;
      }
      wide += next;
    }
    put(word.substring(from), typeface, wide);
  }

  private void put(String word, Typeface typeface, float wide) {
    String words = blank > 0 ? " " + word : word;
    if (!pieces.isEmpty() && pieces.getLast().typeface() == typeface) {
      Piece before = pieces.removeLast();
      pieces.add(new Piece(before.words() + words, typeface, before.width() + blank + wide));
    } else {
      pieces.add(new Piece(words, typeface, blank + wide));
    }
    x += blank + wide;
    blank = 0;
  }

  private void endLine() {
    if (!pieces.isEmpty()) {
      lines.add(new Line(pieces.stream().map(this::seen).toList(), x));
    }
    pieces = new ArrayList<>();
    x = 0;
    blank = 0;
  }

  private Piece seen(Piece piece) {
    return new Piece(directions.seen(piece.words()), piece.typeface(), piece.width());
  }

  /// The blank that a line ends at is not seen, but whoever hears the words needs it.
  private void keepBlank() {
    if (blank > 0) {
      Piece last = pieces.removeLast();
      pieces.add(new Piece(last.words() + " ", last.typeface(), last.width()));
    }
  }

  /// Up to the next blank, or behind a hyphen between two letters.
  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && !isBlank(text.charAt(end))) {
      end++;
      if (end - 1 > from && end < text.length() && isHyphen(text, end - 1)) {
        return end;
      }
    }
    return end;
  }

  private static boolean isHyphen(String text, int at) {
    return (text.charAt(at) == '-' || text.charAt(at) == '\u2013' || text.charAt(at) == '\u2014')
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1));
  }

  /// Where a line may end: not at a blank that holds two words together.
  private static boolean isBlank(char sign) {
    return sign == ' ' || sign == '\t' || sign == '\r';
  }
}
