// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.requests;

import java.time.LocalDate;
import java.util.Optional;

/// Something that a body asked for.
///
/// @param ofWhom the officer or service that was asked, as the minutes say it
/// @param due absent when no day was named
/// @param answer what was answered; empty while it is open
/// @param about the code of the promise or measure that it is about; may be empty
/// @param decision the reference of the decision that the answer carried out; may be empty
public record Request(
    long id,
    long body,
    String bodyName,
    LocalDate askedOn,
    String words,
    String ofWhom,
    Optional<LocalDate> due,
    Optional<LocalDate> answeredOn,
    String answer,
    String about,
    String decision) {

  public boolean isOpen() {
    return answeredOn.isEmpty();
  }

  /// Whether it is open and its day has gone by.
  public boolean isLate(LocalDate today) {
    return isOpen() && due.map(today::isAfter).orElse(false);
  }
}
