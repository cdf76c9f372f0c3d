// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.statute.DutyState.LIFTED_BY_EXCEPTION;
import static org.throughline.statute.DutyState.MET;
import static org.throughline.statute.DutyState.MET_LATE;
import static org.throughline.statute.DutyState.MISSED;
import static org.throughline.statute.DutyState.NOT_ARISEN;
import static org.throughline.statute.DutyState.OPEN;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Walks every line of every pathway into every state that it can be in.
class EveryStateTest {

  private static final LocalDate ORDINARY = LocalDate.of(2025, 3, 3);
  private static final LocalDate PANDEMIC = LocalDate.of(2020, 6, 1);

  static Stream<Arguments> rules() {
    return Pathways.standard().all().stream()
        .flatMap(
            pathway -> pathway.rules().stream().map(rule -> Arguments.of(pathway, rule.code())));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("rules")
  void everyStateOfEveryDutyIsReached(Pathway pathway, String code) {
    Rule rule = pathway.rule(code).orElseThrow();
    Walk walk = new Walk(pathway, rule, day(rule));

    Set<DutyState> reached = EnumSet.of(walk.of(ORDINARY).state());
    Optional<LocalDate> due = walk.of(walk.start, walk.trigger()).due();
    LocalDate last = due.orElse(walk.start);
    reached.add(walk.of(last.isBefore(walk.start) ? last : walk.start, walk.trigger()).state());
    reached.add(walk.of(last.plusDays(1), walk.trigger()).state());
    reached.add(walk.met(walk.metDay(last)).state());
    reached.add(walk.met(last).state());
    reached.add(walk.met(last.plusDays(1)).state());
    rule.exceptions().forEach(ground -> reached.add(walk.lifted(ground, last).state()));

    assertThat(reached).containsExactlyInAnyOrderElementsOf(expected(rule, due.isPresent()));
  }

  private static Set<DutyState> expected(Rule rule, boolean hasNumber) {
    EnumSet<DutyState> states = EnumSet.of(NOT_ARISEN, OPEN, MET);
    if (rule.kind() == DutyKind.MUST_WAIT) {
      states =
          hasNumber
              ? EnumSet.of(NOT_ARISEN, OPEN, MET, MISSED)
              : EnumSet.of(NOT_ARISEN, OPEN, MISSED);
    } else if (hasNumber) {
      states.addAll(EnumSet.of(MET_LATE, MISSED));
    }
    if (!rule.exceptions().isEmpty()) {
      states.add(LIFTED_BY_EXCEPTION);
    }
    return states;
  }

  private static LocalDate day(Rule rule) {
    return rule.inForce().until().orElse(pandemicOnly(rule) ? PANDEMIC : ORDINARY);
  }

  private static boolean pandemicOnly(Rule rule) {
    return !rule.exceptions().isEmpty()
        && rule.exceptions().stream().noneMatch(ground -> ground.inForce().on(ORDINARY));
  }

  /// One line of a pathway, and the events that lead it somewhere.
  private record Walk(Pathway pathway, Rule rule, LocalDate start) {

    Duty of(LocalDate asOf, Event... events) {
      List<Event> all = new ArrayList<>(List.of(events));
      Rulebook rulebook =
          rule.reform()
              .map(reform -> Rulebook.standard().commencing(reform, LocalDate.of(2020, 1, 1)))
              .orElse(Rulebook.standard());
      if (!all.isEmpty()) {
        rule.onlyAfter()
            .ifPresent(clause -> all.add(event(9, clause.types().getFirst().code(), start)));
      }
      Timeline timeline = Timeline.of(pathway, all, Calendars.england(), rulebook, asOf);
      return timeline.duties().stream()
          .filter(duty -> duty.code().equals(rule.code()))
          .findFirst()
          .orElseThrow();
    }

    Event trigger() {
      return event(1, rule.limit().from().getFirst().code(), start);
    }

    Duty met(LocalDate day) {
      return of(day.plusYears(2), trigger(), event(2, rule.metBy().getLast().code(), day));
    }

    /// In time; on the last day, or after it where it must be waited for.
    LocalDate metDay(LocalDate last) {
      return rule.kind() == DutyKind.MUST_WAIT ? last.plusDays(2) : last;
    }

    Duty lifted(ExceptionGround ground, LocalDate last) {
      LocalDate day = last.isBefore(start.plusDays(1)) ? start : start.plusDays(1);
      return of(last.plusDays(9), trigger(), event(2, ground.code(), day));
    }

    private static Event event(long number, String type, LocalDate day) {
      return new Event(number, type, day, day.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
  }
}
