// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A year from 1 September to 31 August.
///
/// @param begins the calendar year in which it begins
public record AcademicYear(int begins) implements Comparable<AcademicYear> {

  private static final Pattern FORM =
      Pattern.compile("(20\\d\\d)(?:\\s*[/\\-–]\\s*(?:20)?(\\d\\d))?");

  /// No summer term lasts to the middle of August, and no autumn term begins before it.
  private static final int DAYS_OF_AUGUST_TERM = 17;

  public AcademicYear {
    if (begins < 2000 || begins > 2100) {
      throw new IllegalArgumentException("An academic year begins between 2000 and 2100");
    }
  }

  public static AcademicYear of(LocalDate day) {
    return new AcademicYear(
        day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear());
  }

  /// The year of schools: where the autumn term begins in August it belongs to the year that
  /// follows.
  public static AcademicYear ofSchools(LocalDate day) {
    return of(day.plusDays(DAYS_OF_AUGUST_TERM));
  }

  /// The year as people write it: `2026`, `2026/27`, `2026-2027`; absent when it is none.
  public static Optional<AcademicYear> parse(String typed) {
    Matcher matcher = FORM.matcher(typed.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int begins = Integer.parseInt(matcher.group(1));
    String next = matcher.group(2);
    return next != null && Integer.parseInt(next) != (begins + 1) % 100
        ? Optional.empty()
        : Optional.of(new AcademicYear(begins));
  }

  public LocalDate firstDay() {
    return LocalDate.of(begins, Month.SEPTEMBER, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(begins + 1, Month.AUGUST, 31);
  }

  /// The first day on which schools may be open in it.
  public LocalDate schoolsFirstDay() {
    return firstDay().minusDays(DAYS_OF_AUGUST_TERM);
  }

  /// The last day on which schools may be open in it.
  public LocalDate schoolsLastDay() {
    return lastDay().minusDays(DAYS_OF_AUGUST_TERM);
  }

  public AcademicYear next() {
    return new AcademicYear(begins + 1);
  }

  public AcademicYear previous() {
    return new AcademicYear(begins - 1);
  }

  @Override
  public int compareTo(AcademicYear other) {
    return Integer.compare(begins, other.begins);
  }

  /// Such as `2026/27`.
  @Override
  public String toString() {
    return "%d/%02d".formatted(begins, (begins + 1) % 100);
  }
}
