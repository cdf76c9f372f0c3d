// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One line of a pathway, and the events that lead it somewhere.
record Walk(Pathway pathway, Rule rule, LocalDate start) {

  private static final LocalDate ORDINARY = LocalDate.of(2025, 3, 3);
  private static final LocalDate PANDEMIC = LocalDate.of(2020, 6, 1);

  static Walk of(Pathway pathway, String code) {
    Rule rule = pathway.rule(code).orElseThrow();
    return new Walk(pathway, rule, day(rule));
  }

  /// The duty in each state that it can be in, some of them more than once.
  List<Duty> everywhere() {
    LocalDate last = due().orElse(start);
    return Stream.concat(
            Stream.of(
                of(ORDINARY),
                of(last.isBefore(start) ? last : start, trigger()),
                of(last.plusDays(1), trigger()),
                met(metDay(last)),
                met(last),
                met(last.plusDays(1))),
            rule.exceptions().stream().map(ground -> lifted(ground, last)))
        .toList();
  }

  /// The last day; absent where the law gives no number.
  Optional<LocalDate> due() {
    return of(start, trigger()).due();
  }

  private static LocalDate day(Rule rule) {
    return rule.inForce().until().orElse(pandemicOnly(rule) ? PANDEMIC : ORDINARY);
  }

  private static boolean pandemicOnly(Rule rule) {
    return !rule.exceptions().isEmpty()
        && rule.exceptions().stream().noneMatch(ground -> ground.inForce().on(ORDINARY));
  }

  Duty of(LocalDate asOf, Event... events) {
    List<Event> all = new ArrayList<>(List.of(events));
    Rulebook rulebook =
        rule.reform()
            .map(reform -> Rulebook.standard().commencing(reform, LocalDate.of(2020, 1, 1)))
            .orElse(Rulebook.standard());
    if (!all.isEmpty()) {
      rule.onlyAfter()
          .ifPresent(clause -> all.add(event(9, clause.types().getFirst().code(), start)));
      rule.goesBy().forEach(type -> all.add(event(8, type.code(), start)));
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
    return of(day.plusYears(2), trigger(), event(2, shows().code(), day));
  }

  /// What shows that it was done, even late.
  private EventType shows() {
    return rule.metBy().reversed().stream()
        .filter(type -> !rule.isExcusedBy(type))
        .findFirst()
        .orElseThrow();
  }

  /// In time; on the last day, or after it where it must be waited for.
  LocalDate metDay(LocalDate last) {
    return rule.kind() == DutyKind.MUST_WAIT ? last.plusDays(2) : last;
  }

  Duty lifted(ExceptionGround ground, LocalDate last) {
    LocalDate day = last.isBefore(start.plusDays(1)) ? start : start.plusDays(1);
    return of(ground.isEasing() ? day : last.plusDays(9), trigger(), event(2, ground.code(), day));
  }

  private static Event event(long number, String type, LocalDate day) {
    return new Event(number, type, day, day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
