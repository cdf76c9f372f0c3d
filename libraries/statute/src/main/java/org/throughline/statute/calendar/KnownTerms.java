// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.statute.calendar.SchoolTerms.Stretch;

/// Term dates as far as they are given, and other ones before, after and in between.
///
/// The time between two given terms is a holiday, unless it is longer than any holiday: then a term
/// was left out. The holiday after the last of them began with its end, and ends when the other
/// term dates say; so it is with the holiday before the first. Where the others have no holiday
/// within a fortnight, they hold from the next day on.
final class KnownTerms implements TermDays {

  private static final int LONGEST_HOLIDAY = 56;
  private static final int FORTNIGHT = 14;
  private static final Period BACK = Period.ofDays(-1);

  private final SchoolTerms given;
  private final TermDays others;
  private final List<Stretch> decided;

  KnownTerms(SchoolTerms given, TermDays others) {
    this.given = given;
    this.others = others;
    this.decided = runs(given.open()).stream().map(this::withHolidays).toList();
  }

  @Override
  public boolean isTerm(LocalDate day) {
    return contains(decided, day) ? contains(given.open(), day) : others.isTerm(day);
  }

  @Override
  public boolean isOpen(LocalDate day) {
    boolean isOpen = contains(decided, day) ? contains(given.open(), day) : others.isOpen(day);
    return isOpen && !contains(given.closed(), day);
  }

  @Override
  public boolean isKnown(LocalDate day) {
    return contains(decided, day) || others.isKnown(day);
  }

  /// Terms that follow each other with no more than a holiday between them.
  private static List<Stretch> runs(List<Stretch> terms) {
    List<Stretch> runs = new ArrayList<>();
    for (Stretch term : terms.stream().sorted(Comparator.comparing(Stretch::from)).toList()) {
      Optional<Stretch> before =
          Optional.ofNullable(runs.isEmpty() ? null : runs.getLast())
              .filter(run -> !term.from().isAfter(run.to().plusDays(LONGEST_HOLIDAY + 1)));
      before.ifPresent(_ -> runs.removeLast());
      runs.add(before.map(run -> run.upTo(term.to())).orElse(term));
    }
    return List.copyOf(runs);
  }

  /// With the days up to the holidays, in the other term dates, that begin or end near it.
  private Stretch withHolidays(Stretch run) {
    LocalDate from = run.from();
    LocalDate to = run.to();
    LocalDate begins =
        holiday(from.minusDays(1).datesUntil(from.minusDays(FORTNIGHT + 1), BACK))
            .map(last -> last.plusDays(1))
            .orElse(from);
    LocalDate ends =
        holiday(to.plusDays(1).datesUntil(to.plusDays(FORTNIGHT + 1)))
            .map(first -> first.minusDays(1))
            .orElse(to);
    return new Stretch(begins, ends, run.name());
  }

  private Optional<LocalDate> holiday(Stream<LocalDate> days) {
    return days.filter(day -> !BankHolidayRule.isWeekend(day) && !others.isTerm(day)).findFirst();
  }

  private static boolean contains(List<Stretch> stretches, LocalDate day) {
    for (Stretch stretch : stretches) {
      if (stretch.contains(day)) {
        return true;
      }
    }
    return false;
  }
}
