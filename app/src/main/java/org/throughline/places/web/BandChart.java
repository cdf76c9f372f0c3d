// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.throughline.places.internal.ResultRows;

/// Up to two futures as lines with their 95 per cent bands, after what was counted. The lines
/// differ by their dashes and are named at their ends, so the picture can be read in black and
/// white.
final class BandChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 340;
  private static final int LEFT = 72;
  private static final int RIGHT = 150;
  private static final int TOP = 16;
  private static final int BOTTOM = 36;
  private static final int LABEL = 18;
  private static final int LETTERS = 18;

  /// One future.
  record Course(String name, List<ResultRows.Point> points) {}

  private final String description;
  private final List<ResultRows.Counted> counted;
  private final Course one;
  private final Optional<Course> other;
  private final StringBuilder svg = new StringBuilder(4096);
  private final int first;
  private final int last;
  private double low;
  private double step;
  private int steps;

  BandChart(
      String description, List<ResultRows.Counted> counted, Course one, Optional<Course> other) {
    this.description = description;
    this.counted = counted;
    this.one = one;
    this.other = other;
    this.first =
        counted.isEmpty() ? one.points().getFirst().january() : counted.getFirst().january();
    this.last = one.points().getLast().january();
    scale();
  }

  private void scale() {
    double least = extreme(BandChart::low, true);
    double most = extreme(BandChart::high, false);
    least = least > 0 && least < most / 2 ? 0 : least;
    double rough = Math.max((most - least) / 4, 1e-6);
    double size = Math.pow(10, Math.floor(Math.log10(rough)));
    double lead = rough / size;
    step = size * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    low = Math.floor(least / step) * step;
    steps = Math.max(1, (int) Math.ceil((most - low) / step - 1e-9));
  }

  private static double low(ResultRows.Point point) {
    return point.band().map(ResultRows.Band::low).orElse(point.mean());
  }

  private static double high(ResultRows.Point point) {
    return point.band().map(ResultRows.Band::high).orElse(point.mean());
  }

  private double extreme(ToDoubleFunction<ResultRows.Point> of, boolean isLeast) {
    double found = isLeast ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    for (ResultRows.Point point : one.points()) {
      found = pick(found, of.applyAsDouble(point), isLeast);
    }
    for (ResultRows.Point point : other.map(Course::points).orElse(List.of())) {
      found = pick(found, of.applyAsDouble(point), isLeast);
    }
    for (ResultRows.Counted each : counted) {
      found = pick(found, each.value(), isLeast);
    }
    return found;
  }

  private static double pick(double one, double other, boolean isLeast) {
    return isLeast ? Math.min(one, other) : Math.max(one, other);
  }

  /// The picture as an `svg` element.
  String draw() {
    svg.append(
        String.format(
            Locale.UK,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl-chart\" role=\"img\" aria-label=\"%s\""
                + " viewBox=\"0 0 %d %d\" font-family=\"Liberation Sans, Arial, sans-serif\""
                + " font-size=\"13\">",
            escaped(description),
            WIDTH,
            HEIGHT));
    axes();
    other.ifPresent(course -> band(course, "#f47738", "0.22"));
    band(one, "#12436d", "0.18");
    line(counted(), "#0b0c0c", "2.5", "");
    other.ifPresent(course -> line(means(course), "#a64a00", "2.5", " stroke-dasharray=\"8 4\""));
    line(means(one), "#12436d", "3", "");
    labels();
    return svg.append("</svg>").toString();
  }

  private double x(int january) {
    return LEFT + (double) (WIDTH - LEFT - RIGHT) * (january - first) / Math.max(1, last - first);
  }

  private double y(double value) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * (value - low) / (steps * step);
  }

  private void axes() {
    for (int tick = 0; tick <= steps; tick++) {
      double value = low + tick * step;
      svg.append(
          String.format(
              Locale.UK,
              "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d8dbdd\"/>",
              LEFT,
              WIDTH - RIGHT,
              y(value),
              y(value)));
      svg.append(
          String.format(
              Locale.UK,
              "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#383f43\">%s</text>",
              LEFT - 8,
              y(value) + 4,
              Figures.mark(value, step)));
    }
    int every = Math.max(1, (last - first + 7) / 8);
    for (int january = last; january >= first; january -= every) {
      svg.append(
          String.format(
              Locale.UK,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\" fill=\"#383f43\">%d</text>",
              x(january),
              HEIGHT - 12,
              january));
    }
  }

  /// Where no band is told, none is drawn.
  private void band(Course course, String colour, String opacity) {
    if (course.points().stream().noneMatch(each -> each.band().isPresent())) {
      return;
    }
    StringBuilder points = new StringBuilder();
    if (!counted.isEmpty()) {
      ResultRows.Counted end = counted.getLast();
      points.append(at(end.january(), end.value()));
    }
    course.points().forEach(each -> points.append(at(each.january(), high(each))));
    course.points().reversed().forEach(each -> points.append(at(each.january(), low(each))));
    svg.append(
        String.format(
            Locale.UK,
            "<polygon points=\"%s\" fill=\"%s\" fill-opacity=\"%s\"/>",
            points.toString().strip(),
            colour,
            opacity));
  }

  private String at(int january, double value) {
    return String.format(Locale.UK, "%.1f,%.1f ", x(january), y(value));
  }

  private String counted() {
    StringBuilder points = new StringBuilder();
    counted.forEach(each -> points.append(at(each.january(), each.value())));
    return points.toString();
  }

  private String means(Course course) {
    StringBuilder points = new StringBuilder();
    if (!counted.isEmpty()) {
      points.append(at(counted.getLast().january(), counted.getLast().value()));
    }
    course.points().forEach(each -> points.append(at(each.january(), each.mean())));
    return points.toString();
  }

  private void line(String points, String colour, String width, String dashes) {
    if (!points.isBlank()) {
      svg.append(
          String.format(
              Locale.UK,
              "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>",
              points.strip(),
              colour,
              width,
              dashes));
    }
  }

  /// The names at the ends, moved apart where they would lie upon each other.
  private void labels() {
    double own = y(one.points().getLast().mean());
    if (other.isPresent()) {
      double second = y(other.get().points().getLast().mean());
      double apart = Math.max(0, LABEL - Math.abs(own - second)) / 2;
      double down = own >= second ? apart : -apart;
      label(other.get(), second - down);
      own += down;
    }
    label(one, own);
  }

  private void label(Course course, double y) {
    String name = course.name();
    svg.append(
        String.format(
            Locale.UK,
            "<text x=\"%d\" y=\"%.1f\" fill=\"#0b0c0c\">%s</text>",
            WIDTH - RIGHT + 8,
            y + 4,
            escaped(name.length() > LETTERS ? name.substring(0, LETTERS - 1) + "…" : name)));
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
