// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.Optional;

/// How the last day of a limit was found.
///
/// @param trigger the event that it was counted from
/// @param limit with the number that holds for that event; never several limits at once
/// @param countedFrom the day of the event or, where the law says so, of its service
/// @param due absent where there is no number
/// @param begins the day of the earliest event that any of the limits is counted from
/// @param settledBy what came within the limit, where the law goes by its day
/// @param otherSource of a number that is not the pathway's own
record Reckoning(
    Occurrence trigger,
    Limit limit,
    LocalDate countedFrom,
    Optional<LocalDate> due,
    LocalDate begins,
    Optional<Occurrence> settledBy,
    Optional<Source> otherSource) {

  /// Whether the next of several limits holds in place of this one. Of two with a number it is the
  /// later. One without a number takes over when it starts while this one runs; it lasts until the
  /// next one starts.
  boolean yieldsTo(Reckoning next) {
    LocalDate starts = next.trigger.happenedOn();
    if (next.due.isEmpty()) {
      return isInTime(starts);
    }
    return due.isEmpty()
        ? !starts.isBefore(trigger.happenedOn())
        : next.lastDay().isAfter(lastDay());
  }

  /// Whether the day lies within the limit; every day does where there is no number.
  boolean isInTime(LocalDate day) {
    return !day.isAfter(lastDay());
  }

  /// The last day as it would be if none could move on.
  LocalDate unmoved(Calendars calendars) {
    return switch (limit.unmoved()) {
      case Limit.Counted counted -> counted.due(countedFrom, calendars);
      case Limit.OnDate date -> date.due(countedFrom, calendars);
      case Limit.Ahead _, Limit.Tabled _, Limit.Latest _, Limit.Prompt _ -> lastDay();
    };
  }

  Reckoning beginning(LocalDate day) {
    LocalDate earlier = day.isBefore(begins) ? day : begins;
    return new Reckoning(trigger, limit, countedFrom, due, earlier, settledBy, otherSource);
  }

  Reckoning settledBy(Occurrence found) {
    return new Reckoning(trigger, limit, countedFrom, due, begins, Optional.of(found), otherSource);
  }

  private LocalDate lastDay() {
    return settledBy.isPresent() ? LocalDate.MAX : due.orElse(LocalDate.MAX);
  }
}
