// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static java.util.stream.Collectors.toMap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.measures.AreaCode;
import org.throughline.measures.InventedMeasures;
import org.throughline.measures.InventedMeasures.Figure;
import org.throughline.measures.InventedMeasures.Signed;
import org.throughline.measures.Links;
import org.throughline.measures.Links.Link;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.measures.Origin;
import org.throughline.measures.Publicity;
import org.throughline.measures.Scorecards;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// Writes what the demonstration authority wants of its measures: scorecards, targets, typed-in
/// figures, keepers, and what judges what.
@Component
class MeasuresLoader {

  /// Leicester, whose published figures the demonstration shows.
  static final AreaCode HOME = new AreaCode("E06000016");

  private static final Duration SINCE = Duration.ofDays(400);
  private static final int DAYS_TO_APPROVE = 20;

  private final InventedMeasures invented;
  private final Scorecards scorecards;
  private final Links links;
  private final Publicity publicity;
  private final Measures measures;
  private final Strategies strategies;

  MeasuresLoader(
      InventedMeasures invented,
      Scorecards scorecards,
      Links links,
      Publicity publicity,
      Measures measures,
      Strategies strategies) {
    this.invented = invented;
    this.scorecards = scorecards;
    this.links = links;
    this.publicity = publicity;
    this.measures = measures;
    this.strategies = strategies;
  }

  /// Writes all of it in the place of what was there before.
  ///
  /// @param people the authority's officers by their identifiers
  @Transactional
  void load(Map<String, AccountId> people, Instant now) {
    remove();
    MeasuresFile file = MeasuresFile.read();
    invented.settle(HOME);
    file.cards().forEach(each -> mustBeDone(scorecards.create(each, Optional.empty())));
    file.aims()
        .forEach(
            each -> invented.aim(each.measure(), each.rule(), each.tolerance(), now.minus(SINCE)));
    Map<MeasureCode, AccountId> keepers = keepers(file, people);
    file.figures().forEach(each -> enter(each, keepers, people, now));
    keepers.forEach((measure, keeper) -> invented.keep(measure, keeper, nextDue(measure, file)));
    file.open().forEach(each -> mustBeDone(publicity.set(each, true, Optional.empty())));
    mustBeDone(links.linkAll(links(file.judgings()), Optional.empty()));
  }

  /// Takes all of it out; published figures stay.
  @Transactional
  void remove() {
    scorecards.removeInvented();
    publicity.removeInvented();
    invented.remove();
  }

  private static Map<MeasureCode, AccountId> keepers(
      MeasuresFile file, Map<String, AccountId> people) {
    Map<MeasureCode, AccountId> keepers = new HashMap<>();
    file.keepings()
        .forEach(
            each ->
                each.measures()
                    .forEach(measure -> keepers.put(measure, person(people, each.person()))));
    return keepers;
  }

  /// What its keeper typed in, the analyst approved. A period that has not ended has no figure.
  private void enter(
      Figure figure,
      Map<MeasureCode, AccountId> keepers,
      Map<String, AccountId> people,
      Instant now) {
    AccountId analyst = person(people, "iris-siskin");
    AccountId keeper = keepers.getOrDefault(figure.measure(), person(people, "ruth-osprey"));
    Instant at = PlanTranslation.morning(figure.period().end().plusDays(DAYS_TO_APPROVE));
    if (at.isBefore(now)) {
      invented.enter(figure, new Signed(keeper, analyst, at));
    }
  }

  private Optional<LocalDate> nextDue(MeasureCode code, MeasuresFile file) {
    Measure measure = measures.find(code).orElseThrow();
    return measure.origin() != Origin.ENTERED
        ? Optional.empty()
        : file.figures().stream()
            .filter(each -> each.measure().equals(code))
            .map(each -> each.period().end())
            .max(LocalDate::compareTo)
            .map(last -> last.plusDays(daysBetween(measure.cadence()) + DAYS_TO_APPROVE));
  }

  private static int daysBetween(Measure.Cadence cadence) {
    return switch (cadence) {
      case WEEKLY -> 7;
      case MONTHLY -> 30;
      case QUARTERLY -> 91;
      case TERMLY -> 120;
      case YEARLY -> 365;
    };
  }

  private List<Link> links(List<MeasuresFile.Judging> judgings) {
    Map<String, PriorityId> priorities = priorities();
    Map<String, CommitmentLine> commitments =
        invented()
            .flatMap(each -> strategies.commitments(each.id()).stream())
            .collect(toMap(CommitmentLine::code, Function.identity()));
    List<Link> links = new ArrayList<>();
    for (MeasuresFile.Judging each : judgings) {
      for (MeasureCode measure : each.measures()) {
        links.add(
            Optional.ofNullable(priorities.get(each.judged()))
                .map(priority -> Link.whole(measure, priority))
                .orElseGet(() -> Link.to(measure, commitment(commitments, each.judged()))));
      }
    }
    return links;
  }

  private Map<String, PriorityId> priorities() {
    Map<String, PriorityId> priorities = new HashMap<>();
    invented()
        .forEach(
            strategy -> {
              for (PrioritySummary each : strategies.priorities(strategy.id())) {
                priorities.put(strategy.code() + each.number(), each.id());
              }
            });
    return priorities;
  }

  private Stream<StrategySummary> invented() {
    return strategies.all().stream().filter(StrategySummary::isInvented);
  }

  private static CommitmentLine commitment(Map<String, CommitmentLine> commitments, String code) {
    return Optional.ofNullable(commitments.get(code))
        .orElseThrow(() -> new IllegalStateException("There is no commitment " + code));
  }

  private static AccountId person(Map<String, AccountId> people, String id) {
    return Optional.ofNullable(people.get(id))
        .orElseThrow(() -> new IllegalStateException("There is nobody called " + id));
  }

  private static void mustBeDone(Outcome<?> outcome) {
    if (!(outcome instanceof Outcome.Done)) {
      throw new IllegalStateException("The demonstration's measures were refused: " + outcome);
    }
  }
}
