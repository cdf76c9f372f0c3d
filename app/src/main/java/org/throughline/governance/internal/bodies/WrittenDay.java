// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.Problem;

/// A day that a form may leave open: none is none, but what cannot be read is not none.
///
/// @param isUnreadable whether something was written that is no day
public record WrittenDay(Optional<LocalDate> day, boolean isUnreadable) {

  public static final WrittenDay NONE = new WrittenDay(Optional.empty(), false);

  public static WrittenDay of(LocalDate day) {
    return new WrittenDay(Optional.of(day), false);
  }

  /// What is wrong with it, for the field with this name.
  public List<Problem> problems(String field) {
    return isUnreadable
        ? List.of(new Problem("GOV-107", field, "Enter a date like 24/11/2026, or leave it empty."))
        : List.of();
  }
}
