// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Dates as officers read them.
public final class Dates {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.UK);
  private static final DateTimeFormatter SHORT_WITH_YEAR =
      DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.UK);
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK);

  private Dates() {}

  /// Such as `in 3 days (Tue 24 Nov)`, `today (Sat 21 Nov)` or `12 days ago (Mon 9 Nov)`; the
  /// year is written when it is not today's.
  public static String relative(LocalDate day, LocalDate today) {
    DateTimeFormatter format = day.getYear() == today.getYear() ? SHORT : SHORT_WITH_YEAR;
    return distance(day, today) + " (" + day.format(format) + ")";
  }

  /// Such as `24 November 2026`.
  public static String full(LocalDate day) {
    return day.format(LONG);
  }

  /// Such as `24 Nov 2026, 16:40`, in London time.
  public static String moment(Instant at) {
    return at.atZone(LONDON).format(MOMENT);
  }

  private static String distance(LocalDate day, LocalDate today) {
    long days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    if (days == -1) {
      return "yesterday";
    }
    long size = Math.abs(days);
    String words = size < 60 ? size + " days" : months(day, today);
    return days > 0 ? "in " + words : words + " ago";
  }

  private static String months(LocalDate day, LocalDate today) {
    long months = Math.abs(ChronoUnit.MONTHS.between(today, day));
    return months < 24 ? Math.max(2, months) + " months" : (months / 12) + " years";
  }
}
