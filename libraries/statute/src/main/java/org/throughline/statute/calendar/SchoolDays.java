// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Days on which a school is open to its pupils: by its own term dates, for years without them by
/// the council's, and for years without either by the usual ones, which is then said.
public final class SchoolDays extends CountedDays {

  /// There are two sessions in a school day, the morning's and the afternoon's.
  public static final int SESSIONS_A_DAY = 2;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final WorkingDays working;
  private final Set<Integer> knownYears;

  /// @param school the school's own term dates
  /// @param council the council's, for academic years that the school gives none for
  public SchoolDays(WorkingDays working, SchoolTerms school, SchoolTerms council) {
    super(DaySet.of(attended(working, school, council)));
    this.working = working;
    this.knownYears =
        Stream.of(school, council)
            .flatMap(terms -> terms.academicYears().stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Predicate<LocalDate> attended(
      WorkingDays working, SchoolTerms school, SchoolTerms council) {
    Set<Integer> own = school.academicYears();
    Set<Integer> general = council.academicYears();
    Predicate<LocalDate> otherwise =
        day ->
            general.contains(SchoolTerms.academicYear(day))
                ? council.isOpen(day)
                : UsualTerms.isOpen(day);
    return day ->
        working.contains(day)
            && (own.contains(SchoolTerms.academicYear(day))
                ? school.isOpen(day)
                : otherwise.test(day));
  }

  /// Sessions from the morning of `from` to the afternoon before `before`.
  public int sessionsBetween(LocalDate from, LocalDate before) {
    return SESSIONS_A_DAY * between(from, before);
  }

  /// Whether both days, and so all between, lie in years with term dates of the school or council.
  public boolean isKnown(LocalDate from, LocalDate to) {
    for (int year = SchoolTerms.academicYear(from); year <= SchoolTerms.academicYear(to); year++) {
      if (!knownYears.contains(year)) {
        return false;
      }
    }
    return true;
  }

  /// Stretches of weekdays on which the school is closed, such as `3 April 2026 to 17 April 2026`.
  @Override
  public List<String> closedFor(LocalDate from, LocalDate to) {
    List<String> stretches = new ArrayList<>();
    LocalDate day = from;
    while (!day.isAfter(to)) {
      if (BankHolidayRule.isWeekend(day) || contains(day)) {
        day = day.plusDays(1);
      } else {
        LocalDate last = lastClosed(day, to);
        stretches.add(stretch(day, last));
        day = last.plusDays(1);
      }
    }
    return stretches;
  }

  private LocalDate lastClosed(LocalDate first, LocalDate limit) {
    LocalDate last = first;
    for (LocalDate day = first; !day.isAfter(limit) && !contains(day); day = day.plusDays(1)) {
      last = BankHolidayRule.isWeekend(day) ? last : day;
    }
    return last;
  }

  private String stretch(LocalDate first, LocalDate last) {
    if (!first.equals(last)) {
      return DAY.format(first) + " to " + DAY.format(last);
    }
    Optional<String> holiday = working.bankHolidays().name(first);
    return DAY.format(first) + holiday.map(name -> " (" + name + ")").orElse("");
  }
}
