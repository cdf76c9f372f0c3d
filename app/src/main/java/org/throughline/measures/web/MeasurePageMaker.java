// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.Origin;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.internal.charts.SeriesChart;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.TargetRule;
import org.throughline.platform.web.Dates;

/// Makes the page of one measure.
@Component
class MeasurePageMaker {

  private final Measures measures;

  MeasurePageMaker(Measures measures) {
    this.measures = measures;
  }

  /// What stands on the page beside the reading.
  ///
  /// @param asAt the moment whose knowledge is shown
  /// @param asAtWords how that is said; empty for now
  record Beside(
      Instant asAt,
      String asAtWords,
      String keeper,
      List<MeasurePage.Rest> rests,
      boolean mayEdit) {}

  MeasurePage make(MeasureReading reading, Beside beside) {
    Measure measure = reading.measure();
    Surroundings around = surroundings(measure, beside.asAt());
    return new MeasurePage(
        measure,
        sentence(reading),
        MeasureRow.of(reading),
        reading.rating(),
        reading.target().map(each -> each.rule().words(measure.unit())).orElse(""),
        reading.chance(),
        chart(reading, around),
        lines(reading, around),
        comparators(reading),
        parts(measure, beside.asAt()),
        beside.rests(),
        beside.keeper(),
        beside.asAtWords(),
        beside.mayEdit(),
        measure.origin() == Origin.ENTERED,
        measure.successor().flatMap(measures::find));
  }

  private static String sentence(MeasureReading reading) {
    Measure measure = reading.measure();
    if (reading.series().isEmpty()) {
      return switch (measure.origin()) {
        case AWAITED -> measure.name() + ": no figure until its casework is kept here.";
        case ENTERED -> measure.name() + ": nobody has typed in a figure yet.";
        case PUBLISHED -> measure.name() + ": no published figure has been loaded.";
        case COMPUTED -> measure.name() + ": nothing to count yet.";
      };
    }
    return "%s: %s in %s.%s"
        .formatted(
            measure.name(),
            reading.latestWords(),
            reading.latest().orElseThrow().period().label(),
            reading
                .rank()
                .map(each -> " Place " + each.words() + " among its neighbours.")
                .orElse(""));
  }

  /// What others did over time.
  private record Surroundings(
      Map<String, BigDecimal> england, Map<String, List<BigDecimal>> neighbours) {

    Optional<BigDecimal> neighbourAverage(String period) {
      return new Comparison(
              Optional.empty(),
              Optional.empty(),
              neighbours.getOrDefault(period, List.of()),
              Optional.empty())
          .neighbourAverage();
    }
  }

  private Surroundings surroundings(Measure measure, Instant asAt) {
    Optional<Area> home = measures.home();
    if (home.isEmpty()) {
      return new Surroundings(Map.of(), Map.of());
    }
    List<AreaCode> neighbours =
        measures.neighbours(home.get().code()).stream().map(Area::code).toList();
    Map<AreaCode, List<Observation>> series =
        measures
            .series(
                List.of(measure.code()),
                Stream.concat(Stream.of(AreaCode.ENGLAND), neighbours.stream()).toList(),
                asAt)
            .getOrDefault(measure.code(), Map.of());
    Map<String, BigDecimal> england = new LinkedHashMap<>();
    series
        .getOrDefault(AreaCode.ENGLAND, List.of())
        .forEach(each -> each.value().ifPresent(v -> england.put(each.period().code(), v)));
    Map<String, List<BigDecimal>> others = new LinkedHashMap<>();
    for (AreaCode neighbour : neighbours) {
      for (Observation each : series.getOrDefault(neighbour, List.of())) {
        each.value()
            .ifPresent(
                v -> others.computeIfAbsent(each.period().code(), k -> new ArrayList<>()).add(v));
      }
    }
    return new Surroundings(england, others);
  }

  private static String chart(MeasureReading reading, Surroundings around) {
    List<SeriesChart.Point> own =
        reading.series().stream()
            .filter(each -> each.value().isPresent())
            .map(each -> point(each.period(), each.value().orElseThrow()))
            .toList();
    if (own.size() < 2) {
      return "";
    }
    List<SeriesChart.Point> england = new ArrayList<>();
    List<SeriesChart.Band> band = new ArrayList<>();
    for (Observation each : reading.series()) {
      BigDecimal figure = around.england().get(each.period().code());
      if (figure != null) {
        england.add(point(each.period(), figure));
      }
      List<BigDecimal> others = around.neighbours().getOrDefault(each.period().code(), List.of());
      if (others.size() > 1) {
        band.add(
            new SeriesChart.Band(
                each.period().end(), Collections.min(others), Collections.max(others)));
      }
    }
    return new SeriesChart(
            description(reading), reading.measure().unit(), own, path(reading, own), england, band)
        .svg();
  }

