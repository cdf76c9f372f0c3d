// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.Optional;

/// An event that stands, with the day that limits run from: for a document that was sent, the day
/// on which it counts as served.
record Occurrence(
    EventType type, LocalDate happenedOn, LocalDate countsFrom, Optional<ServiceMethod> method) {

  static Occurrence of(EventType type, Event event, Calendars calendars) {
    LocalDate countsFrom =
        event
            .method()
            .map(method -> method.served(event.happenedOn(), calendars))
            .orElse(event.happenedOn());
    return new Occurrence(type, event.happenedOn(), countsFrom, event.method());
  }
}
