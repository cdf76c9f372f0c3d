// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.delivery.PlanFixture.NOW;
import static org.throughline.delivery.PlanFixture.done;
import static org.throughline.delivery.PlanFixture.facts;
import static org.throughline.delivery.PlanFixture.needing;
import static org.throughline.delivery.PlanFixture.problems;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
@RecordApplicationEvents
class ActionsTest {

  private final Actions actions;
  private final ActionStore store;
  private final PlanFixture plan;
  private final JdbcClient jdbc;
  private final Account officer;

  ActionsTest(
      Actions actions, ActionStore store, PlanFixture plan, JdbcClient jdbc, People people) {
    this.actions = actions;
    this.store = store;
    this.plan = plan;
    this.jdbc = jdbc;
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @Test
  void oneActionBearsTheCodeOfItsCommitmentAndSeveralBearALetter() {
    CommitmentLine commitment = plan.commitments(1).getFirst();

    actions.plan(List.of(planned(commitment, "First")), signature());
    actions.plan(List.of(planned(commitment, "Second"), planned(commitment, "Third")), signature());

    assertThat(store.of(commitment.id()))
        .extracting(ActionRow::code)
        .containsExactly(commitment.code(), commitment.code() + "b", commitment.code() + "c");
  }

  @Test
  void severalActionsThatArriveTogetherAreLetteredFromA() {
    CommitmentLine commitment = plan.commitments(1).getFirst();

    actions.plan(List.of(planned(commitment, "One"), planned(commitment, "Two")), signature());

    assertThat(store.of(commitment.id()))
        .extracting(ActionRow::code)
        .containsExactly(commitment.code() + "a", commitment.code() + "b");
  }

  @Test
  void anUpdateChangesTheStatusAndTellsOthers(ApplicationEvents events) {
    ActionId action = plan.action(Optional.of(officer.id()), officer.id());

    Saved saved = done(actions.recordProgress(update(action, 1, ActionStatus.AT_RISK)));

    ActionRow row = store.find(action).orElseThrow();
    assertThat(row.status()).isEqualTo(ActionStatus.AT_RISK);
    assertThat(row.lastUpdateAt()).contains(NOW);
    assertThat(row.quietSince()).isEqualTo(PlanFixture.TODAY);
    assertThat(saved.version()).isEqualTo(2);
    assertThat(events.stream(ActionProgressed.class))
        .filteredOn(event -> event.action().equals(action))
        .extracting(ActionProgressed::was, ActionProgressed::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ActionStatus.NOT_STARTED, ActionStatus.AT_RISK));
  }

