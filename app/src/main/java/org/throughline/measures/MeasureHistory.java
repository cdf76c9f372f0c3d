// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.measures.internal.charts.SeriesChart;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.TargetRule;

/// A measure over time beside what others did.
///
/// @param area the council's name
/// @param own the council's figures in the order of time
/// @param england by the codes of periods
/// @param neighbours the figures of those neighbours that have one, by the codes of periods
public record MeasureHistory(
    MeasureReading reading,
    String area,
    List<Figure> own,
    Map<String, BigDecimal> england,
    Map<String, List<BigDecimal>> neighbours) {

  public MeasureHistory {
    own = List.copyOf(own);
    england = Map.copyOf(england);
    neighbours = Map.copyOf(neighbours);
  }

  /// The council's own figure of a period.
  ///
  /// @param words the figure as people read it, or the mark in its place
  public record Figure(ReportingPeriod period, Optional<BigDecimal> value, String words) {}

  public Optional<BigDecimal> england(ReportingPeriod period) {
    return Optional.ofNullable(england.get(period.code()));
  }

  public Optional<BigDecimal> neighbourAverage(ReportingPeriod period) {
    return new Comparison(
            Optional.empty(),
            Optional.empty(),
            neighbours.getOrDefault(period.code(), List.of()),
            Optional.empty())
        .neighbourAverage();
  }

  /// What the target asks for at the end of a period.
  public Optional<BigDecimal> due(ReportingPeriod period) {
    return reading.target().flatMap(each -> each.rule().dueOn(period.end()));
  }

  /// The picture; empty for fewer than two figures.
  public Optional<MeasureChart> chart() {
    List<SeriesChart.Point> points =
        own.stream()
            .flatMap(each -> each.value().map(value -> point(each.period(), value)).stream())
            .toList();
    if (points.size() < 2) {
      return Optional.empty();
    }
    String description = description(points);
    SeriesChart chart =
        new SeriesChart(
            new SeriesChart.Subject(
                description, area, reading.measure().unit(), reading.measure().cadence()),
            points,
            path(points),
            englandsLine(),
            band());
    return Optional.of(
        new MeasureChart(
            description,
            chart.key(),
            chart.svg(),
            chart.onPaper(),
            SeriesChart.WIDTH,
            SeriesChart.HEIGHT));
  }

  private String description(List<SeriesChart.Point> points) {
    SeriesChart.Point newest = points.getLast();
    return "%s, from %s to %s; the newest figure is %s. The figures are in the table below."
        .formatted(
            reading.measure().name(),
            points.getFirst().label(),
            newest.label(),
            reading.measure().unit().write(newest.value()));
  }

  private List<SeriesChart.Point> englandsLine() {
    return own.stream()
        .flatMap(each -> england(each.period()).map(value -> point(each.period(), value)).stream())
        .toList();
  }

  private List<SeriesChart.Band> band() {
    List<SeriesChart.Band> band = new ArrayList<>();
    for (Figure each : own) {
      List<BigDecimal> others = neighbours.getOrDefault(each.period().code(), List.of());
      if (others.size() > 1) {
        band.add(
            new SeriesChart.Band(
                each.period().end(), Collections.min(others), Collections.max(others)));
      }
    }
    return band;
  }

  /// The path to the target from where the series begins; a level one is drawn along it all.
  private List<SeriesChart.Point> path(List<SeriesChart.Point> points) {
    List<TargetRule.Goal> goals =
        reading.target().map(each -> each.rule().path()).orElse(List.of());
    if (goals.size() == 1) {
      BigDecimal level = goals.getFirst().value();
      return List.of(
          new SeriesChart.Point(points.getFirst().day(), level, "target"),
          new SeriesChart.Point(points.getLast().day(), level, "target"));
    }
    return Stream.concat(
            atFirst(goals, points.getFirst().day()).stream(),
            goals.stream().filter(goal -> !goal.by().isBefore(points.getFirst().day())))
        .map(goal -> new SeriesChart.Point(goal.by(), goal.value(), "target"))
        .toList();
  }

  /// What is due on the first day that is drawn, where the path began before it.
  private Optional<TargetRule.Goal> atFirst(List<TargetRule.Goal> goals, LocalDate first) {
    return goals.stream().findFirst().filter(goal -> goal.by().isBefore(first)).isPresent()
        ? reading
            .target()
            .flatMap(each -> each.rule().dueOn(first))
            .map(due -> new TargetRule.Goal(first, due))
        : Optional.empty();
  }

  private static SeriesChart.Point point(ReportingPeriod period, BigDecimal value) {
    return new SeriesChart.Point(period.end(), value, period.label());
  }
}
