// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.Optional;

/// An event that stands.
///
/// @param servedOn for a document that was sent, the day on which it counts as served; for
///     everything else the day it happened
record Occurrence(
    EventType type, LocalDate happenedOn, LocalDate servedOn, Optional<ServiceMethod> method) {

  static Occurrence of(EventType type, Event event, Calendars calendars) {
    LocalDate sentOn = event.happenedOn();
    LocalDate servedOn =
        event.method().map(method -> method.served(sentOn, calendars)).orElse(sentOn);
    return new Occurrence(
        type, type.isMadeOnArrival() ? servedOn : sentOn, servedOn, event.method());
  }
}
