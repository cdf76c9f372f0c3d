// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Days on which a school is open to its pupils: by its own term dates, where they give none by
/// the council's, and where neither does by the usual ones, which is then said.
public final class SchoolDays extends CountedDays {

  /// There are two sessions in a school day, the morning's and the afternoon's.
  public static final int SESSIONS_A_DAY = 2;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final WorkingDays working;
  private final TermDays terms;

  /// @param school the school's own term dates
  /// @param council the council's, for the time that the school gives none for
  public SchoolDays(WorkingDays working, SchoolTerms school, SchoolTerms council) {
    this(working, new KnownTerms(school, new KnownTerms(council, UsualTerms.INSTANCE)));
  }

  private SchoolDays(WorkingDays working, TermDays terms) {
    super(DaySet.of(day -> working.contains(day) && terms.isOpen(day)));
    this.working = working;
    this.terms = terms;
  }

  /// Sessions from the morning of `from` to the afternoon before `before`.
  public int sessionsBetween(LocalDate from, LocalDate before) {
    return SESSIONS_A_DAY * between(from, before);
  }

  /// Whether all days from one to the other lie in term dates of the school or council, or in a
  /// holiday between two of their terms.
  public boolean isKnown(LocalDate from, LocalDate to) {
    return from.datesUntil(to.plusDays(1)).allMatch(terms::isKnown);
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
