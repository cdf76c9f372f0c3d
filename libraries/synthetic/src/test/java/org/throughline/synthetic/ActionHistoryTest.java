// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.synthetic.InventedAction.Status;
import org.throughline.synthetic.InventedAction.Update;

class ActionHistoryTest {

  @Test
  void holdsTogetherOnEveryDayOfALeapYear() {
    Days.ofALeapYear().forEach(ActionHistoryTest::holdsTogether);
  }

  private static void holdsTogether(LocalDate today) {
    for (var strategy : DemonstrationAuthority.asAt(today).strategies()) {
      assertThat(strategy.from()).isEqualTo(LocalDate.of(strategy.from().getYear(), 4, 1));
      assertThat(strategy.to()).isEqualTo(strategy.from().plusYears(3).minusDays(1));
      assertThat(today)
          .as("today lies in year two")
          .isBetween(strategy.from().plusYears(1), strategy.from().plusYears(2).minusDays(1));
      strategy.actions().forEach(action -> holdsTogether(today, strategy, action));
    }
  }

  private static void holdsTogether(
      LocalDate today, InventedStrategy strategy, InventedAction action) {
    var about = action.code() + " on " + today;
    assertThat(action.start()).as(about).isBetween(strategy.from(), action.due());
    assertThat(action.due()).as(about).isBetween(action.start(), strategy.to());
    assertThat(action.updates())
        .as(about)
        .isSortedAccordingTo(Comparator.comparing(Update::on))
        .allSatisfy(update -> assertThat(update.on()).isBetween(action.start(), today));
    var last =
        action.updates().isEmpty() ? Status.NOT_STARTED : action.updates().getLast().status();
    assertThat(action.status()).as(about).isEqualTo(last);
    for (var milestone : action.milestones()) {
      assertThat(milestone.due()).as(about).isBetween(action.start(), action.due());
      milestone
          .metOn()
          .ifPresent(met -> assertThat(met).as(about).isBetween(action.start(), today));
    }
    action.barriers().forEach(b -> assertThat(b.raisedOn()).isBetween(action.start(), today));
    action.evidence().forEach(e -> assertThat(e.on()).as(about).isBetween(action.start(), today));
    action
        .carriedForward()
        .ifPresent(
            carried -> {
              assertThat(carried.on()).as(about).isBetween(action.start(), today);
              assertThat(carried.previousDue()).as(about).isBefore(action.due());
            });
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void noActionRepeatsASentenceAndFewSentencesAreRepeatedAtAll(LocalDate today) {
    var council = DemonstrationAuthority.asAt(today);
    council
        .actions()
        .forEach(
            action ->
                assertThat(action.updates().stream().map(Update::words))
                    .as(action.code())
                    .doesNotHaveDuplicates());
    var all =
        council
            .actions()
            .flatMap(action -> action.updates().stream())
            .filter(update -> update.status() != Status.CLOSED)
            .map(Update::words)
            .toList();
    assertThat(new HashSet<>(all)).hasSizeGreaterThan(all.size() * 95 / 100);
  }

  @ParameterizedTest
  @MethodSource("org.throughline.synthetic.Days#awkward")
  void onlyTheResponsibleOfficerWrites(LocalDate today) {
    var council = DemonstrationAuthority.asAt(today);
    assertThat(council.actions())
        .allSatisfy(
            action -> {
              var officer = action.responsible().orElse("nobody");
              assertThat(action.updates()).allMatch(update -> update.by().equals(officer));
              assertThat(action.barriers()).allMatch(barrier -> barrier.by().equals(officer));
              action.responsible().ifPresent(id -> assertThat(council.person(id)).isPresent());
            });
  }

  @Test
  void closedActionsHaveEvidenceAndBlockedOnesANamedForum() {
    var council = DemonstrationAuthority.asAt(LocalDate.of(2026, 11, 21));
    assertThat(council.actions().filter(action -> action.status() == Status.CLOSED))
        .isNotEmpty()
        .allSatisfy(action -> assertThat(action.evidence()).isNotEmpty());
    assertThat(council.actions().filter(action -> action.status() == Status.BLOCKED))
        .isNotEmpty()
        .allSatisfy(
            action ->
                assertThat(action.barriers())
                    .isNotEmpty()
                    .allMatch(barrier -> barrier.clearedOn().isEmpty()));
    assertThat(council.actions().flatMap(action -> action.barriers().stream()))
        .hasSizeGreaterThanOrEqualTo(15)
        .allSatisfy(barrier -> assertThat(council.forums()).contains(barrier.forum()));
  }

  @Test
  void everyActionSaysHowOneWillKnowAndWhichStepsLeadThere() {
    assertThat(DemonstrationAuthority.asAt(LocalDate.of(2026, 11, 21)).actions())
        .allSatisfy(
            action -> {
              assertThat(action.success()).isNotEmpty();
              assertThat(action.milestones()).hasSizeBetween(2, 3);
              assertThat(action.partners()).isNotEmpty();
            });
  }

  @Test
  void dependenciesPointToEarlierActionsOfTheSameStrategy() {
    for (var strategy : DemonstrationAuthority.asAt(LocalDate.of(2026, 11, 21)).strategies()) {
      var seen = new HashSet<String>();
      strategy.priorities().stream()
          .flatMap(priority -> priority.commitments().stream())
          .flatMap(commitment -> commitment.actions().stream())
          .forEach(action -> seen.add(action.code()));
      assertThat(strategy.actions().filter(action -> !action.dependsOn().isEmpty()))
          .hasSizeGreaterThan(10)
          .allSatisfy(
              action -> {
                assertThat(seen).containsAll(action.dependsOn());
                assertThat(action.dependsOn()).doesNotContain(action.code());
              });
    }
  }
}
