// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.measures.Unit;

/// The picture of a measure over time as SVG: the council's own line with its points, the path to
/// the target, England, and the band of the statistical neighbours. Lines differ by their dashes
/// and each is named at its end, so it can be read in black and white. The same picture stands in
/// the page, in Word and in PDF.
public final class SeriesChart {

  private static final int WIDTH = 720;
  private static final int HEIGHT = 320;
  private static final int LEFT = 64;
  private static final int RIGHT = 120;
  private static final int TOP = 16;
  private static final int BOTTOM = 36;

  private final String description;
  private final Unit unit;
  private final List<Point> own;
  private final List<Point> target;
  private final List<Point> england;
  private final List<Band> neighbours;
  private final LocalDate first;
  private final LocalDate last;
  private final NiceScale scale;

  /// A figure at a day.
  ///
  /// @param label of its period
  public record Point(LocalDate day, BigDecimal value, String label) {}

  /// The lowest and the highest of the neighbours at a day.
  public record Band(LocalDate day, BigDecimal lowest, BigDecimal highest) {}

  /// @param description what the picture shows, in a sentence, for those who cannot see it
  /// @param own not empty
  public SeriesChart(
      String description,
      Unit unit,
      List<Point> own,
      List<Point> target,
      List<Point> england,
      List<Band> neighbours) {
    this.description = description;
    this.unit = unit;
    this.own = List.copyOf(own);
    first = own.getFirst().day();
    last =
        Stream.concat(own.stream(), target.stream())
            .map(Point::day)
            .max(LocalDate::compareTo)
            .orElseThrow();
    this.target = target.stream().filter(each -> !each.day().isBefore(first)).toList();
    this.england = within(england);
    this.neighbours =
        neighbours.stream()
            .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last))
            .toList();
    scale = NiceScale.of(values(), unit);
  }

  private List<Point> within(List<Point> points) {
    return points.stream()
        .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last))
        .toList();
  }

  private List<Double> values() {
    List<Double> values = new ArrayList<>();
    Stream.of(own, target, england)
        .flatMap(List::stream)
        .forEach(each -> values.add(each.value().doubleValue()));
    for (Band band : neighbours) {
      values.add(band.lowest().doubleValue());
      values.add(band.highest().doubleValue());
    }
    return values;
  }

  /// The picture as an `svg` element.
  public String svg() {
    StringBuilder svg = new StringBuilder(4096);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl-chart\" role=\"img\" viewBox=\"0 0 %d %d\" aria-label=\"%s\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"13\">"
            .formatted(WIDTH, HEIGHT, escaped(description)));
    axes(svg);
    band(svg);
    line(svg, england, "#505a5f", 1.5, "2 3");
    line(svg, target, "#0b0c0c", 1.5, "8 4");
    line(svg, own, "#12436d", 3, "");
    points(svg);
    ends(svg);
    return svg.append("</svg>").toString();
  }

  private void axes(StringBuilder svg) {
    for (double tick : scale.ticks()) {
      double y = y(tick);
      svg.append(
          "<line x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\" stroke=\"#d8dbdd\"/>"
              .formatted(LEFT, WIDTH - RIGHT, Coordinate.of(y), Coordinate.of(y)));
      svg.append(
          "<text x=\"%d\" y=\"%s\" text-anchor=\"end\" fill=\"#383f43\">%s</text>"
              .formatted(LEFT - 8, Coordinate.of(y + 4), escaped(scale.label(tick))));
    }
    double lastLabel = Double.NEGATIVE_INFINITY;
    for (Point point : own) {
      double x = x(point.day());
      if (x - lastLabel >= 66) {
        svg.append(
            "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" fill=\"#383f43\">%s</text>"
                .formatted(Coordinate.of(x), HEIGHT - 12, escaped(shortened(point.label()))));
        lastLabel = x;
      }
    }
  }

  private void band(StringBuilder svg) {
    if (neighbours.size() < 2) {
      return;
    }
    StringBuilder path = new StringBuilder();
    neighbours.forEach(each -> path.append(at(each.day(), each.highest())));
    neighbours.reversed().forEach(each -> path.append(at(each.day(), each.lowest())));
    svg.append(
        "<polygon points=\"%s\" fill=\"#e4e8eb\" stroke=\"#b1b4b6\" stroke-width=\"0.5\"/>"
            .formatted(path.toString().strip()));
  }

  private void line(
      StringBuilder svg, List<Point> points, String colour, double width, String dashes) {
    if (points.size() < 2) {
      return;
    }
    StringBuilder path = new StringBuilder();
    points.forEach(each -> path.append(at(each.day(), each.value())));
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
            .formatted(
                path.toString().strip(),
                colour,
                Coordinate.of(width),
                dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\""));
  }

  private void points(StringBuilder svg) {
    for (Point point : own) {
      svg.append(
          "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"#12436d\"><title>%s: %s</title></circle>"
              .formatted(
                  Coordinate.of(x(point.day())),
                  Coordinate.of(y(point.value().doubleValue())),
                  escaped(point.label()),
                  escaped(unit.write(point.value()))));
    }
  }

  /// Names at the ends of the lines, moved apart where they would lie upon each other.
  private void ends(StringBuilder svg) {
    List<End> ends = new ArrayList<>();
    end(own).ifPresent(each -> ends.add(new End(each, "us " + unit.write(each.value()), true)));
    end(target).ifPresent(each -> ends.add(new End(each, "target", false)));
    end(england).ifPresent(each -> ends.add(new End(each, "England", false)));
    if (neighbours.size() >= 2) {
      Band band = neighbours.getLast();
      BigDecimal middle =
          band.lowest().add(band.highest()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
      ends.add(new End(new Point(band.day(), middle, ""), "neighbours", false));
    }
    ends.sort(Comparator.comparingDouble(each -> y(each.point().value().doubleValue())));
    double before = Double.NEGATIVE_INFINITY;
    for (End each : ends) {
      double y = Math.max(y(each.point().value().doubleValue()) + 4, before + 18);
      svg.append(
          "<text x=\"%s\" y=\"%s\" fill=\"#0b0c0c\" stroke=\"#ffffff\" stroke-width=\"4\" paint-order=\"stroke\"%s>%s</text>"
              .formatted(
                  Coordinate.of(x(each.point().day()) + 9),
                  Coordinate.of(y),
                  each.isOwn() ? " font-weight=\"bold\"" : "",
                  escaped(each.name())));
      before = y;
    }
  }

  private record End(Point point, String name, boolean isOwn) {}

  private static Optional<Point> end(List<Point> points) {
    return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
  }

  private double x(LocalDate day) {
    long span = Math.max(1, ChronoUnit.DAYS.between(first, last));
    double part = (double) ChronoUnit.DAYS.between(first, day) / span;
    return LEFT + 10 + part * (WIDTH - LEFT - RIGHT - 20);
  }

  private double y(double value) {
    return TOP + (1 - scale.part(value)) * (HEIGHT - TOP - BOTTOM);
  }

  private String at(LocalDate day, BigDecimal value) {
    return Coordinate.of(x(day)) + "," + Coordinate.of(y(value.doubleValue())) + " ";
  }

  private static String shortened(String label) {
    return label.startsWith("January ") ? "Jan " + label.substring(8) : label;
  }

  static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
