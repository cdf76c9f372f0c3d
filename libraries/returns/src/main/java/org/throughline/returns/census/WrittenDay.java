// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A day as exports and people write it: 2015-03-14, 14/03/2015, 14.3.15, 2015-Mar-14 00:00:00,
/// 14 March 2015, 14032015. The day stands before the month wherever the year is last.
public final class WrittenDay {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private WrittenDay() {}

  /// The day; absent when it is none, such as 30 February, or lies outside 1900 to 2100. A year of
  /// two digits is of this century up to 49.
  public static Optional<LocalDate> read(String written) {
    String[] parts = parts(written.strip());
    if (parts.length != 3) {
      return Optional.empty();
    }
    boolean isYearFirst = parts[0].length() == 4;
    int year = year(isYearFirst ? parts[0] : parts[2]);
    int month = month(parts[1]);
    int day = number(isYearFirst ? parts[2] : ordinal(parts[0]));
    if (year < 1900 || year > 2100 || month < 1 || day < 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String[] parts(String text) {
    String day = withoutTime(text);
    if (day.length() == 8 && day.chars().allMatch(Character::isDigit)) {
      return new String[] {day.substring(0, 2), day.substring(2, 4), day.substring(4)};
    }
    return day.replace(',', ' ')
        .replace('-', ' ')
        .replace('/', ' ')
        .replace('.', ' ')
        .strip()
        .split(" +");
  }

  private static String withoutTime(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text;
    }
    int before = Math.max(text.lastIndexOf(' ', colon), text.lastIndexOf('T', colon));
    return before < 0 ? text : text.substring(0, before);
  }

  private static int year(String text) {
    int number = number(text);
    return switch (text.length()) {
      case 4 -> number;
      case 2 -> number < 0 ? -1 : number < 50 ? 2000 + number : 1900 + number;
      default -> -1;
    };
  }

  private static int month(String text) {
    if (text.isEmpty() || Character.isDigit(text.charAt(0))) {
      int number = number(text);
      return number <= 12 ? number : -1;
    }
    int at = text.length() < 3 ? -1 : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT));
    return at >= 0 && at % 3 == 0 ? at / 3 + 1 : -1;
  }

  private static String ordinal(String text) {
    int end = text.length() - 2;
    return end > 0 && Character.isLetter(text.charAt(end)) && Character.isDigit(text.charAt(0))
        ? text.substring(0, end)
        : text;
  }

  private static int number(String text) {
    if (text.isEmpty() || text.length() > 4) {
      return -1;
    }
    int number = 0;
    for (int at = 0; at < text.length(); at++) {
      int digit = text.charAt(at) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = 10 * number + digit;
    }
    return number;
  }
}
