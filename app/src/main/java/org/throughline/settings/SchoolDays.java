// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// When school is, for a stretch of time: what a calendar of school days is made from.
///
/// @param terms in order
/// @param closures within them
/// @param bankHolidays of England
/// @param isOwn whether the setting has terms of its own, and not only the council's
public record SchoolDays(
    List<SchoolTerm> terms,
    List<SchoolClosure> closures,
    Set<LocalDate> bankHolidays,
    boolean isOwn) {

  public SchoolDays {
    terms = List.copyOf(terms);
    closures = List.copyOf(closures);
    bankHolidays = Set.copyOf(bankHolidays);
  }

  /// Whether pupils are taught on a day.
  public boolean isSchoolDay(LocalDate day) {
    boolean isWeekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !isWeekend
        && !bankHolidays.contains(day)
        && termOf(day).isPresent()
        && closures.stream().noneMatch(closure -> closure.holds(day));
  }

  /// The term in which a day lies.
  public Optional<SchoolTerm> termOf(LocalDate day) {
    return terms.stream().filter(term -> term.holds(day)).findFirst();
  }

  /// The term of a day, or the next to come.
  public Optional<SchoolTerm> termOfOrAfter(LocalDate day) {
    return terms.stream().filter(term -> !term.ends().isBefore(day)).findFirst();
  }

  /// School days from one day to another, both included.
  public int count(LocalDate from, LocalDate until) {
    return from.isAfter(until)
        ? 0
        : (int) from.datesUntil(until.plusDays(1)).filter(this::isSchoolDay).count();
  }
}
