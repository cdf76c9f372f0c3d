// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import org.throughline.papers.internal.formats.PdfWords.Line;
import org.throughline.papers.internal.formats.PdfWords.Segment;

/// The order in which a page's lines are read, and which of them make one paragraph.
final class PdfFlow {

  private static final int FEWEST_COLUMN_LINES = 6;
  private static final int FEWEST_WIDE_LINES = 4;
  private static final float NARROW = 0.2f;
  private static final float WIDE = 0.3f;
  private static final float APART = 1.55f;
  private static final float APART_AFTER_STOP = 1.25f;

  private PdfFlow() {}

  /// Lines in reading order: where the page has two columns, the left one before the right one.
  static List<Line> inReadingOrder(List<Line> lines, float pageWidth) {
    float gutter = gutter(lines, pageWidth);
    if (gutter < 0) {
      return lines;
    }
    List<Line> ordered = new ArrayList<>();
    List<Line> left = new ArrayList<>();
    List<Line> right = new ArrayList<>();
    for (Line line : lines) {
      if (crosses(line, gutter)) {
        ordered.addAll(left);
        ordered.addAll(right);
        left.clear();
        right.clear();
        ordered.add(line);
      } else {
        addSide(line, gutter, true, left);
        addSide(line, gutter, false, right);
      }
    }
    ordered.addAll(left);
    ordered.addAll(right);
    return ordered;
  }

  private static void addSide(Line line, float gutter, boolean left, List<Line> side) {
    List<Segment> segments =
        line.segments().stream().filter(part -> (part.x2() <= gutter) == left).toList();
    if (!segments.isEmpty()) {
      side.add(new Line(segments));
    }
  }

  private static boolean crosses(Line line, float gutter) {
    return line.segments().stream().anyMatch(part -> part.x1() < gutter && part.x2() > gutter);
  }

  /// The middle of the gap between two columns of prose; below zero where the page has one
  /// column.
  private static float gutter(List<Line> lines, float pageWidth) {
    float best = -1;
    int most = 0;
    for (float x = pageWidth * 0.38f; x <= pageWidth * 0.62f; x += 3) {
      int both = 0;
      int wide = 0;
      int crossing = 0;
      for (Line line : lines) {
        crossing += crosses(line, x) ? 1 : 0;
        both += isProseOnBothSides(line, x, NARROW * pageWidth) ? 1 : 0;
        wide += isProseOnBothSides(line, x, WIDE * pageWidth) ? 1 : 0;
      }
      boolean enough = both >= FEWEST_COLUMN_LINES || wide >= FEWEST_WIDE_LINES;
      if (both > most && enough && crossing * 3 <= lines.size()) {
        most = both;
        best = x;
      }
    }
    return best;
  }

  private static boolean isProseOnBothSides(Line line, float x, float least) {
    float left = 0;
    float right = 0;
    for (Segment part : line.segments()) {
      if (part.x1() < x && part.x2() > x) {
        return false;
      }
      left += part.x2() <= x ? part.x2() - part.x1() : 0;
      right += part.x1() >= x ? part.x2() - part.x1() : 0;
    }
    return line.segments().size() <= 3 && left > least && right > least;
  }

  /// Whether two lines that follow one another belong to different paragraphs.
  static boolean isApart(Line above, Line below, List<Line> among) {
    float gap = below.y() - above.y();
    float size = Math.max(above.size(), below.size());
    float apart = above.text().matches(".*[.:;!?]") ? APART_AFTER_STOP : APART;
    boolean jump = gap > apart * usualGap(among, size) || gap < 0;
    boolean other = Math.abs(above.size() - below.size()) > 0.9f || above.bold() != below.bold();
    return jump || other;
  }

  /// The distance between lines that is commonest here.
  private static float usualGap(List<Line> lines, float size) {
    List<Float> gaps = new ArrayList<>();
    int from = Math.max(0, lines.size() - 400);
    for (int i = Math.max(1, from); i < lines.size(); i++) {
      float gap = lines.get(i).y() - lines.get(i - 1).y();
      if (gap > 0.7f * size && gap < 2.2f * size) {
        gaps.add(gap);
      }
    }
    gaps.sort(Float::compare);
    return gaps.isEmpty() ? size * 1.2f : Math.min(gaps.get(gaps.size() / 4), size * 1.6f);
  }

  /// What stands between a line's end and the next line: nothing after a hyphen.
  static String glue(StringBuilder before) {
    if (before.isEmpty()) {
      return "";
    }
    int last = before.length() - 1;
    boolean hyphen =
        before.charAt(last) == '-' && last > 0 && Character.isLetter(before.charAt(last - 1));
    return hyphen ? "" : " ";
  }
}
