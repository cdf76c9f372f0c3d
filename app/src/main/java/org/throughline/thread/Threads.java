// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionLine;
import org.throughline.delivery.ActionLines;
import org.throughline.delivery.ActionStatus;
import org.throughline.governance.BoardDecisions;
import org.throughline.governance.BoardRequests;
import org.throughline.measures.Links;
import org.throughline.measures.Measure;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.MeasureReadings;
import org.throughline.measures.judging.Rating;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.Dates;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategySummary;

/// Follows the thread from a commitment, from a measure or from a decision.
@Component
class Threads {

  private final Strategies strategies;
  private final ReadableStrategies readable;
  private final ActionLines actions;
  private final Links links;
  private final MeasureReadings readings;
  private final BoardRequests requests;
  private final BoardDecisions decisions;
  private final Cards cards;
  private final Clock clock;

  Threads(
      Strategies strategies,
      ReadableStrategies readable,
      ActionLines actions,
      Links links,
      MeasureReadings readings,
      BoardRequests requests,
      BoardDecisions decisions,
      Cards cards,
      Clock clock) {
    this.strategies = strategies;
    this.readable = readable;
    this.actions = actions;
    this.links = links;
    this.readings = readings;
    this.requests = requests;
    this.decisions = decisions;
    this.cards = cards;
    this.clock = clock;
  }

  /// The thread of the code of a commitment, of an action under it, of a measure, or of a
  /// decision; empty when there is none. An action's code is that of its commitment, with letters
  /// after it.
  ///
  /// @param viewer who follows it, and is shown nothing that is not for them
  Optional<ThreadPage> around(String code, Account viewer) {
    return MeasureCode.parse(code)
        .flatMap(each -> readings.read(each, clock.instant(), LocalDate.now(clock)))
        .map(each -> ofMeasure(each, viewer))
        .or(() -> commitment(code, viewer).map(each -> ofCommitment(each, viewer)))
        .or(() -> decisions.follow(code, viewer).map(this::ofDecision));
  }

  private ThreadPage ofDecision(BoardDecisions.Followed followed) {
    BoardDecisions.Decided decided = followed.decision();
    List<ThreadPage.Level> levels =
        List.of(
            beside("What it is about", touched(followed.about()), "It names nothing of the plan."),
            here("Decision", cards.decision(decided, LocalDate.now(clock))),
            beside("What it changed", touched(followed.changed()), "Nothing was changed yet."),
            beside("Still waiting", touched(followed.waiting()), "Nothing waits."));
    return new ThreadPage(
        decided.reference() + " " + decided.words(),
        "%s, %s: %s, and %s."
            .formatted(
                decided.body(),
                Dates.full(decided.on()),
                counted(
                    followed.changed().size(),
                    "one change was made",
                    "changes were made",
                    "nothing was changed yet"),
                counted(
                    followed.waiting().size(), "one thing waits", "things wait", "nothing waits")),
        ThreadPicture.svg(levels),
        levels);
  }

  private static String counted(int count, String one, String many, String none) {
    return count == 0 ? none : count == 1 ? one : count + " " + many;
  }

  private List<Card> touched(List<BoardDecisions.Touched> things) {
    return things.stream().map(cards::touched).toList();
  }

  private ThreadPage.Level decisions(String code, Account viewer) {
    return beside(
        "What boards decided",
        decisions.about(code, viewer).stream()
            .map(each -> cards.decision(each, LocalDate.now(clock)))
            .toList(),
        "No board has decided about it.");
  }

  private Optional<CommitmentLine> commitment(String code, Account viewer) {
    return readable
        .commitmentByCode(code, viewer)
        .or(() -> readable.commitmentByCode(code.replaceAll("[a-z]+$", ""), viewer));
  }

  private ThreadPage ofCommitment(CommitmentLine commitment, Account viewer) {
    List<ActionLine> keeping = actions.of(commitment.id());
    List<MeasureReading> judging = read(links.of(commitment.id()));
    List<ThreadPage.Level> levels =
        List.of(
            beside("Priority", priority(commitment.priority(), commitment.strategy()), ""),
            here("Commitment", cards.commitment(commitment)),
            needed(
                "Actions",
                keeping.stream().map(each -> cards.action(each, LocalDate.now(clock))).toList(),
                "No action keeps this commitment."),
            needed(
                "Measures",
                judging.stream().map(cards::measure).toList(),
                "No measure says whether this commitment is kept."),
            requests(commitment.code()),
            decisions(commitment.code(), viewer));
    return new ThreadPage(
        commitment.code() + " " + commitment.text(),
        sentence(keeping, judging),
        ThreadPicture.svg(levels),
        levels);
  }

