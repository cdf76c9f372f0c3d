// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.throughline.delivery.PlanFixture.done;
import static org.throughline.delivery.PlanFixture.problems;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.Actions;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.PlanFixture;
import org.throughline.delivery.RecordProgress;
import org.throughline.delivery.ReviseAction;
import org.throughline.delivery.Signature;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.DecisionEffects;
import org.throughline.governance.internal.decisions.DecisionWriting;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.governance.internal.decisions.NewDecision;
import org.throughline.governance.internal.decisions.Resolution;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// What bodies decide, what it changes, and what is still waiting.
@ThroughlineTest
class DecisionTest {

  private final BoardFixture boards;
  private final PlanFixture plan;
  private final Actions actions;
  private final Requests requests;
  private final Decisions decisions;
  private final DecisionWriting writing;
  private final DecisionEffects effects;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Account owner;

  DecisionTest(
      BoardFixture boards,
      PlanFixture plan,
      Actions actions,
      Requests requests,
      Decisions decisions,
      DecisionWriting writing,
      DecisionEffects effects,
      JdbcClient jdbc,
      Clock clock,
      People people) {
    this.boards = boards;
    this.plan = plan;
    this.actions = actions;
    this.requests = requests;
    this.decisions = decisions;
    this.writing = writing;
    this.effects = effects;
    this.jdbc = jdbc;
    this.clock = clock;
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  @Test
  void theReferencesOfAYearFollowEachOther() {
    LocalDate day = LocalDate.of(2019, 5, 1);
    List<Integer> numbers =
        IntStream.range(0, 3)
            .mapToObj(each -> recorded(new Draft().on(day)))
            .peek(each -> assertThat(each.reference()).matches("D-2019-\\d{3}"))
            .map(each -> Integer.valueOf(each.reference().substring(7)))
            .toList();

    assertThat(numbers)
        .containsExactly(numbers.getFirst(), numbers.getFirst() + 1, numbers.getFirst() + 2);
  }

  @Test
  void everyProblemOfADecisionIsNamedAtOnce() {
    NewDecision empty =
        new NewDecision(
            0,
            Optional.of(boards.today().plusDays(1)),
            Optional.empty(),
            "",
            Optional.empty(),
            "",
            "",
            List.of("Q9.Y9.99"),
            new WrittenDay(Optional.empty(), true),
            false);

    assertThat(problems(writing.record(empty, owner.id())))
        .extracting(Problem::code)
        .containsExactlyInAnyOrder(
            "GOV-107", "GOV-301", "GOV-302", "GOV-303", "GOV-304", "GOV-307", "GOV-308");
  }

  @Test
  void aDecisionOnAReportNeedsOneThatWasPublishedForItsBody() {
    long draft = boards.complete("Not published", owner);
    long body = boards.report(draft).header().body();

    assertThat(problems(writing.record(new Draft().by(body).onReport(draft).made(), owner.id())))
        .extracting(Problem::code, Problem::field)
        .containsExactly(tuple("GOV-306", "report"));

    boards.publish(draft, owner);
    assertThat(problems(writing.record(new Draft().onReport(draft).made(), owner.id())))
        .extracting(Problem::code)
        .containsExactly("GOV-306");
    assertThat(recorded(new Draft().by(body).onReport(draft)).report().orElseThrow().title())
        .isEqualTo("Not published");
  }

  @Test
  void whatWasDecidedIsCorrectedBesideWhatStoodBefore() {
    Decision first = recorded(new Draft());

    assertThat(
            problems(
                writing.correct(
                    first.reference(), 1, new Draft().saying("Otherwise").made(), "", owner.id())))
        .extracting(Problem::code)
        .containsExactly("GOV-310");
    done(
        writing.correct(
            first.reference(),
            1,
            new Draft().saying("Otherwise").made(),
            "A word was missing",
            owner.id()));

    assertThat(decisions.versions(first.reference()))
        .extracting(Decision::version, Decision::words, Decision::why)
        .containsExactly(tuple(2, "Otherwise", "A word was missing"), tuple(1, first.words(), ""));
    assertThat(writing.correct(first.reference(), 1, new Draft().made(), "Too late", owner.id()))
        .isInstanceOf(Outcome.Overtaken.class);
  }

  @Test
  void theApplicationCannotChangeOrRemoveADecision() {
    recorded(new Draft());

    assertThatThrownBy(
            () -> jdbc.sql("update governance.decision_version set words = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from governance.decision_version").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from governance.decision").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void aChangeOfThePlanNamesTheDecisionAndStandsThereBeforeAndAfter() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    ActionId action = planned(promise);
    Decision decision = recorded(new Draft().about(promise.code()));
    assertThat(effects.reached().waiting(decision)).containsExactly(promise.code());

    ActionFacts later = due(LocalDate.of(2027, 9, 30));
    done(actions.revise(new ReviseAction(action, 1, later, by(decision))));
    done(
        actions.recordProgress(
            new RecordProgress(action, 2, ActionStatus.AT_RISK, "The date moved", by(decision))));

    List<DecisionEffects.Change> changes = effects.of(decision);
    assertThat(changes).hasSize(2);
    assertThat(changes.getFirst().fields())
        .containsExactly(
            new DecisionEffects.BeforeAfter("Due", "31 March 2027", "30 September 2027"));
    assertThat(changes.getFirst().by()).isEqualTo(owner.name());
    assertThat(changes.getLast().fields())
        .containsExactly(new DecisionEffects.BeforeAfter("Status", "Not started", "At risk"));
    assertThat(changes.getLast().words()).isEqualTo("The date moved");
    assertThat(effects.reached().waiting(decision)).isEmpty();
  }

  @Test
  void aChangeThatSavesNothingDoesNotCarryADecisionOut() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    ActionId action = planned(promise);
    Decision decision = recorded(new Draft().about(promise.code()));

    done(actions.revise(new ReviseAction(action, 1, due(LocalDate.of(2027, 3, 31)), by(decision))));

    assertThat(effects.of(decision)).isEmpty();
    assertThat(effects.reached().waiting(decision)).containsExactly(promise.code());
  }

  @Test
  void anAnswerThatNamesADecisionStandsThereToo() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    Decision decision = recorded(new Draft().about(promise.code()));
    long request =
        done(
            requests.add(
                new Requests.NewRequest(
                    boards.board(owner),
                    Optional.of(boards.today().minusDays(3)),
                    "How many wait",
                    "Head of service",
                    WrittenDay.NONE,
                    promise.code()),
                owner.id()));

    assertThat(
            problems(
                requests.answer(
                    request,
                    new Requests.Answer(Optional.of(boards.today()), "Twelve", "D-1999-001"),
                    owner.id())))
        .extracting(Problem::code, Problem::field)
        .containsExactly(tuple("DECISION-101", "decision"));
    done(
        requests.answer(
            request,
            new Requests.Answer(
                Optional.of(boards.today()),
                "Twelve",
                " " + decision.reference().toLowerCase(Locale.UK)),
            owner.id()));

    assertThat(effects.of(decision))
        .singleElement()
        .satisfies(each -> assertThat(each.words()).isEqualTo("Twelve"));
    assertThat(effects.reached().waiting(decision)).isEmpty();
  }

