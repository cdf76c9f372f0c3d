// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The glyphs, the ruled lines and the lines of words of one page, measured from its top left.
final class PdfWords {

  /// One glyph: `y` is its baseline.
  record Glyph(float x, float y, float width, float size, String text, boolean bold) {}

  /// A ruled line; either `x1 == x2` or `y1 == y2`.
  record Rule(float x1, float y1, float x2, float y2) {
    boolean isVertical() {
      return x1 == x2;
    }
  }

  /// Words that stand together on one line.
  record Segment(float x1, float x2, float y, float size, boolean bold, String text) {}

  /// The segments of one line, from left to right.
  record Line(List<Segment> segments) {
    float y() {
      return segments.getFirst().y();
    }

    float x1() {
      return segments.getFirst().x1();
    }

    float x2() {
      return segments.getLast().x2();
    }

    float size() {
      return segments.getFirst().size();
    }

    boolean bold() {
      return segments.stream().allMatch(Segment::bold);
    }

    String text() {
      return String.join(" ", segments.stream().map(Segment::text).toList());
    }
  }

  private static final float SAME_LINE = 0.45f;
  private static final float WORD_GAP = 0.17f;
  private static final float COLUMN_GAP = 1.6f;

  private PdfWords() {}

  /// Gathers glyphs into lines from top to bottom, parted where a gap is wider than between
  /// words.
  static List<Line> lines(List<Glyph> glyphs) {
    List<Glyph> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparingDouble(Glyph::y));
    List<Line> lines = new ArrayList<>();
    List<Glyph> open = new ArrayList<>();
    float base = 0;
    for (Glyph glyph : ordered) {
      if (!open.isEmpty()
          && glyph.y() - base > SAME_LINE * Math.max(glyph.size(), open.getFirst().size())) {
        addLine(open, lines);
        open.clear();
      }
      if (open.isEmpty()) {
        base = glyph.y();
      }
      open.add(glyph);
    }
    addLine(open, lines);
    return lines;
  }

  private static void addLine(List<Glyph> glyphs, List<Line> lines) {
    List<Glyph> ordered = new ArrayList<>(glyphs);
    ordered.sort(Comparator.comparingDouble(Glyph::x));
    List<Segment> segments = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= ordered.size(); i++) {
      if (i == ordered.size()
          || gap(ordered.get(i - 1), ordered.get(i)) > COLUMN_GAP * ordered.get(i).size()) {
        addSegment(ordered.subList(start, i), segments);
        start = i;
      }
    }
    if (!segments.isEmpty()) {
      lines.add(new Line(segments));
    }
  }

  private static float gap(Glyph left, Glyph right) {
    return right.x() - (left.x() + left.width());
  }

  private static void addSegment(List<Glyph> glyphs, List<Segment> segments) {
    StringBuilder text = new StringBuilder();
    int bold = 0;
    int letters = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      Glyph glyph = glyphs.get(i);
      if (i > 0 && isTwin(glyphs.get(i - 1), glyph)) {
        continue;
      }
      if (i > 0 && gap(glyphs.get(i - 1), glyph) > WORD_GAP * glyph.size()) {
        text.append(' ');
      }
      text.append(glyph.text());
      letters += glyph.text().isBlank() ? 0 : 1;
      bold += glyph.bold() && !glyph.text().isBlank() ? 1 : 0;
    }
    String words = Prose.line(text.toString());
    if (words.isEmpty()) {
      return;
    }
    List<Glyph> seen = glyphs.stream().filter(glyph -> !glyph.text().isBlank()).toList();
    float size = seen.stream().map(Glyph::size).max(Float::compare).orElse(10f);
    segments.add(
        new Segment(
            seen.getFirst().x(),
            seen.getLast().x() + seen.getLast().width(),
            seen.getFirst().y(),
            size,
            bold * 10 >= letters * 9,
            words));
  }

  /// Bold is at times faked by printing a letter twice.
  private static boolean isTwin(Glyph before, Glyph glyph) {
    return glyph.text().equals(before.text())
        && Math.abs(glyph.x() - before.x()) < 0.15f * glyph.size()
        && !glyph.text().isBlank();
  }
}
