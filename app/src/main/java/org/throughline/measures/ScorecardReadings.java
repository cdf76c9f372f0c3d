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
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.throughline.platform.WhileUnchanged;
import org.throughline.strategy.PastStrategies;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// Reads scorecards, as they are now or as they were known on an earlier day.
@Component
public class ScorecardReadings {

  /// How far back a scorecard looks for what moved, unless a day is given.
  public static final int USUAL_DAYS = 35;

  private static final int MOST_SENTENCES = 3;

  /// Keeps a change of figures from looking like one of strategies.
  private static final long A_PRIME = 1_000_003;

  private static final String REVISION =
      """
      select revision from measures.revision
      """;

  private final Scorecards scorecards;
  private final MeasureReadings readings;
  private final OpenReadings open;
  private final Measures measures;
  private final Strategies strategies;
  private final PastStrategies past;
  private final Clock clock;
  private final JdbcTemplate jdbc;
  private final WhileUnchanged<Asked, Optional<ScorecardReading>> kept;

  ScorecardReadings(
      Scorecards scorecards,
      MeasureReadings readings,
      OpenReadings open,
      Measures measures,
      Strategies strategies,
      PastStrategies past,
      JdbcTemplate jdbc,
      Clock clock) {
    this.scorecards = scorecards;
    this.readings = readings;
    this.open = open;
    this.measures = measures;
    this.strategies = strategies;
    this.past = past;
    this.clock = clock;
    this.jdbc = jdbc;
    this.kept = new WhileUnchanged<>(this::revision, 16);
  }

  /// @param isOpen whether everybody will read it, so that small numbers of people are withheld
  private record Asked(String code, LocalDate day, LocalDate since, boolean isOpen) {}

  /// A number that moves with all that a scorecard shows: what was made of one reading is so for
  /// as long as it stays.
  public long revision() {
    long figures = Optional.ofNullable(jdbc.queryForObject(REVISION, Long.class)).orElse(0L);
    return figures + A_PRIME * strategies.revision();
  }

  /// A scorecard as it is now.
  public Optional<ScorecardReading> now(String code, LocalDate since) {
    return now(new Asked(code, LocalDate.now(clock), since, false));
  }

  /// A scorecard as everybody may read it now.
  public Optional<ScorecardReading> forEverybody(String code, LocalDate since) {
    return now(new Asked(code, LocalDate.now(clock), since, true));
  }

  private Optional<ScorecardReading> now(Asked asked) {
    return kept.get(asked, () -> read(asked, clock.instant(), this::priorityTitles));
  }

  /// A scorecard as it was known at the end of a day that has passed.
  public Optional<ScorecardReading> then(String code, LocalDate day, LocalDate since) {
    Instant moment = endOf(day);
    return read(new Asked(code, day, since, false), moment, () -> priorityTitles(moment));
  }

  private Optional<ScorecardReading> read(
      Asked asked, Instant moment, Supplier<Map<String, String>> titles) {
    return scorecards.find(asked.code(), moment).map(each -> read(each, asked, moment, titles));
  }

  private ScorecardReading read(
      Scorecard scorecard, Asked asked, Instant moment, Supplier<Map<String, String>> titles) {
    List<MeasureReading> now = readings(scorecard, asked, moment, asked.day());
    List<MeasureReading> then = readings(scorecard, asked, endOf(asked.since()), asked.since());
    return new ScorecardReading(
        scorecard,
        asked.day(),
        asked.since(),
        parts(scorecard, now, titles),
        new Moved(then).sentences(now, MOST_SENTENCES));
  }

  private List<MeasureReading> readings(
      Scorecard scorecard, Asked asked, Instant moment, LocalDate day) {
    List<MeasureReading> all = readings.read(scorecard.measures(), moment, day);
    return asked.isOpen() ? all.stream().map(open::of).toList() : all;
  }

  private static List<ScorecardReading.Part> parts(
      Scorecard scorecard, List<MeasureReading> readings, Supplier<Map<String, String>> titles) {
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
      case PRIORITY -> byPriority(readings, titles.get());
    };
  }

  private static List<ScorecardReading.Part> byPriority(
      List<MeasureReading> readings, Map<String, String> titles) {
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

  /// The titles of the priorities of all that was adopted, by their codes, such as `S2`.
  public Map<String, String> priorityTitles() {
    Map<String, String> titles = new LinkedHashMap<>();
    for (StrategySummary strategy : strategies.all()) {
      if (strategy.status().isPublic()) {
        add(titles, strategy, strategies.priorities(strategy.id()));
      }
    }
    return titles;
  }

  /// The same as they were at a moment.
  private Map<String, String> priorityTitles(Instant moment) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (PastStrategies.Then then : past.at(moment)) {
      if (then.strategy().status().isPublic()) {
        add(titles, then.strategy(), then.priorities());
      }
    }
    return titles;
  }

  private static void add(
      Map<String, String> titles, StrategySummary strategy, List<PrioritySummary> priorities) {
    priorities.forEach(each -> titles.put(strategy.code() + each.number(), each.title()));
  }

  /// Every measure there is, for choosing.
  public List<Measure> choice() {
    return List.copyOf(measures.all());
  }

  private Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().minusMillis(1);
  }
}
