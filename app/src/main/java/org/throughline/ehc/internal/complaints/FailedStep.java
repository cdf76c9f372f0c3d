// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.throughline.cases.DueLine;

/// The step of a case's timeline that a complaint is about.
///
/// @param duty the code of the law's rule, such as `assessment-decision`
/// @param nth 1 for the first time that it arose in the case
/// @param due absent where the law gives no number
/// @param met absent while it is not done
public record FailedStep(String duty, int nth, Optional<LocalDate> due, Optional<LocalDate> met) {

  static FailedStep of(DueLine line) {
    return new FailedStep(line.duty(), line.nth(), line.due(), line.metOn());
  }

  /// As a form names it.
  public String code() {
    return duty + "." + nth;
  }

  /// How many days after its last day it came, or has not come yet; 0 for in time.
  public long daysLate(LocalDate today) {
    return due.map(last -> Math.max(0, ChronoUnit.DAYS.between(last, met.orElse(today))))
        .orElse(0L);
  }

  /// Such as `12 days late`, `in time`, `not done, 3 days late`.
  public String lateness(LocalDate today) {
    long days = daysLate(today);
    String size = days == 1 ? "1 day late" : "%,d days late".formatted(days);
    if (due.isEmpty()) {
      return met.isPresent() ? "done, without a fixed day" : "not done, without a fixed day";
    }
    if (met.isPresent()) {
      return days == 0 ? "in time" : size;
    }
    return days == 0 ? "not due yet" : "not done, " + size;
  }
}
