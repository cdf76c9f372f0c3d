// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.platform.identity.AccountId;
import org.throughline.statute.Event;
import org.throughline.statute.ServiceMethod;

/// An event as it stands in a case. What was recorded stays; a mistake is put right by an event
/// that replaces it.
///
/// @param number its place in the case, from 1
/// @param type of an event of the pathway, or of an exception
/// @param recordedAt when it was written down
/// @param recordedBy absent for what the system itself took in
/// @param method how a document was sent, by its code
/// @param details a JSON object
/// @param replaces the number of the event that this one puts right
/// @param isWithdrawal whether it only takes that event back
public record RecordedEvent(
    int number,
    String type,
    LocalDate happenedOn,
    Instant recordedAt,
    Optional<AccountId> recordedBy,
    Optional<String> method,
    String details,
    OptionalInt replaces,
    boolean isWithdrawal) {

  /// The same for the law's timeline.
  public Event asEvent() {
    return new Event(
        number,
        type,
        happenedOn,
        recordedAt,
        method.flatMap(RecordedEvent::method),
        replaces.isPresent() ? Optional.of((long) replaces.getAsInt()) : Optional.empty(),
        isWithdrawal);
  }

  private static Optional<ServiceMethod> method(String code) {
    return java.util.Arrays.stream(ServiceMethod.values())
        .filter(each -> each.code().equals(code))
        .findFirst();
  }
}
