// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// Which plans a list of reviews shows.
///
/// @param officer whose; empty for everybody's
/// @param isNobodys only those that nobody keeps
/// @param week the Monday of a single week; empty for none
public record ReviewFilter(
    Optional<AccountId> officer,
    boolean isNobodys,
    What what,
    When when,
    Optional<LocalDate> week) {

  /// By which date.
  public enum What {
    REVIEW("Next review"),
    TRANSFER("Phase transfer"),
    YEAR_9("Year 9 review");

    private final String label;

    What(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static What of(String code) {
      return Arrays.stream(values())
          .filter(each -> each.code().equals(code))
          .findFirst()
          .orElse(REVIEW);
    }
  }

  /// How soon.
  public enum When {
    TWO_YEARS("24m", "within 24 months"),
    LATE("late", "late"),
    FOUR_WEEKS("4w", "in 4 weeks"),
    TWELVE_WEEKS("12w", "in 12 weeks"),
    MISSING("missing", "without a date");

    private final String code;
    private final String label;

    When(String code, String label) {
      this.code = code;
      this.label = label;
    }

    public String code() {
      return code;
    }

    public String label() {
      return label;
    }

    public static When of(String code) {
      return Arrays.stream(values())
          .filter(each -> each.code.equals(code))
          .findFirst()
          .orElse(TWO_YEARS);
    }
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The first day shown; absent when what is late is shown too.
  Optional<LocalDate> from(LocalDate today) {
    return week.or(
        () ->
            switch (when) {
              case FOUR_WEEKS, TWELVE_WEEKS -> Optional.of(today);
              case TWO_YEARS, LATE, MISSING -> Optional.empty();
            });
  }

  /// The day after the last one shown.
  LocalDate until(LocalDate today) {
    return week.map(monday -> monday.plusWeeks(1))
        .orElse(
            switch (when) {
              case LATE -> today;
              case FOUR_WEEKS -> today.plusWeeks(4);
              case TWELVE_WEEKS -> today.plusWeeks(12);
              case TWO_YEARS, MISSING -> today.plusMonths(24);
            });
  }
}
