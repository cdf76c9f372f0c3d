// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.internal.catalogue.Definitions;
import org.throughline.measures.internal.judging.Course;
import org.throughline.measures.internal.judging.Rater;
import org.throughline.measures.internal.judging.Targets;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;

/// Reads measures for the council: figures, targets, comparators and ratings together, as they
/// were known at any moment, in a few questions to the database however many measures are asked.
public final class MeasureReadings {

  private static final String OTHERS =
      """
      select o.measure, o.area, o.value
      from measures.observation o
      join unnest(:measures::text[], :periods::text[]) as wanted (measure, period)
        on wanted.measure = o.measure and wanted.period = o.period
      where o.area = any(:areas) and o.breakdown = '' and o.value is not null
        and o.recorded_at <= :asAt and (o.superseded_at is null or o.superseded_at > :asAt)
      """;

  private static final String SETTINGS =
      """
      select distinct on (breakdown) value from measures.observation
      where measure = :measure and area = :area and breakdown like 'School: %'
        and value is not null
        and recorded_at <= :asAt and (superseded_at is null or superseded_at > :asAt)
      order by breakdown, period_end desc
      """;

  private final Measures measures;
  private final Definitions definitions;
  private final Targets targets;
  private final JdbcClient jdbc;

  public MeasureReadings(
      Measures measures, Definitions definitions, Targets targets, JdbcClient jdbc) {
    this.measures = measures;
    this.definitions = definitions;
    this.targets = targets;
    this.jdbc = jdbc;
  }

  private record Other(MeasureCode measure, AreaCode area, BigDecimal value) {}

  /// The readings of `codes` in that order, as they were defined then; those that had no file are
  /// left out.
  ///
  /// @param asAt the moment whose knowledge is asked for
  /// @param today the day on which a figure is news or not
  public List<MeasureReading> read(Collection<MeasureCode> codes, Instant asAt, LocalDate today) {
    Map<MeasureCode, Measure> defined = definitions.at(codes, asAt);
    List<Measure> asked =
        codes.stream().flatMap(each -> Optional.ofNullable(defined.get(each)).stream()).toList();
    Optional<Area> home = measures.home(asAt);
    if (home.isEmpty()) {
      return asked.stream().map(each -> without(each, today)).toList();
    }
    List<MeasureCode> known = asked.stream().map(Measure::code).toList();
    AreaCode own = home.get().code();
    Map<MeasureCode, Map<AreaCode, List<Observation>>> series =
        measures.series(known, List.of(own), asAt);
    Map<MeasureCode, Target> inForce = targets.inForce(known, own, asAt);
    Others others = others(home.get(), series, asAt);
    List<MeasureReading> readings = new ArrayList<>();
    for (Measure measure : asked) {
      List<Observation> figures =
          series.getOrDefault(measure.code(), Map.of()).getOrDefault(own, List.of());
      readings.add(
          reading(
              measure,
              figures,
              Optional.ofNullable(inForce.get(measure.code())),
              others.comparison(measure.code(), figures),
              own,
              asAt,
              today));
    }
    return readings;
  }

  public Optional<MeasureReading> read(MeasureCode code, Instant asAt, LocalDate today) {
    return read(List.of(code), asAt, today).stream().findFirst();
  }

  /// What a reading would be with another target.
  public MeasureReading with(MeasureReading reading, Target target, Instant asAt, LocalDate today) {
    List<Observation> series = reading.series();
    return measures
        .home(asAt)
        .map(
            home ->
                reading(
                    reading.measure(),
                    series,
                    Optional.of(target),
                    reading.comparison(),
                    home.code(),
                    asAt,
                    today))
        .orElse(reading);
  }

  private MeasureReading reading(
      Measure measure,
      List<Observation> series,
      Optional<Target> target,
      Comparison comparison,
      AreaCode own,
      Instant asAt,
      LocalDate today) {
    Optional<Observation> latest =
        series.isEmpty() ? Optional.empty() : Optional.of(series.getLast());
    boolean asksSettings =
        target.map(each -> each.rule() instanceof TargetRule.EverySetting).orElse(false);
    List<BigDecimal> settings = asksSettings ? settings(measure, own, asAt) : List.of();
    Rating rating =
        new Rater(measure).rate(new Rater.Judged(latest, target, comparison, settings), today);
    return new MeasureReading(
        measure, series, target, comparison, rating, chance(measure, series, target, today));
  }

