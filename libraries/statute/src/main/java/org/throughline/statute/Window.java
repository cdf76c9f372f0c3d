// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;

/// The days in which an event may show that a duty was met. What shows it may itself be what the
/// next round is counted from, as the decision on one annual review begins the year of the next.
///
/// @param begins the day that this round is counted from; the day of the round before, or a year
///     earlier, when it looks back
/// @param next the day that the next round is counted from; the latest day when there is none
record Window(LocalDate begins, LocalDate next, boolean looksBack, List<EventType> from) {

  static Window of(Rule rule, List<Reckoning> rounds, int round) {
    boolean looksBack = rule.limit().looksBack();
    int first = looksBack ? round - 1 : round;
    LocalDate begins =
        first < 0 ? rounds.getFirst().begins().minusYears(1) : rounds.get(first).begins();
    boolean isLast = round == rounds.size() - 1;
    LocalDate next = isLast ? LocalDate.MAX : rounds.get(first + 1).begins();
    LocalDate from = rule.isEvenBefore() ? LocalDate.MIN : begins;
    return new Window(from, next, looksBack, rule.limit().from());
  }

  /// Whether a day lies in this round, its first day included.
  boolean isWithin(LocalDate day) {
    return !day.isBefore(begins) && day.isBefore(next);
  }

  boolean holds(Occurrence found) {
    LocalDate day = found.happenedOn();
    boolean isNextRound = looksBack || from.contains(found.type());
    return isNextRound ? day.isAfter(begins) && !day.isAfter(next) : isWithin(day);
  }
}
