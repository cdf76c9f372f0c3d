// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;

/// A piece of advice that was asked for, in whichever case.
///
/// @param due the last day of the six weeks
/// @param came absent while it has not come
/// @param isOpen whether its case is open
public record AskedAdvice(
    Adviser adviser, LocalDate asked, LocalDate due, Optional<LocalDate> came, boolean isOpen) {

  /// How it went.
  public enum Course {
    IN_TIME,
    LATE,
    WAITING,
    LATE_NOW,
    NEVER_CAME
  }

  public Course courseOn(LocalDate today) {
    if (came.isPresent()) {
      return came.get().isAfter(due) ? Course.LATE : Course.IN_TIME;
    }
    if (!isOpen) {
      return Course.NEVER_CAME;
    }
    return today.isAfter(due) ? Course.LATE_NOW : Course.WAITING;
  }

  /// From asking until it came; absent while it has not.
  public OptionalLong days() {
    return came.isPresent()
        ? OptionalLong.of(ChronoUnit.DAYS.between(asked, came.get()))
        : OptionalLong.empty();
  }
}
