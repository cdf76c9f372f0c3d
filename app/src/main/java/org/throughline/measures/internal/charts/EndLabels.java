// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The names at the ends of lines, moved apart where they would lie upon each other, each on a
/// ground of its own so that no line runs through its letters.
final class EndLabels {

  private static final int LINE = 15;
  private static final int LETTERS = 17;
  private static final int MOST_LINES = 4;
  private static final double LETTER = 7.4;

  /// A name.
  ///
  /// @param y of the line's end
  private record Label(double x, double y, List<String> lines, boolean isOwn) {
    double height() {
      return lines.size() * LINE;
    }

    boolean isBeside(Label other) {
      return Math.abs(x - other.x()) < LETTERS * LETTER;
    }
  }

  private final List<Label> labels = new ArrayList<>();
  private final double bottom;

  /// @param bottom below which nothing is written
  EndLabels(double bottom) {
    this.bottom = bottom;
  }

  /// The council's own line: its name on as many lines as that takes, then its newest figure.
  void own(double x, double y, String area, String figure) {
    List<String> lines = wrapped(area + " " + figure);
    labels.add(new Label(x, y, lines, true));
  }

  void other(double x, double y, String name) {
    labels.add(new Label(x, y, List.of(name), false));
  }

  void draw(StringBuilder svg) {
    labels.sort(Comparator.comparingDouble(Label::y));
    List<Double> tops = tops();
    for (int at = 0; at < labels.size(); at++) {
      draw(svg, labels.get(at), tops.get(at));
    }
  }

  /// From above downwards each below those before; then, where the last runs out of the picture,
  /// from below upwards. Names that end far apart do not move each other.
  private List<Double> tops() {
    List<Double> tops = new ArrayList<>();
    for (Label each : labels) {
      tops.add(Math.max(each.y() - each.height() / 2, free(each, tops)));
    }
    for (int at = labels.size() - 1; at >= 0; at--) {
      tops.set(at, Math.min(tops.get(at), floor(at, tops) - labels.get(at).height()));
    }
    return tops;
  }

  /// From where on a label is free of those above it.
  private double free(Label label, List<Double> above) {
    double free = 0;
    for (int at = 0; at < above.size(); at++) {
      if (labels.get(at).isBeside(label)) {
        free = Math.max(free, above.get(at) + labels.get(at).height() + 2);
      }
    }
    return free;
  }

  /// Where a label must end for those below it.
  private double floor(int label, List<Double> tops) {
    double floor = bottom;
    for (int at = label + 1; at < labels.size(); at++) {
      if (labels.get(at).isBeside(labels.get(label))) {
        floor = Math.min(floor, tops.get(at) - 2);
      }
    }
    return floor;
  }

  private static void draw(StringBuilder svg, Label label, double top) {
    int letters = label.lines().stream().mapToInt(String::length).max().orElse(0);
    svg.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" fill=\"#ffffff\" fill-opacity=\"0.85\"/>"
            .formatted(
                Coordinate.of(label.x() + 7),
                Coordinate.of(top),
                Coordinate.of(letters * LETTER + 2),
                Coordinate.of(label.height())));
    double baseline = top + 12;
    for (String line : label.lines()) {
      svg.append(
          "<text x=\"%s\" y=\"%s\" fill=\"#0b0c0c\"%s>%s</text>"
              .formatted(
                  Coordinate.of(label.x() + 9),
                  Coordinate.of(baseline),
                  label.isOwn() ? " font-weight=\"bold\"" : "",
                  SeriesChart.escaped(line)));
      baseline += LINE;
    }
  }

  private static List<String> wrapped(String words) {
    List<String> lines = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      boolean fits = !lines.isEmpty() && lines.getLast().length() + 1 + word.length() <= LETTERS;
      if (fits || lines.size() == MOST_LINES) {
        lines.set(lines.size() - 1, lines.getLast() + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