  private static MeasureReading without(Measure measure, LocalDate today) {
    Rating rating =
        new Rater(measure)
            .rate(
                new Rater.Judged(Optional.empty(), Optional.empty(), Comparison.NONE, List.of()),
                today);
    return new MeasureReading(
        measure, List.of(), Optional.empty(), Comparison.NONE, rating, Optional.empty());
  }

  private static Optional<String> chance(
      Measure measure, List<Observation> series, Optional<Target> target, LocalDate today) {
    Optional<TargetRule.Goal> goal =
        target.flatMap(each -> each.rule().goal()).filter(each -> each.by().isAfter(today));
    Optional<Course> course = Course.of(series);
    if (goal.isEmpty() || course.isEmpty()) {
      return Optional.empty();
    }
    return course
        .get()
        .chance(goal.get(), measure.polarity())
        .map(
            chance ->
                "On its present course the chance of %s by %s is about %s (%s)."
                    .formatted(
                        measure.unit().write(goal.get().value()),
                        goal.get().by().getYear(),
                        chanceWords(chance),
                        course.get().method()));
  }

  private static String chanceWords(double chance) {
    if (chance < 0.01) {
      return "1 in 100 or less";
    }
    return chance > 0.99 ? "99 in 100 or more" : "%d in 100".formatted(Math.round(100 * chance));
  }

  private List<BigDecimal> settings(Measure measure, AreaCode own, Instant asAt) {
    return jdbc.sql(SETTINGS)
        .param("measure", measure.code().value())
        .param("area", own.value())
        .param("asAt", Timestamp.from(asAt))
        .query(BigDecimal.class)
        .list();
  }

  private Others others(
      Area home, Map<MeasureCode, Map<AreaCode, List<Observation>>> series, Instant asAt) {
    List<AreaCode> neighbours =
        measures.neighbours(home.code(), asAt).stream().map(Area::code).toList();
    List<AreaCode> areas =
        Stream.concat(
                Stream.concat(Stream.of(AreaCode.ENGLAND), home.region().stream()),
                neighbours.stream())
            .toList();
    return new Others(values(areas, series, asAt), home.region(), neighbours);
  }

  /// The figures of `areas` for the newest period of each series.
  private Map<MeasureCode, Map<AreaCode, BigDecimal>> values(
      List<AreaCode> areas,
      Map<MeasureCode, Map<AreaCode, List<Observation>>> series,
      Instant asAt) {
    List<String> codes = new ArrayList<>();
    List<String> periods = new ArrayList<>();
    series.forEach(
        (code, byArea) ->
            byArea
                .values()
                .forEach(
                    figures -> {
                      codes.add(code.value());
                      periods.add(figures.getLast().period().code());
                    }));
    Map<MeasureCode, Map<AreaCode, BigDecimal>> values = new HashMap<>();
    jdbc.sql(OTHERS)
        .param("measures", codes.toArray(String[]::new))
        .param("periods", periods.toArray(String[]::new))
        .param("areas", areas.stream().map(AreaCode::value).toArray(String[]::new))
        .param("asAt", Timestamp.from(asAt))
        .query(MeasureReadings::other)
        .list()
        .forEach(
            each ->
                values
                    .computeIfAbsent(each.measure(), key -> new HashMap<>())
                    .put(each.area(), each.value()));
    return values;
  }

  private static Other other(ResultSet row, int number) throws SQLException {
    return new Other(
        new MeasureCode(row.getString("measure")),
        new AreaCode(row.getString("area")),
        row.getBigDecimal("value"));
  }

  /// The figures of others for the newest period of each measure.
  private record Others(
      Map<MeasureCode, Map<AreaCode, BigDecimal>> values,
      Optional<AreaCode> region,
      List<AreaCode> neighbours) {

    Comparison comparison(MeasureCode code, List<Observation> own) {
      Map<AreaCode, BigDecimal> figures = values.getOrDefault(code, Map.of());
      return new Comparison(
          Optional.ofNullable(figures.get(AreaCode.ENGLAND)),
          region.map(figures::get),
          neighbours.stream().filter(figures::containsKey).map(figures::get).toList(),
          yearBefore(own));
    }

    private static Optional<BigDecimal> yearBefore(List<Observation> own) {
      if (own.isEmpty()) {
        return Optional.empty();
      }
      LocalDate day = own.getLast().period().end().minusYears(1);
      return own.stream()
          .filter(each -> Math.abs(each.period().end().toEpochDay() - day.toEpochDay()) <= 7)
          .findFirst()
          .flatMap(Observation::value);
    }
  }
}
