// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a pathway asks in a case, as it stands on a day. It is a pure function of what it is given,
/// so it can be thrown away and made again.
public record Timeline(Pathway pathway, LocalDate asOf, List<Duty> duties) {

  /// The earliest last day first; those without one at the end.
  public static final Comparator<Duty> BY_DAY =
      Comparator.comparing(duty -> duty.due().orElse(LocalDate.MAX));

  public Timeline {
    duties = List.copyOf(duties);
  }

  /// Holds a pathway against the events of a case. Events may come in any order, and those of
  /// other pathways are passed over, as are those after `asOf` that are not plans. Ask
  /// [EventCheck] first whether events typed by people make sense.
  ///
  /// @param asOf the day asked
  public static Timeline of(
      Pathway pathway, List<Event> events, Calendars calendars, Rulebook rulebook, LocalDate asOf) {
    CaseRecord cases = CaseRecord.of(pathway, events, calendars, asOf);
    return new Timeline(
        pathway, asOf, new DutyReader(pathway, cases, calendars, rulebook, asOf).duties());
  }

  /// The duty with this code; the latest where it arose more than once.
  public Optional<Duty> duty(String code) {
    return duties.stream().filter(duty -> duty.code().equals(code)).reduce((_, later) -> later);
  }

  /// Those whose time is over and that were not done. A right that lapsed is none, nor is what was
  /// done too early.
  public List<Duty> overdue() {
    return in(DutyState.MISSED).filter(duty -> duty.rule().kind().isOwed()).toList();
  }

  /// Those still to be done whose last day is at most this many days away.
  public List<Duty> dueWithin(int days) {
    LocalDate last = asOf.plusDays(days);
    return in(DutyState.OPEN)
        .filter(Timeline::isToBeDone)
        .filter(duty -> duty.due().map(due -> !due.isAfter(last)).orElse(false))
        .toList();
  }

  /// Those that this party has yet to do, in time or not.
  public List<Duty> waitingOn(Party party) {
    return duties.stream()
        .filter(duty -> duty.rule().party() == party && isOutstanding(duty))
        .toList();
  }

  /// Those that are done by a letter which has not gone out.
  public List<Duty> lettersDue() {
    return duties.stream()
        .filter(duty -> duty.letter().isPresent() && isOutstanding(duty))
        .toList();
  }

  private static boolean isOutstanding(Duty duty) {
    return switch (duty.state()) {
      case OPEN, MISSED, LIFTED_BY_EXCEPTION -> isToBeDone(duty) && duty.metOn().isEmpty();
      case NOT_ARISEN, MET, MET_LATE -> false;
    };
  }

  /// Nobody has anything to do while a time is waited for.
  private static boolean isToBeDone(Duty duty) {
    return duty.rule().kind() != DutyKind.MUST_WAIT;
  }

  private Stream<Duty> in(DutyState state) {
    return duties.stream().filter(duty -> duty.state() == state);
  }
}