  @Test
  void nothingButAnUpdateCanChangeAStatus() {
    ActionId action = plan.action(Optional.empty(), officer.id());

    assertThatThrownBy(
            () ->
                jdbc.sql("update delivery.action set status = 'DONE' where action_id = :id")
                    .param("id", action.value())
                    .update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void whatWasWrittenStaysAsItWasWritten() {
    ActionId action = plan.action(Optional.empty(), officer.id());
    done(actions.recordProgress(update(action, 1, ActionStatus.ON_TRACK)));

    assertThatThrownBy(
            () -> jdbc.sql("update delivery.progress_update set words = 'better'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from delivery.change").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> jdbc.sql("delete from delivery.action").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void closingNeedsToBeDoneFirstAndEvidenceAndSaysBothAtOnce() {
    ActionId action = plan.action(Optional.empty(), officer.id());

    List<Problem> problems =
        problems(actions.recordProgress(update(action, 1, ActionStatus.CLOSED)));

    assertThat(problems).extracting(Problem::code).containsExactly("PLAN-121", "PLAN-122");
  }

  @Test
  void theDatabaseItselfRefusesToCloseWithoutEvidence() {
    ActionId action = plan.action(Optional.empty(), officer.id());

    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into delivery.progress_update
                          (action_id, version, at, was, status, words)
                        values (:id, 2, :at, 'DONE', 'CLOSED', 'finished')
                        """)
                    .param("id", action.value())
                    .param("at", java.sql.Timestamp.from(NOW))
                    .update())
        .hasMessageContaining("only with evidence");
  }

  @Test
  void whatIsDoneCanBeOpenedAgainByAnUpdate() {
    ActionId action = plan.action(Optional.empty(), officer.id());
    done(actions.recordProgress(update(action, 1, ActionStatus.DONE)));

    done(actions.recordProgress(update(action, 2, ActionStatus.ON_TRACK)));

    assertThat(store.find(action).orElseThrow().isOpen()).isTrue();
  }

  @Test
  void anUpdateWithoutWordsIsRefused() {
    ActionId action = plan.action(Optional.empty(), officer.id());

    List<Problem> problems =
        problems(
            actions.recordProgress(
                new RecordProgress(action, 1, ActionStatus.ON_TRACK, "  ", signature())));

    assertThat(problems).extracting(Problem::field).containsExactly("words");
  }

  @Test
  void whoeverSawAnOlderVersionIsToldWhoSavedMeanwhile() {
    ActionId action = plan.action(Optional.empty(), officer.id());
    done(actions.recordProgress(update(action, 1, ActionStatus.ON_TRACK)));

    Outcome<Saved> second = actions.recordProgress(update(action, 1, ActionStatus.BLOCKED));

    assertThat(second).isEqualTo(new Outcome.Overtaken<>(officer.name(), 2));
    assertThat(store.find(action).orElseThrow().status()).isEqualTo(ActionStatus.ON_TRACK);
  }

  @Test
  void nothingWaitsForItselfNotEvenInALongCircle() {
    List<CommitmentLine> lines = plan.commitments(3);
    List<ActionId> ids =
        actions.plan(lines.stream().map(line -> planned(line, "Do it")).toList(), signature());
    done(revise(ids.get(0), 1, needing(facts("Do it", Optional.empty()), lines.get(1).code())));
    done(revise(ids.get(1), 1, needing(facts("Do it", Optional.empty()), lines.get(2).code())));

    List<Problem> problems =
        problems(
            revise(
                ids.get(2),
                1,
                needing(
                    facts("Do it", Optional.empty()),
                    lines.get(0).code(),
                    lines.get(2).code(),
                    "NO.1")));

    assertThat(problems)
        .extracting(Problem::code)
        .containsExactlyInAnyOrder("PLAN-106", "PLAN-107", "PLAN-108");
  }

  @Test
  void revisingToTheSameFactsChangesNothing() {
    ActionId action = plan.action(Optional.empty(), officer.id());

    Saved saved = done(revise(action, 1, facts("Run the review", Optional.empty())));

    assertThat(saved.version()).isEqualTo(1);
  }

  @Test
  void everyWrongFactIsNamedAtOnce() {
    ActionId action = plan.action(Optional.empty(), officer.id());
    ActionFacts wrong =
        new ActionFacts(
            " ",
            0,
            "t".repeat(201),
            Optional.of(new org.throughline.platform.identity.AccountId(Long.MAX_VALUE)),
            List.of(),
            Optional.of(LocalDate.of(2027, 1, 2)),
            Optional.of(LocalDate.of(2027, 1, 1)),
            List.of(),
            Optional.empty(),
            List.of());

    assertThat(problems(revise(action, 1, wrong)))
        .extracting(Problem::field)
        .containsExactlyInAnyOrder("text", "year", "theme", "owner", "due");
  }

  @Test
  void carryingForwardKeepsWhatWasFirstPromised() {
    ActionId action = plan.action(Optional.empty(), officer.id());

    done(
        actions.carryForward(
            new CarryForward(
                action,
                1,
                2,
                Optional.of(LocalDate.of(2027, 9, 30)),
                "The provider left",
                signature())));

    ActionRow row = store.find(action).orElseThrow();
    assertThat(row.facts().year()).isEqualTo(2);
    assertThat(row.facts().due()).contains(LocalDate.of(2027, 9, 30));
    assertThat(row.originalYear()).isEqualTo(1);
    assertThat(row.originalDue()).contains(LocalDate.of(2027, 3, 31));
  }

  @Test
  void anAdoptedStrategyBecomesActionsInTheSameBreath() {
    StrategyId strategy = plan.strategy(3, false, StrategyStatus.ADOPTED);

    List<LocalDate> due =
        jdbc.sql("select due_on from delivery.action where strategy_id = :id order by code")
            .param("id", strategy.value())
            .query(LocalDate.class)
            .list();

    assertThat(due).hasSize(3).containsOnly(LocalDate.of(2027, 3, 31));
  }

  @Test
  void twoThousandActionsWithFiveUpdatesEachAreLoadedInSeconds() {
    List<CommitmentLine> lines = plan.commitments(200);
    List<ActionHistory> histories =
        IntStream.range(0, 2000).mapToObj(n -> history(lines.get(n % 200), n)).toList();

    Instant begun = Instant.now();
    List<ActionId> ids = actions.load(histories, signature());
    Duration took = Duration.between(begun, Instant.now());

    assertThat(ids).hasSize(2000);
    ActionRow last = store.find(ids.getLast()).orElseThrow();
    assertThat(last.status()).isEqualTo(ActionStatus.AT_RISK);
    assertThat(last.version()).isEqualTo(6);
    assertThat(updatesOf(ids.getLast())).isEqualTo(5);
    assertThat(took).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void removesWhatIsInventedAndNothingElse() {
    StrategyId real = plan.strategy(1, false, StrategyStatus.ADOPTED);
    ActionId invented = plan.action(Optional.empty(), officer.id());
    done(actions.recordProgress(update(invented, 1, ActionStatus.ON_TRACK)));

    assertThat(actions.removeInvented()).isPositive();

    assertThat(store.find(invented)).isEmpty();
    assertThat(
            jdbc.sql("select count(*) from delivery.action where strategy_id = :id")
                .param("id", real.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private ActionHistory history(CommitmentLine line, int number) {
    List<ActionHistory.PastUpdate> updates =
        IntStream.range(0, 5)
            .mapToObj(
                n ->
                    new ActionHistory.PastUpdate(
                        NOW.minus(Duration.ofDays(100L - 20L * n)),
                        officer.id(),
                        n == 4 ? ActionStatus.AT_RISK : ActionStatus.ON_TRACK,
                        "Update " + n + " of action " + number))
            .toList();
    return new ActionHistory(
        planned(line, "Action " + number),
        Signature.of(officer.id(), NOW.minus(Duration.ofDays(200))),
        updates,
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static NewAction planned(CommitmentLine commitment, String text) {
    return new NewAction(
        commitment, Optional.empty(), facts(text, Optional.empty()), "", List.of(), true);
  }

  private Outcome<Saved> revise(ActionId action, long version, ActionFacts facts) {
    return actions.revise(new ReviseAction(action, version, facts, signature()));
  }

  private RecordProgress update(ActionId action, long version, ActionStatus status) {
    return new RecordProgress(action, version, status, "What happened", signature());
  }

  private Signature signature() {
    return Signature.of(officer.id(), NOW);
  }

  private long updatesOf(ActionId action) {
    return jdbc.sql("select count(*) from delivery.progress_update where action_id = :id")
        .param("id", action.value())
        .query(Long.class)
        .single();
  }
}
