// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyAdoption;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;

/// Strategies and actions for tests, each under a code of its own.
@TestComponent
public class PlanFixture {

  public static final Instant NOW = Instant.parse("2026-11-21T16:40:00Z");
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final StrategyAdoption adoption;
  private final Strategies strategies;
  private final Actions actions;

  PlanFixture(StrategyAdoption adoption, Strategies strategies, Actions actions) {
    this.adoption = adoption;
    this.strategies = strategies;
    this.actions = actions;
  }

  /// An invented strategy with one priority and `commitments` commitments in its first year, and
  /// no actions yet.
  public List<CommitmentLine> commitments(int commitments) {
    return strategies.commitments(strategy(commitments, true, StrategyStatus.ADOPTED));
  }

  /// A strategy with one priority; one that is not invented gets its actions by itself.
  public StrategyId strategy(int commitments, boolean isInvented, StrategyStatus status) {
    List<NewStrategy.Commitment> promises =
        IntStream.rangeClosed(1, commitments)
            .mapToObj(
                number -> NewStrategy.Commitment.of(1, "Transport", "Promise number " + number))
            .toList();
    int number = NUMBER.incrementAndGet();
    String code = "P" + (char) ('A' + number / 26 % 26) + (char) ('A' + number % 26);
    return done(
        adoption.adopt(
            new NewStrategy(
                code,
                "Strategy for tests " + number,
                "",
                YearMonth.of(2026, 4),
                YearMonth.of(2029, 3),
                status,
                Optional.empty(),
                Optional.empty(),
                isInvented,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new NewStrategy.Priority("Getting there", "", "", List.of(), promises))),
            Optional.empty()));
  }

  /// A planned action under a strategy of its own.
  public ActionId action(Optional<AccountId> owner, AccountId by) {
    return action(facts("Run the review", owner), by, Instant.parse("2026-10-01T09:00:00Z"));
  }

  public ActionId action(ActionFacts facts, AccountId by, Instant at) {
    NewAction action =
        new NewAction(commitments(1).getFirst(), Optional.empty(), facts, "", List.of(), true);
    return done(actions.plan(action, Signature.of(by, at)));
  }

  public static ActionFacts facts(String text, Optional<AccountId> owner) {
    return new ActionFacts(
        text,
        1,
        "Transport",
        owner,
        List.of(),
        Optional.of(LocalDate.of(2026, 9, 1)),
        Optional.of(LocalDate.of(2027, 3, 31)),
        List.of(),
        Optional.empty(),
        List.of());
  }

  public static ActionFacts needing(ActionFacts facts, String... codes) {
    return new ActionFacts(
        facts.text(),
        facts.year(),
        facts.theme(),
        facts.owner(),
        facts.partners(),
        facts.start(),
        facts.due(),
        facts.success(),
        facts.cost(),
        List.of(codes));
  }

  /// What a command gave back, which must have been done.
  public static <T> T done(Outcome<T> outcome) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> value;
      case Outcome.Refused<T>(List<Problem> problems) ->
          throw new AssertionError("Refused: " + problems);
      case Outcome.Overtaken<T> overtaken -> throw new AssertionError(overtaken.toString());
    };
  }

  /// What a command was refused for.
  public static List<Problem> problems(Outcome<?> outcome) {
    if (outcome instanceof Outcome.Refused<?> refused) {
      return refused.problems();
    }
    throw new AssertionError("Not refused: " + outcome);
  }
}