  private ThreadPage ofMeasure(MeasureReading reading, Account viewer) {
    Measure measure = reading.measure();
    List<Links.Link> resting = links.of(measure.code());
    List<CommitmentLine> commitments =
        resting.stream()
            .flatMap(each -> each.commitment().flatMap(strategies::commitment).stream())
            .filter(each -> readable.isFor(each, viewer))
            .toList();
    List<ActionLine> keeping =
        commitments.stream().flatMap(each -> actions.of(each.id()).stream()).toList();
    List<ThreadPage.Level> levels =
        List.of(
            beside("Priorities", wholes(resting, viewer), "It judges no priority as a whole."),
            needed(
                "Commitments that rest on it",
                commitments.stream().map(cards::commitment).toList(),
                "No commitment rests on it."),
            beside(
                "Their actions",
                keeping.stream().map(each -> cards.action(each, LocalDate.now(clock))).toList(),
                "There is no action."),
            here("Measure", cards.measure(reading)),
            requests(measure.code().value()),
            decisions(measure.code().value(), viewer));
    return new ThreadPage(
        measure.code() + " " + measure.name(),
        rests(commitments.size(), measure.name()),
        ThreadPicture.svg(levels),
        levels);
  }

  private static String rests(int commitments, String measure) {
    return switch (commitments) {
      case 0 -> "No commitment rests on %s.".formatted(measure);
      case 1 -> "One commitment rests on %s.".formatted(measure);
      default -> "%d commitments rest on %s.".formatted(commitments, measure);
    };
  }

  private List<Card> wholes(List<Links.Link> links, Account viewer) {
    return links.stream()
        .filter(each -> each.commitment().isEmpty())
        .flatMap(each -> priority(each.priority(), viewer).stream())
        .toList();
  }

  private ThreadPage.Level requests(String code) {
    LocalDate today = LocalDate.now(clock);
    return beside(
        "What boards asked",
        requests.about(code, today).stream().map(each -> cards.request(each, today)).toList(),
        "No board has asked about it.");
  }

  private List<MeasureReading> read(List<MeasureCode> codes) {
    return readings.read(codes, clock.instant(), LocalDate.now(clock));
  }

  private static ThreadPage.Level here(String title, Card card) {
    return new ThreadPage.Level(title, List.of(card), "", true, false);
  }

  private static ThreadPage.Level needed(String title, List<Card> cards, String none) {
    return new ThreadPage.Level(title, cards, none, false, true);
  }

  private static ThreadPage.Level beside(String title, List<Card> cards, String none) {
    return new ThreadPage.Level(title, cards, none, false, false);
  }

  private List<Card> priority(PriorityId priority, StrategyId strategy) {
    return strategies
        .find(strategy)
        .flatMap(each -> card(each, priority))
        .map(List::of)
        .orElse(List.of());
  }

  private List<Card> priority(PriorityId priority, Account viewer) {
    return strategies.all().stream()
        .filter(each -> readable.isFor(each, Optional.of(viewer)))
        .flatMap(each -> card(each, priority).stream())
        .toList();
  }

  private Optional<Card> card(StrategySummary strategy, PriorityId priority) {
    return strategies.priorities(strategy.id()).stream()
        .filter(each -> each.id().equals(priority))
        .map((PrioritySummary each) -> cards.priority(strategy, each))
        .findFirst();
  }

  private String sentence(List<ActionLine> keeping, List<MeasureReading> judging) {
    LocalDate today = LocalDate.now(clock);
    return work(keeping, today) + "; " + figures(judging) + ".";
  }

  private static String work(List<ActionLine> keeping, LocalDate today) {
    if (keeping.isEmpty()) {
      return "Nobody is working on this commitment";
    }
    if (keeping.stream().noneMatch(Threads::isOpen)) {
      return "All its actions are done";
    }
    long off = keeping.stream().filter(each -> isOffTrack(each, today)).count();
    return off == 0
        ? "Its actions are on track"
        : share(off, keeping.size(), "Its only action is", "actions") + " off track";
  }

  private static boolean isOffTrack(ActionLine action, LocalDate today) {
    return action.isLate(today)
        || action.status() == ActionStatus.BLOCKED
        || action.status() == ActionStatus.AT_RISK;
  }

  private static String figures(List<MeasureReading> judging) {
    if (judging.isEmpty()) {
      return "no measure judges it";
    }
    long missed =
        judging.stream().filter(each -> each.rating().state() == Rating.State.OFF_TARGET).count();
    return missed == 0
        ? "none of its measures is off target"
        : share(missed, judging.size(), "its only measure is", "measures") + " off target";
  }

  private static String share(long some, int all, String only, String things) {
    return all == 1
        ? only
        : "%d of its %d %s %s".formatted(some, all, things, some == 1 ? "is" : "are");
  }

  private static boolean isOpen(ActionLine action) {
    return Stream.of(ActionStatus.DONE, ActionStatus.CLOSED)
        .noneMatch(each -> each == action.status());
  }
}
