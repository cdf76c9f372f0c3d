// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.delivery.PlanFixture.facts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.delivery.internal.ReminderChoices;
import org.throughline.delivery.internal.ReminderPace;
import org.throughline.delivery.internal.Reminders;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class RemindersTest {

  private final Reminders reminders;
  private final ReminderChoices choices;
  private final PlanFixture plan;
  private final Actions actions;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Account officer;

  RemindersTest(
      Reminders reminders,
      ReminderChoices choices,
      PlanFixture plan,
      Actions actions,
      JdbcClient jdbc,
      Clock clock,
      People people) {
    this.reminders = reminders;
    this.choices = choices;
    this.plan = plan;
    this.actions = actions;
    this.jdbc = jdbc;
    this.clock = clock;
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @Test
  void aDailyReminderSaysHowManyWaitAndNothingOfWhatTheyAre() {
    lateAction();
    choices.choose(officer.id(), ReminderPace.DAILY);

    reminders.remind();

    List<String> lines = lines();
    assertThat(lines)
        .containsExactly(
            "1 action is late.",
            "1 action is without an update for more than 30 days.",
            "1 action is yours to do in all.");
    assertThat(lines.toString()).doesNotContain("Secret", officer.name());
  }

  @Test
  void theNextReminderSaysWhatChangedSinceTheLast() {
    lateAction();
    choices.choose(officer.id(), ReminderPace.DAILY);
    reminders.remind();
    yesterday();
    lateAction();
    plan.action(
        facts("Another secret, not pressing", Optional.of(officer.id())),
        officer.id(),
        clock.instant());

    reminders.remind();

    assertThat(lines())
        .containsExactly(
            "2 actions are late, 1 more than last time.",
            "2 actions are without an update for more than 30 days, 1 more than last time.",
            "3 actions are yours to do in all, 2 more than last time.");
  }

  @Test
  void nobodyIsToldTheSameOnTwoDays() {
    lateAction();
    choices.choose(officer.id(), ReminderPace.DAILY);
    reminders.remind();
    yesterday();

    reminders.remind();

    assertThat(notices()).isEqualTo(1);
  }

  @Test
  void nobodyIsRemindedTwiceADay() {
    lateAction();
    choices.choose(officer.id(), ReminderPace.DAILY);

    reminders.remind();
    reminders.remind();

    assertThat(notices()).isEqualTo(1);
  }

  @Test
  void whoeverWantsNoRemindersGetsNone() {
    lateAction();
    choices.choose(officer.id(), ReminderPace.OFF);

    reminders.remind();

    assertThat(notices()).isZero();
  }

  private void lateAction() {
    LocalDate today = LocalDate.now(clock);
    Instant planned = clock.instant().minus(Duration.ofDays(120));
    ActionFacts facts = facts("Secret words of an action", Optional.of(officer.id()));
    ActionFacts late =
        new ActionFacts(
            facts.text(),
            1,
            "",
            facts.owner(),
            List.of(),
            Optional.of(today.minusDays(100)),
            Optional.of(today.minusDays(3)),
            List.of(),
            Optional.empty(),
            List.of());
    actions.plan(
        List.of(
            new NewAction(
                plan.commitments(1).getFirst(), Optional.empty(), late, "", List.of(), true)),
        Signature.of(officer.id(), planned));
  }

  /// As if the reminder of today had gone out a day ago.
  private void yesterday() {
    jdbc.sql("update delivery.reminder set sent_on = sent_on - 1 where account_id = :id")
        .param("id", officer.id().value())
        .update();
  }

  private long notices() {
    return jdbc.sql("select count(*) from notices.notice where account_id = :id")
        .param("id", officer.id().value())
        .query(Long.class)
        .single();
  }

  private List<String> lines() {
    return jdbc.sql(
            "select lines from notices.notice where account_id = :id order by notice_id desc limit 1")
        .param("id", officer.id().value())
        .query((row, number) -> Arrays.asList((String[]) row.getArray("lines").getArray()))
        .single();
  }
}