  private static String description(MeasureReading reading) {
    Observation first = reading.series().getFirst();
    Observation last = reading.series().getLast();
    return "%s, from %s to %s; the newest figure is %s. The figures are in the table below."
        .formatted(
            reading.measure().name(),
            first.period().label(),
            last.period().label(),
            reading.latestWords());
  }

  /// The path to the target from where the series begins; a level one is drawn along it all.
  private static List<SeriesChart.Point> path(MeasureReading reading, List<SeriesChart.Point> own) {
    List<TargetRule.Goal> goals =
        reading.target().map(each -> each.rule().path()).orElse(List.of());
    if (goals.size() == 1) {
      BigDecimal level = goals.getFirst().value();
      return List.of(
          new SeriesChart.Point(own.getFirst().day(), level, "target"),
          new SeriesChart.Point(own.getLast().day(), level, "target"));
    }
    return goals.stream()
        .map(goal -> new SeriesChart.Point(goal.by(), goal.value(), "target"))
        .toList();
  }

  private static SeriesChart.Point point(ReportingPeriod period, BigDecimal value) {
    return new SeriesChart.Point(period.end(), value, period.label());
  }

  private static List<MeasurePage.Line> lines(MeasureReading reading, Surroundings around) {
    Measure measure = reading.measure();
    return reading.series().reversed().stream()
        .map(
            each ->
                new MeasurePage.Line(
                    each.period().label(),
                    figure(measure, each),
                    plain(each.numerator()),
                    plain(each.denominator()),
                    due(reading, each.period().end()).map(measure.unit()::write).orElse(""),
                    Optional.ofNullable(around.england().get(each.period().code()))
                        .map(measure.unit()::write)
                        .orElse(""),
                    around
                        .neighbourAverage(each.period().code())
                        .map(measure.unit()::write)
                        .orElse(""),
                    each.vintage().isEmpty()
                        ? each.source()
                        : each.source() + ", release " + each.vintage(),
                    Dates.moment(each.recordedAt())))
        .toList();
  }

  private static Optional<BigDecimal> due(MeasureReading reading, LocalDate day) {
    return reading.target().flatMap(each -> each.rule().dueOn(day));
  }

  private static String figure(Measure measure, Observation each) {
    return each.value().map(measure.unit()::write).orElseGet(() -> each.mark().orElse(""));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(each -> "%,.0f".formatted(each)).orElse("");
  }

  private static List<MeasurePage.Comparator> comparators(MeasureReading reading) {
    Optional<BigDecimal> own = reading.latest().flatMap(Observation::value);
    if (own.isEmpty()) {
      return List.of();
    }
    Comparison others = reading.comparison();
    return Stream.of(
            comparator("England", others.england(), own.get(), reading),
            comparator("The region", others.region(), own.get(), reading),
            comparator(
                "Statistical neighbours (%d)".formatted(others.neighbours().size()),
                others.neighbourAverage(),
                own.get(),
                reading),
            comparator("Us, a year before", others.lastYear(), own.get(), reading))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<MeasurePage.Comparator> comparator(
      String name, Optional<BigDecimal> figure, BigDecimal own, MeasureReading reading) {
    return figure.map(
        each -> {
          int way = own.compareTo(each);
          String difference = reading.measure().unit().writeDifference(own.subtract(each));
          return new MeasurePage.Comparator(
              name,
              reading.measure().unit().write(each),
              way == 0
                  ? "the same as us"
                  : "we are " + difference + (way > 0 ? " above" : " below"));
        });
  }

  private List<MeasurePage.Parts> parts(Measure measure, Instant asAt) {
    Optional<Area> home = measures.home();
    if (home.isEmpty()) {
      return List.of();
    }
    Map<String, List<Observation>> byKind = new TreeMap<>();
    for (Observation each : measures.parts(measure.code(), home.get().code(), asAt)) {
      int colon = each.breakdown().indexOf(": ");
      byKind
          .computeIfAbsent(
              each.breakdown().substring(0, Math.max(0, colon)), k -> new ArrayList<>())
          .add(each);
    }
    return byKind.entrySet().stream().map(each -> parts(measure, each)).toList();
  }

  private static MeasurePage.Parts parts(
      Measure measure, Map.Entry<String, List<Observation>> kind) {
    ReportingPeriod newest =
        kind.getValue().stream()
            .map(Observation::period)
            .max(ReportingPeriod::compareTo)
            .orElseThrow();
    return new MeasurePage.Parts(
        kind.getKey(),
        newest.label(),
        kind.getValue().stream()
            .filter(each -> each.period().equals(newest))
            .map(
                each ->
                    new MeasurePage.Part(
                        each.breakdown().substring(each.breakdown().indexOf(": ") + 2),
                        figure(measure, each),
                        plain(each.denominator())))
            .toList());
  }
}
