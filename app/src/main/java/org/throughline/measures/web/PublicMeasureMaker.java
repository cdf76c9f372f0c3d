// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.MeasureReadings;
import org.throughline.measures.Measures;
import org.throughline.measures.OpenReadings;
import org.throughline.measures.Publicity;
import org.throughline.measures.Unit;
import org.throughline.measures.internal.charts.SeriesChart;
import org.throughline.measures.internal.charts.Spark;
import org.throughline.measures.internal.publishing.DisclosureSettings;
import org.throughline.measures.internal.publishing.PublicFigure;
import org.throughline.measures.internal.publishing.PublicFigures;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;

/// Says a measure in plain words to anybody, from what the public may read alone.
@Component
class PublicMeasureMaker {

  private static final int ROWS = 5;

  private final Measures measures;
  private final MeasureReadings readings;
  private final PublicFigures figures;
  private final DisclosureSettings disclosure;
  private final Clock clock;

  PublicMeasureMaker(
      Measures measures,
      MeasureReadings readings,
      PublicFigures figures,
      DisclosureSettings disclosure,
      Clock clock) {
    this.measures = measures;
    this.readings = readings;
    this.figures = figures;
    this.disclosure = disclosure;
    this.clock = clock;
  }

  /// A measure with what the public may read of it.
  record Open(
      MeasureReading reading, List<PublicFigure> own, Map<AreaCode, List<PublicFigure>> others) {

    Measure measure() {
      return reading.measure();
    }

    /// Whether the newest figure is shown, so that what is made of it may be.
    boolean isNewestShown() {
      return !own.isEmpty() && own.getLast().value().isPresent();
    }

    Map<String, BigDecimal> england() {
      Map<String, BigDecimal> england = new LinkedHashMap<>();
      others
          .getOrDefault(AreaCode.ENGLAND, List.of())
          .forEach(each -> each.value().ifPresent(v -> england.put(each.period().code(), v)));
      return england;
    }
  }

  /// The measures that have a figure for the council's own area.
  List<Open> open(List<Measure> asked) {
    Optional<Area> home = measures.home();
    if (home.isEmpty()) {
      return List.of();
    }
    List<AreaCode> areas =
        Stream.concat(
                Stream.of(home.get().code(), AreaCode.ENGLAND),
                measures.neighbours(home.get().code()).stream().map(Area::code))
            .toList();
    return readings
        .read(asked.stream().map(Measure::code).toList(), clock.instant(), LocalDate.now(clock))
        .stream()
        .map(each -> open(each, home.get().code(), figures.series(each.measure(), areas)))
        .filter(each -> !each.own().isEmpty())
        .toList();
  }

  private static Open open(
      MeasureReading reading, AreaCode home, Map<AreaCode, List<PublicFigure>> all) {
    List<PublicFigure> own = all.getOrDefault(home, List.of());
    return new Open(own.isEmpty() ? reading : OpenReadings.of(reading, own), own, all);
  }

  PublicMeasureLine line(Open open) {
    Map<String, BigDecimal> england = open.england();
    return new PublicMeasureLine(
        open.measure().code().value(),
        open.measure().name(),
        sentence(open),
        standing(open),
        open.reading().rating().state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        Spark.svg(open.own().stream().flatMap(each -> each.value().stream()).toList()),
        open.own().reversed().stream()
            .limit(ROWS)
            .map(
                each ->
                    new PublicMeasureLine.Row(
                        each.period().label(),
                        each.words(open.measure()),
                        Optional.ofNullable(england.get(each.period().code()))
                            .map(open.measure().unit()::write)
                            .orElse("")))
            .toList());
  }

  private static String sentence(Open open) {
    PublicFigure newest = open.own().getLast();
    if (newest.value().isEmpty()) {
      return "The figure for %s cannot be shown (%s)."
          .formatted(newest.period().label(), newest.mark().orElse(""));
    }
    StringBuilder words =
        new StringBuilder(
            "%s in %s.".formatted(newest.words(open.measure()), newest.period().label()));
    // A number of a whole country stands beside no number of a city.
    Optional.ofNullable(open.england().get(newest.period().code()))
        .filter(each -> open.measure().unit() != Unit.NUMBER)
        .ifPresent(
            each ->
                words.append(" England: ").append(open.measure().unit().write(each)).append('.'));
    open.reading().rank().map(PublicMeasureMaker::place).ifPresent(words::append);
    open.reading()
        .target()
        .ifPresent(
            each ->
                words
                    .append(" Our target: ")
                    .append(each.rule().words(open.measure().unit()))
                    .append('.'));
    return words.toString();
  }

  private static String place(Comparison.Rank rank) {
    return rank.place() == 1
        ? " The best of %d councils like us.".formatted(rank.of())
        : " Place %d of %d councils like us, where 1 is the best."
            .formatted(rank.place(), rank.of());
  }

  private static Optional<String> standing(Open open) {
    return switch (open.reading().rating().state()) {
      case ON_TARGET, NEAR, OFF_TARGET ->
          open.isNewestShown()
              ? Optional.of(open.reading().rating().state().label())
              : Optional.empty();
      case OUT_OF_DATE -> Optional.of(open.reading().rating().state().label());
      case NO_DATA, NO_TARGET, CONTEXT -> Optional.empty();
    };
  }

