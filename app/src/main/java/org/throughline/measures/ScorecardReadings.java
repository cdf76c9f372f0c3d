// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.throughline.platform.WhileUnchanged;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// Reads scorecards, as they are now or as they were known on an earlier day.
@Component
public class ScorecardReadings {

  /// How far back a scorecard looks for what moved, unless a day is given.
  public static final int USUAL_DAYS = 35;

  private static final int MOST_SENTENCES = 3;

  private static final String REVISION =
      """
      select revision from measures.revision
      """;

  private final Scorecards scorecards;
  private final MeasureReadings readings;
  private final Measures measures;
  private final Strategies strategies;
  private final Clock clock;
  private final JdbcTemplate jdbc;
  private final WhileUnchanged<Asked, Optional<ScorecardReading>> kept;

  ScorecardReadings(
      Scorecards scorecards,
      MeasureReadings readings,
      Measures measures,
      Strategies strategies,
      JdbcTemplate jdbc,
      Clock clock) {
    this.scorecards = scorecards;
    this.readings = readings;
    this.measures = measures;
    this.strategies = strategies;
    this.clock = clock;
    this.jdbc = jdbc;
    this.kept = new WhileUnchanged<>(this::revision, 16);
  }

  private record Asked(String code, LocalDate day, LocalDate since) {}

  /// A number that moves with all that a scorecard shows: what was made of one reading is so for
  /// as long as it stays.
  public long revision() {
    return Optional.ofNullable(jdbc.queryForObject(REVISION, Long.class)).orElse(0L);
  }

  /// A scorecard as it is now.
  public Optional<ScorecardReading> now(String code, LocalDate since) {
    Asked asked = new Asked(code, LocalDate.now(clock), since);
    return kept.get(asked, () -> read(asked, clock.instant()));
  }

  /// A scorecard as it was known at the end of a day that has passed.
  public Optional<ScorecardReading> then(String code, LocalDate day, LocalDate since) {
    return read(new Asked(code, day, since), endOf(day));
  }

  private Optional<ScorecardReading> read(Asked asked, Instant moment) {
    return scorecards.find(asked.code(), moment).map(each -> read(each, asked, moment));
  }

  private ScorecardReading read(Scorecard scorecard, Asked asked, Instant moment) {
    List<MeasureReading> now = readings.read(scorecard.measures(), moment, asked.day());
    List<MeasureReading> then =
        readings.read(scorecard.measures(), endOf(asked.since()), asked.since());
    return new ScorecardReading(
        scorecard,
        asked.day(),
        asked.since(),
        parts(scorecard, now),
        new Moved(then).sentences(now, MOST_SENTENCES));
  }

  private List<ScorecardReading.Part> parts(Scorecard scorecard, List<MeasureReading> readings) {
    return switch (scorecard.arrangement()) {
      case FACET ->
          Arrays.stream(Facet.values())
              .map(
                  facet ->
                      new ScorecardReading.Part(
                          facet.name(),
                          facet.label(),
                          readings.stream()
                              .filter(each -> each.measure().facet() == facet)
                              .toList()))
              .filter(part -> !part.readings().isEmpty())
              .toList();
      case PRIORITY -> byPriority(readings);
    };
  }

  private List<ScorecardReading.Part> byPriority(List<MeasureReading> readings) {
    Map<String, String> titles = priorityTitles();
    return new TreeSet<>(readings.stream().map(each -> each.measure().priority()).toList())
        .stream()
            .map(
                code ->
                    new ScorecardReading.Part(
                        code,
                        titles.containsKey(code)
                            ? code + " " + titles.get(code)
                            : code.equals("PLAN") ? "The plan itself" : code,
                        readings.stream()
                            .filter(each -> each.measure().priority().equals(code))
                            .toList()))
            .toList();
  }

  /// The priorities' titles by their codes, such as `S2`.
  public Map<String, String> priorityTitles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (StrategySummary strategy : strategies.all()) {
      for (PrioritySummary each : strategies.priorities(strategy.id())) {
        titles.putIfAbsent(strategy.code() + each.number(), each.title());
      }
    }
    return titles;
  }

  /// Every measure there is, for choosing.
  public List<Measure> choice() {
    return List.copyOf(measures.all());
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
  }
}
