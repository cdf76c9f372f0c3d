// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// An event that stands.
///
/// @param servedOn for a document that was sent, the day on which it counts as served; for
///     everything else the day it happened
/// @param names what it says of people
record Occurrence(
    EventType type,
    LocalDate happenedOn,
    LocalDate servedOn,
    Optional<ServiceMethod> method,
    List<String> names) {

  static Occurrence of(EventType type, Event event, Calendars calendars) {
    LocalDate sentOn = event.happenedOn();
    LocalDate servedOn =
        event.method().map(method -> method.served(sentOn, calendars)).orElse(sentOn);
    return new Occurrence(
        type, type.isMadeOnArrival() ? servedOn : sentOn, servedOn, event.method(), event.names());
  }
}
