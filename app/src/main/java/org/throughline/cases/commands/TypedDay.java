// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day as it was typed.
final class TypedDay {

  private static final Pattern LEAP_DAY = Pattern.compile("(\\d{4})-02-29");

  private TypedDay() {}

  /// @param what the option or event that the day belongs to, for the message
  static Optional<LocalDate> read(String what, String typed, List<String> problems) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException notADay) {
      problems.add(
          LEAP_DAY.matcher(typed).matches()
              ? "%s: %s had no 29 February. Enter 28 February or 1 March."
                  .formatted(what, typed.substring(0, 4))
              : "%s: “%s” is not a day. Write it as 2026-01-05.".formatted(what, typed));
      return Optional.empty();
    }
  }
}