  /// Why a measure has not gone well; empty when it has, or when that cannot be told.
  Optional<String> trouble(Open open) {
    if (!open.isNewestShown()) {
      return Optional.empty();
    }
    if (open.reading().rating().state() == Rating.State.OFF_TARGET) {
      return Optional.of(open.reading().rating().reason());
    }
    boolean isWorse =
        open.reading()
            .movement()
            .map(
                each ->
                    each == MeasureReading.Movement.UP_WORSE
                        || each == MeasureReading.Movement.DOWN_WORSE)
            .orElse(false);
    List<PublicFigure> own = open.own();
    return isWorse && own.size() > 1 && own.get(own.size() - 2).value().isPresent()
        ? Optional.of(
            "It went from %s in %s to %s in %s, the wrong way."
                .formatted(
                    own.get(own.size() - 2).words(open.measure()),
                    own.get(own.size() - 2).period().label(),
                    own.getLast().words(open.measure()),
                    own.getLast().period().label()))
        : Optional.empty();
  }

  PublicMeasurePage page(Open open) {
    Measure measure = open.measure();
    Map<String, BigDecimal> england = open.england();
    return new PublicMeasurePage(
        measure,
        line(open),
        open.reading().target().map(each -> each.rule().words(measure.unit())).orElse(""),
        chart(open),
        open.own().reversed().stream().map(each -> line(measure, each, england)).toList(),
        parts(measure),
        Publicity.isTheCouncils(measure) ? disclosure.words() : "");
  }

  private static PublicMeasurePage.Line line(
      Measure measure, PublicFigure figure, Map<String, BigDecimal> england) {
    return new PublicMeasurePage.Line(
        figure.period().label(),
        figure.words(measure),
        plain(figure.numerator()),
        plain(figure.denominator()),
        Optional.ofNullable(england.get(figure.period().code()))
            .map(measure.unit()::write)
            .orElse(""),
        figure.vintage().isEmpty()
            ? figure.source()
            : figure.source() + ", release " + figure.vintage());
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(each -> "%,.0f".formatted(each)).orElse("");
  }

  private String chart(Open open) {
    List<SeriesChart.Point> own = points(open.own());
    if (own.size() < 2) {
      return "";
    }
    List<SeriesChart.Point> england =
        points(open.others().getOrDefault(AreaCode.ENGLAND, List.of()));
    String description =
        "%s, from %s to %s. The figures are in the table below."
            .formatted(open.measure().name(), own.getFirst().label(), own.getLast().label());
    SeriesChart.Subject subject =
        new SeriesChart.Subject(
            description,
            measures.home().map(Area::name).orElse(""),
            open.measure().unit(),
            open.measure().cadence());
    return new SeriesChart(subject, own, List.of(), england, band(open)).svg();
  }

  private static List<SeriesChart.Point> points(List<PublicFigure> figures) {
    return figures.stream()
        .flatMap(
            each ->
                each.value().stream()
                    .map(
                        value ->
                            new SeriesChart.Point(
                                each.period().end(), value, each.period().label())))
        .toList();
  }

  private List<SeriesChart.Band> band(Open open) {
    AreaCode home = measures.home().orElseThrow().code();
    Map<LocalDate, List<BigDecimal>> byDay = new TreeMap<>();
    open.others()
        .forEach(
            (area, figures) -> {
              if (!area.equals(home) && !area.equals(AreaCode.ENGLAND)) {
                points(figures)
                    .forEach(
                        each ->
                            byDay
                                .computeIfAbsent(each.day(), day -> new ArrayList<>())
                                .add(each.value()));
              }
            });
    return byDay.entrySet().stream()
        .filter(each -> each.getValue().size() > 1)
        .map(
            each ->
                new SeriesChart.Band(
                    each.getKey(),
                    Collections.min(each.getValue()),
                    Collections.max(each.getValue())))
        .toList();
  }

  private List<PublicMeasurePage.Parts> parts(Measure measure) {
    Map<String, List<PublicFigure>> byKind =
        figures.parts(measure).stream()
            .filter(each -> each.breakdown().contains(": "))
            .collect(
                Collectors.groupingBy(
                    each -> each.breakdown().substring(0, each.breakdown().indexOf(": ")),
                    TreeMap::new,
                    Collectors.toList()));
    return byKind.entrySet().stream()
        .map(each -> parts(measure, each.getKey(), each.getValue()))
        .toList();
  }

  private static PublicMeasurePage.Parts parts(
      Measure measure, String kind, List<PublicFigure> all) {
    LocalDate newest =
        all.stream().map(each -> each.period().end()).max(LocalDate::compareTo).orElseThrow();
    List<PublicFigure> shown =
        all.stream().filter(each -> each.period().end().equals(newest)).toList();
    return new PublicMeasurePage.Parts(
        kind,
        shown.getFirst().period().label(),
        shown.stream()
            .map(
                each ->
                    new PublicMeasurePage.Part(
                        each.breakdown().substring(kind.length() + 2),
                        each.words(measure),
                        plain(each.denominator())))
            .toList());
  }
}
