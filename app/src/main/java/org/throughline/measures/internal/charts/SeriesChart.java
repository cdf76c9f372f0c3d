// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.throughline.measures.Measure;
import org.throughline.measures.Unit;

/// The picture of a measure over time as SVG: the council's own line with its points, the path to
/// the target, England, and the band of the statistical neighbours. Lines differ by their dashes
/// and each is named at its end, so it can be read in black and white. No line is drawn over a
/// period that has no figure. The same picture stands in the page, in Word and in PDF.
public final class SeriesChart {

  /// Its width in pixels, which is also that of its own measure.
  public static final int WIDTH = 720;

  /// Its height in pixels.
  public static final int HEIGHT = 320;

  private static final int LEFT = 64;
  private static final int RIGHT = 144;
  private static final int TOP = 16;
  private static final int BOTTOM = 36;

  /// The width of a letter, about.
  private static final double LETTER = 7.4;

  /// From so many points on they are drawn small.
  private static final int MANY = 40;

  private static final Pattern MONTH =
      Pattern.compile(
          "(January|February|March|April|June|July|August|September|October|November|December)\\b");

  private final Subject subject;
  private final Runs runs;
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

  /// What the picture is of.
  ///
  /// @param description what it shows, in a sentence, for those who cannot see it
  /// @param area whose line it is, such as the council's name
  /// @param cadence how often a figure is expected
  public record Subject(String description, String area, Unit unit, Measure.Cadence cadence) {}

  /// @param own not empty
  public SeriesChart(
      Subject subject,
      List<Point> own,
      List<Point> target,
      List<Point> england,
      List<Band> neighbours) {
    this.subject = subject;
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
    runs = Runs.of(own.stream().map(Point::day).toList(), subject.cadence());
    scale = NiceScale.of(values(), subject.unit());
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

  /// The picture as an `svg` element for a page, with words for each point under the pointer.
  public String svg() {
    return drawn(
        " class=\"tl-chart\" role=\"img\" aria-label=\"" + escaped(subject.description()) + "\"",
        true);
  }

  /// What its lines are, in a sentence to stand below it; empty for a single unbroken line.
  public String key() {
    List<String> parts = new ArrayList<>();
    if (!neighbours.isEmpty()) {
      parts.add("the grey band runs from the lowest to the highest of the statistical neighbours");
    }
    if (target.size() > 1) {
      parts.add("dashes lead to the target");
    }
    if (!england.isEmpty()) {
      parts.add("dots are England");
    }
    String lines = String.join("; ", parts);
    String broken =
        runs.part(own, Point::day).size() > 1 ? " A line that breaks off has no figure there." : "";
    return (lines.isEmpty()
            ? ""
            : Character.toUpperCase(lines.charAt(0)) + lines.substring(1) + ".")
        .concat(broken)
        .strip();
  }

  /// The picture as shapes and words alone, for a paper, which says what it shows beside it.
  public String onPaper() {
    return drawn("", false);
  }

  private String drawn(String attributes, boolean isPage) {
    StringBuilder svg = new StringBuilder(4096);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\"%s viewBox=\"0 0 %d %d\" font-family=\"Liberation Sans, Arial, sans-serif\" font-size=\"13\">"
            .formatted(attributes, WIDTH, HEIGHT));
    axes(svg);
    runs.part(neighbours, Band::day).forEach(each -> band(svg, each));
    line(svg, england, new Stroke("#505a5f", 1.5, "2 3"));
    path(svg, target, new Stroke("#0b0c0c", 1.5, "8 4"));
    line(svg, own, new Stroke("#12436d", 3, ""));
    points(svg, isPage);
    ends().draw(svg);
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
    double free = Double.NEGATIVE_INFINITY;
    for (Point point : own) {
      String label = shortened(point.label());
      double half = label.length() * LETTER / 2;
      double x = x(point.day());
      if (x - half >= free) {
        svg.append(
            "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" fill=\"#383f43\">%s</text>"
                .formatted(Coordinate.of(x), HEIGHT - 12, escaped(label)));
        free = x + half + 2 * LETTER;
      }
    }
  }

  /// One run of the band; a single period is an upright stroke.
  private void band(StringBuilder svg, List<Band> run) {
    StringBuilder path = new StringBuilder();
    run.forEach(each -> path.append(at(each.day(), each.highest())));
    run.reversed().forEach(each -> path.append(at(each.day(), each.lowest())));
    svg.append(
        "<polygon points=\"%s\" fill=\"#e4e8eb\" stroke=\"#b1b4b6\" stroke-width=\"%s\"/>"
            .formatted(path.toString().strip(), run.size() == 1 ? "6" : "0.5"));
  }

  /// How a line is drawn.
  private record Stroke(String colour, double width, String dashes) {}

  /// A line in as many runs as there are; a single figure is a short stroke across its day.
  private void line(StringBuilder svg, List<Point> points, Stroke stroke) {
    for (List<Point> run : runs.part(points, Point::day)) {
      if (run.size() > 1) {
        path(svg, run, stroke);
      } else if (points != own) {
        double x = x(run.getFirst().day());
        String y = Coordinate.of(y(run.getFirst().value().doubleValue()));
        svg.append(
            "<line x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>"
                .formatted(Coordinate.of(x - 5), Coordinate.of(x + 5), y, y, stroke.colour()));
      }
    }
  }

  private void path(StringBuilder svg, List<Point> points, Stroke stroke) {
    if (points.size() < 2) {
      return;
    }
    StringBuilder path = new StringBuilder();
    points.forEach(each -> path.append(at(each.day(), each.value())));
    svg.append(
        "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"%s\"%s/>"
            .formatted(
                path.toString().strip(),
                stroke.colour(),
                Coordinate.of(stroke.width()),
                stroke.dashes().isEmpty() ? "" : " stroke-dasharray=\"" + stroke.dashes() + "\""));
  }

  private void points(StringBuilder svg, boolean isPage) {
    for (Point point : own) {
      String title =
          "<title>%s: %s</title>"
              .formatted(escaped(point.label()), escaped(subject.unit().write(point.value())));
      svg.append(
          "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" fill=\"#12436d\">%s</circle>"
              .formatted(
                  Coordinate.of(x(point.day())),
                  Coordinate.of(y(point.value().doubleValue())),
                  own.size() > MANY ? "2" : "4",
                  isPage ? title : ""));
    }
  }

  /// Names at the ends of the lines.
  private EndLabels ends() {
    EndLabels labels = new EndLabels(HEIGHT - BOTTOM);
    end(own)
        .ifPresent(
            each ->
                labels.own(
                    x(each.day()),
                    y(each.value().doubleValue()),
                    subject.area(),
                    subject.unit().write(each.value())));
    end(target).ifPresent(each -> label(labels, each, "target"));
    end(england).ifPresent(each -> label(labels, each, "England"));
    if (!neighbours.isEmpty()) {
      Band band = neighbours.getLast();
      BigDecimal middle =
          band.lowest().add(band.highest()).divide(BigDecimal.valueOf(2), MathContext.DECIMAL64);
      label(labels, new Point(band.day(), middle, ""), "neighbours");
    }
    return labels;
  }

  private void label(EndLabels labels, Point point, String name) {
    labels.other(x(point.day()), y(point.value().doubleValue()), name);
  }

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
    return MONTH.matcher(label).replaceAll(month -> month.group().substring(0, 3));
  }

  static String escaped(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
