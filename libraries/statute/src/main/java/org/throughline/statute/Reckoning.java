// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.Optional;

/// How the last day of a limit was found.
///
/// @param trigger the event that it was counted from
/// @param limit with the number that holds for that event; never several limits at once
/// @param due absent where there is no number
/// @param begins the earliest event that any of the limits is counted from
/// @param otherSource of a number that is not the pathway's own
record Reckoning(
    Occurrence trigger,
    Limit limit,
    Optional<LocalDate> due,
    LocalDate begins,
    Optional<Source> otherSource) {

  LocalDate countedFrom() {
    return trigger.countsFrom();
  }

  boolean isLaterThan(Reckoning other) {
    return due.isPresent()
        && (other.due.isEmpty() || due.orElseThrow().isAfter(other.due.orElseThrow()));
  }

  Reckoning beginning(LocalDate day) {
    return new Reckoning(trigger, limit, due, day.isBefore(begins) ? day : begins, otherSource);
  }
}