  @Test
  void whatNeedsNoChangeHereIsSettledInWordsOnce() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    Decision decision = recorded(new Draft().about(promise.code()));

    assertThat(problems(writing.settle(decision.reference(), "S2-09", "", owner.id())))
        .extracting(Problem::code)
        .containsExactly("GOV-311", "GOV-312");
    done(writing.settle(decision.reference(), promise.code(), "Done by the trust", owner.id()));
    done(writing.settle(decision.reference(), promise.code(), "Done twice", owner.id()));

    assertThat(effects.of(decision))
        .extracting(DecisionEffects.Change::words)
        .containsExactly("Done by the trust");
    assertThat(effects.reached().waiting(decision)).isEmpty();
  }

  @Test
  void whatWasOnlyNotedAsksForNothing() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    Decision noted = recorded(new Draft().about(promise.code()).as(Resolution.NOTED));

    assertThat(effects.reached().waiting(noted)).isEmpty();
  }

  private Signature by(Decision decision) {
    return Signature.of(owner.id(), clock.instant()).carryingOut(decision.reference());
  }

  private ActionId planned(CommitmentLine line) {
    return done(
        actions.plan(
            new NewAction(
                line, Optional.empty(), due(LocalDate.of(2027, 3, 31)), "", List.of(), true),
            Signature.of(owner.id(), clock.instant())));
  }

  private ActionFacts due(LocalDate day) {
    ActionFacts facts = PlanFixture.facts("Piece of work", Optional.of(owner.id()));
    return new ActionFacts(
        facts.text(),
        facts.year(),
        facts.theme(),
        facts.owner(),
        facts.partners(),
        facts.start(),
        Optional.of(day),
        facts.success(),
        facts.cost(),
        facts.needs());
  }

  private Decision recorded(Draft draft) {
    return decisions.find(done(writing.record(draft.made(), owner.id()))).orElseThrow();
  }

  /// A decision that stands alone and agrees something, unless said otherwise.
  private final class Draft {
    private long body = boards.board(owner);
    private LocalDate day = boards.today().minusDays(2);
    private Resolution outcome = Resolution.AGREED;
    private String words = "That it is done";
    private Optional<Long> report = Optional.empty();
    private List<String> codes = List.of();

    Draft by(long number) {
      body = number;
      return this;
    }

    Draft on(LocalDate decidedOn) {
      day = decidedOn;
      return this;
    }

    Draft as(Resolution resolution) {
      outcome = resolution;
      return this;
    }

    Draft saying(String text) {
      words = text;
      return this;
    }

    Draft onReport(long number) {
      report = Optional.of(number);
      return this;
    }

    Draft about(String code) {
      codes = List.of(code);
      return this;
    }

    NewDecision made() {
      return new NewDecision(
          body,
          Optional.of(day),
          Optional.of(outcome),
          words,
          report,
          "",
          "Minutes, item 7",
          codes,
          WrittenDay.NONE,
          false);
    }
  }
}
