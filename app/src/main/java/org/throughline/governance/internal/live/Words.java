// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.live;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Numbers and days in words.
public final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0yyyy", Locale.UK);

  private Words() {}

  /// Such as `1 action` or `1,200 actions`.
  public static String of(int count, String one, String many) {
    return "%,d %s".formatted(count, count == 1 ? one : many);
  }

  /// Such as `24 Nov 2026`, for narrow columns: it never breaks.
  static String day(Optional<LocalDate> day) {
    return day.map(DAY::format).orElse("No date");
  }
}
