// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.internal.charts.SeriesChart;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;
import org.throughline.platform.web.Dates;

/// Shows what a target would mean before it is set: its path, and how the newest figure would be
/// rated.
///
/// @param area the council's name
record TargetPreview(String area, MeasureReading reading, Target target) {

  private static final int MOST_STEPS = 12;

  TargetPage.Preview make() {
    Measure measure = reading.measure();
    return new TargetPage.Preview(
        target.rule().words(measure.unit()),
        reading.rating().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        reading.rating().state().shape() + " " + reading.rating().state().label(),
        reading.rating().reason(),
        reading.chance().orElse(""),
        chart(),
        steps());
  }

  private List<TargetPage.Due> steps() {
    return switch (target.rule()) {
      case TargetRule.Reach reach -> steps(reach.from().end(), reach.by().end());
      case TargetRule.YearlyChange change -> steps(change.from().end(), change.until().end());
      case TargetRule rule -> List.of();
    };
  }

  private List<TargetPage.Due> steps(LocalDate from, LocalDate to) {
    List<LocalDate> days =
        new ArrayList<>(
            Stream.iterate(from, day -> day.isBefore(to), day -> day.plusYears(1))
                .limit(MOST_STEPS)
                .toList());
    days.add(to);
    return days.stream()
        .map(
            day ->
                new TargetPage.Due(
                    Dates.full(day),
                    target.rule().dueOn(day).map(reading.measure().unit()::write).orElse("")))
        .toList();
  }

  private String chart() {
    List<SeriesChart.Point> own =
        reading.series().stream()
            .flatMap(
                each ->
                    each.value().stream()
                        .map(
                            value ->
                                new SeriesChart.Point(
                                    each.period().end(), value, each.period().label())))
            .toList();
    if (own.isEmpty()) {
      return "";
    }
    Measure measure = reading.measure();
    return new SeriesChart(
            new SeriesChart.Subject(
                "%s, and the path to the target: %s"
                    .formatted(measure.name(), target.rule().words(measure.unit())),
                area,
                measure.unit(),
                measure.cadence()),
            own,
            path(own),
            List.of(),
            List.of())
        .svg();
  }

  /// The path within the picture; a level one runs along the council's own figures.
  private List<SeriesChart.Point> path(List<SeriesChart.Point> own) {
    return switch (target.rule()) {
      case TargetRule.Reach reach -> drawn();
      case TargetRule.YearlyChange change -> drawn();
      case TargetRule.Hold hold -> level(own, Optional.of(hold.value()));
      case TargetRule.EverySetting every -> level(own, Optional.of(every.threshold()));
      case TargetRule.WithinReach within -> level(own, Optional.empty());
    };
  }

  private List<SeriesChart.Point> drawn() {
    return target.rule().path().stream()
        .map(goal -> new SeriesChart.Point(goal.by(), goal.value(), ""))
        .toList();
  }

  private static List<SeriesChart.Point> level(
      List<SeriesChart.Point> own, Optional<BigDecimal> value) {
    return value.stream()
        .flatMap(
            figure ->
                Stream.of(own.getFirst(), own.getLast())
                    .map(point -> new SeriesChart.Point(point.day(), figure, "")))
        .toList();
  }
}
