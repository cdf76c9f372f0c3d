// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Area;
import org.throughline.measures.CasesBehind;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureHistories;
import org.throughline.measures.MeasureHistory;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.Measures;
import org.throughline.measures.Observation;
import org.throughline.measures.Origin;
import org.throughline.measures.ReportingPeriod;
import org.throughline.measures.internal.publishing.PublicFigures;
import org.throughline.measures.judging.Comparison;
import org.throughline.platform.web.Dates;

/// Makes the page of one measure.
@Component
class MeasurePageMaker {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Measures measures;
  private final MeasureHistories histories;
  private final PublicFigures open;

  MeasurePageMaker(Measures measures, MeasureHistories histories, PublicFigures open) {
    this.measures = measures;
    this.histories = histories;
    this.open = open;
  }

  /// What stands on the page beside the reading.
  ///
  /// @param asAt the moment whose knowledge is shown
  /// @param day of that moment
  /// @param asAtWords how that is said; empty for now
  /// @param maySeeCases whether the reader may be led to the cases that a figure counts
  record Beside(
      Instant asAt,
      LocalDate day,
      String asAtWords,
      String keeper,
      List<MeasurePage.Rest> rests,
      boolean mayEdit,
      boolean maySeeCases) {}

  MeasurePage make(MeasureReading reading, Beside beside) {
    Measure measure = reading.measure();
    MeasureHistory history = histories.of(reading, beside.asAt());
    return new MeasurePage(
        measure,
        sentence(reading, beside),
        MeasureRow.of(reading),
        reading.rating(),
        reading.target().map(each -> each.rule().words(measure.unit())).orElse(""),
        reading.chance(),
        history.chart(),
        lines(reading, history, beside),
        comparators(reading, beside),
        parts(reading, beside),
        beside.rests(),
        beside.keeper(),
        beside.asAtWords(),
        beside.mayEdit(),
        measure.origin() == Origin.ENTERED,
        measure.successor().flatMap(measures::find),
        countingTheSame(measure));
  }

  /// The published measure and the one that is counted from the cases, each beside the other.
  private List<Measure> countingTheSame(Measure measure) {
    return measures.all().stream()
        .filter(
            other ->
                other.beside().filter(measure.code()::equals).isPresent()
                    || measure.beside().filter(other.code()::equals).isPresent())
        .toList();
  }

  private static String sentence(MeasureReading reading, Beside beside) {
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
            period(reading, reading.latest().orElseThrow(), beside),
            reading
                .rank()
                .map(each -> " Place " + each.words() + " among its neighbours.")
                .orElse(""));
  }

  /// What is counted here goes on while its period lasts, and says so.
  private static String period(MeasureReading reading, Observation each, Beside beside) {
    return each.period().label() + (isSoFar(reading, each, beside) ? " so far" : "");
  }

  private static boolean isSoFar(MeasureReading reading, Observation each, Beside beside) {
    return reading.measure().origin() == Origin.COMPUTED
        && each.period().end().isAfter(beside.day());
  }

  private static List<MeasurePage.Line> lines(
      MeasureReading reading, MeasureHistory history, Beside beside) {
    Measure measure = reading.measure();
    Optional<CasesBehind> cases = cases(measure, beside);
    Optional<Observation> latest = reading.latest();
    return reading.series().reversed().stream()
        .map(
            each ->
                new MeasurePage.Line(
                    period(reading, each, beside),
                    figure(measure, each),
                    plain(each.numerator()),
                    plain(each.denominator()),
                    history.due(each.period()).map(measure.unit()::write).orElse(""),
                    history.england(each.period()).map(measure.unit()::write).orElse(""),
                    history.neighbourAverage(each.period()).map(measure.unit()::write).orElse(""),
                    each.vintage().isEmpty()
                        ? each.source()
                        : each.source() + ", release " + each.vintage(),
                    Dates.moment(each.recordedAt()),
                    cases.flatMap(
                        behind ->
                            behind.href(each.period(), latest.filter(each::equals).isPresent()))))
        .toList();
  }

  private static String figure(Measure measure, Observation each) {
    return each.value().map(measure.unit()::write).orElseGet(() -> each.mark().orElse(""));
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(each -> "%,.0f".formatted(each)).orElse("");
  }

  private static List<MeasurePage.Comparator> comparators(MeasureReading reading, Beside beside) {
    Optional<BigDecimal> own = reading.latest().flatMap(Observation::value);
    if (own.isEmpty()) {
      return List.of();
    }
    Comparison others = reading.comparison();
    boolean isSoFar = isSoFar(reading, reading.latest().orElseThrow(), beside);
    return Stream.of(
            comparator("England", others.england(), own.get(), reading),
            comparator("The region", others.region(), own.get(), reading),
            comparator(
                "Statistical neighbours (%d)".formatted(others.neighbours().size()),
                others.neighbourAverage(),
                own.get(),
                reading),
            comparator(
                isSoFar ? "Us, the whole of it a year before" : "Us, a year before",
                others.lastYear(),
                own.get(),
                reading))
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

  private List<MeasurePage.Parts> parts(MeasureReading reading, Beside beside) {
    Measure measure = reading.measure();
    Optional<Area> home = measures.home(beside.asAt());
    if (home.isEmpty()) {
      return List.of();
    }
    Map<String, List<Observation>> byKind = new TreeMap<>();
    for (Observation each : measures.parts(measure.code(), home.get().code(), beside.asAt())) {
      int colon = each.breakdown().indexOf(": ");
      byKind
          .computeIfAbsent(
              each.breakdown().substring(0, Math.max(0, colon)), k -> new ArrayList<>())
          .add(each);
    }
    return byKind.entrySet().stream().map(each -> parts(reading, beside, each)).toList();
  }

  private MeasurePage.Parts parts(
      MeasureReading reading, Beside beside, Map.Entry<String, List<Observation>> kind) {
    Measure measure = reading.measure();
    ReportingPeriod newest =
        kind.getValue().stream()
            .map(Observation::period)
            .max(ReportingPeriod::compareTo)
            .orElseThrow();
    List<Observation> now =
        kind.getValue().stream()
            .filter(each -> each.period().equals(newest))
            .sorted(Comparator.comparing(each -> inOrder(each.breakdown())))
            .toList();
    Optional<CasesBehind> cases = cases(measure, beside);
    boolean isNewest = reading.latest().filter(each -> each.period().equals(newest)).isPresent();
    List<MeasurePage.Part> rows =
        open.inside(measure, now).stream()
            .map(
                each ->
                    new MeasurePage.Part(
                        each.breakdown().substring(each.breakdown().indexOf(": ") + 2),
                        each.words(measure),
                        plain(each.denominator()),
                        cases.flatMap(behind -> behind.href(newest, isNewest, each.breakdown()))))
            .toList();
    return new MeasurePage.Parts(kind.getKey(), newest.label(), rows);
  }

  /// The cases behind the measure, for whoever may be led to them; of an earlier moment only the
  /// numbers are known.
  private static Optional<CasesBehind> cases(Measure measure, Beside beside) {
    return measure.cases().filter(any -> beside.maySeeCases() && beside.asAtWords().isEmpty());
  }

  /// By the alphabet, and by size where there are numbers: Year 9 stands before Year 10.
  private static String inOrder(String breakdown) {
    return NUMBER
        .matcher(breakdown)
        .replaceAll(found -> "0".repeat(Math.max(0, 6 - found.group().length())) + found.group());
  }
}
