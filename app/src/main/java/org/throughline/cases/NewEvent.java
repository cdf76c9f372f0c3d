// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.throughline.statute.ServiceMethod;

/// An event that somebody wishes to record.
///
/// @param type of an event of the pathway, or of an exception
/// @param method how a document was sent; empty for what is no document
/// @param details what else is known, by name; never a child's name
/// @param replaces the number of the event that this one puts right
/// @param isWithdrawal whether it only takes that event back
public record NewEvent(
    String type,
    LocalDate happenedOn,
    Optional<ServiceMethod> method,
    Map<String, String> details,
    OptionalInt replaces,
    boolean isWithdrawal) {

  public NewEvent {
    details = Map.copyOf(details);
  }

  /// An event with nothing but its day.
  public static NewEvent of(String type, LocalDate happenedOn) {
    return new NewEvent(type, happenedOn, Optional.empty(), Map.of(), OptionalInt.empty(), false);
  }
}
