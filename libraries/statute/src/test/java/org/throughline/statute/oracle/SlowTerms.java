// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.statute.Calendars;
import org.throughline.statute.calendar.SchoolTerms;

/// Five schools: one without term dates, one that goes by its council's, one with its own for
/// every other year, and two that gave theirs for the autumns alone, to a council with and to one
/// without. Each is given to the library as terms, and written down here day by day.
///
/// @param count goes by the days written down here
/// @param calendars what the library is given
record SlowTerms(SlowCount count, Calendars calendars) {

  private static final int FIRST = 2013;
  private static final int LAST = 2029;

  /// What is written down of each day: whether it is in a term, and whether pupils attend.
  private record Days(boolean[] term, boolean[] open) {}

  static List<SlowTerms> five() {
    SchoolTerms council = terms(FIRST, LAST, 1, 0);
    SchoolTerms school = terms(FIRST + 1, LAST + 6, 2, 3);
    SchoolTerms autumns = autumns();
    Days usual = usual();
    Days councils = overlaid(usual, council);
    Calendars england = Calendars.england();
    Calendars ofCouncil = england.withCouncilTerms(council);
    return List.of(
        written(usual, england),
        written(councils, ofCouncil),
        written(overlaid(councils, school), ofCouncil.forSchool(school)),
        written(overlaid(usual, autumns), england.forSchool(autumns)),
        written(overlaid(councils, autumns), ofCouncil.forSchool(autumns)));
  }

  private static SlowTerms written(Days days, Calendars calendars) {
    return new SlowTerms(new SlowCount(days.open()), calendars);
  }

  /// The holidays that schools usually have.
  private static Days usual() {
    boolean[] open = new boolean[SlowDays.size()];
    Arrays.fill(open, true);
    for (int year = SlowDays.FIRST_YEAR; year < SlowDays.LAST_YEAR; year++) {
      int easter = SlowDays.easterSunday(year);
      int spring = SlowDays.month(easter) == 3 ? easter + 1 : easter - 6;
      closeTo(open, SlowDays.day(year, 7, 22), SlowDays.day(year, 9, 1));
      closeFor(open, SlowDays.monday(SlowDays.day(year, 10, 22)), 7);
      closeFor(open, SlowDays.monday(SlowDays.day(year, 12, 19)), 14);
      closeFor(open, SlowDays.monday(SlowDays.day(year, 2, 12)), 7);
      closeFor(open, spring, 14);
      closeFor(open, SlowDays.lastMonday(year, 5), 7);
    }
    return new Days(open, working(open));
  }

  private static boolean[] working(boolean[] term) {
    boolean[] open = term.clone();
    for (int day = 0; day < open.length; day++) {
      open[day] &= SlowDays.isWorking(day);
    }
    return open;
  }

  private static void closeTo(boolean[] open, int first, int last) {
    Arrays.fill(open, first, last + 1, false);
  }

  private static void closeFor(boolean[] open, int first, int days) {
    Arrays.fill(open, first, Math.min(first + days, open.length), false);
  }

  /// What is given holds; what lies between two given terms is a holiday, unless more than eight
  /// weeks do; the rest is as below, once the holiday there has begun or until it is over.
  private static Days overlaid(Days below, SchoolTerms terms) {
    boolean[] given = new boolean[SlowDays.size()];
    for (SchoolTerms.Stretch term : terms.open()) {
      Arrays.fill(given, SlowDays.day(term.from()), SlowDays.day(term.to()) + 1, true);
    }
    Days days = new Days(below.term().clone(), below.open().clone());
    for (int day = 100; day < given.length - 100; day++) {
      if (given[day] || isHoliday(day, given, below.term())) {
        days.term()[day] = given[day];
        days.open()[day] = given[day] && SlowDays.isWorking(day);
      }
    }
    for (SchoolTerms.Stretch shut : terms.closed()) {
      closeTo(days.open(), SlowDays.day(shut.from()), SlowDays.day(shut.to()));
    }
    return days;
  }

  private static boolean isHoliday(int day, boolean[] given, boolean[] below) {
    int before = steps(day, -1, given);
    int after = steps(day, 1, given);
    return before + after - 1 <= 56
        || (before < 14 && isBeforeHoliday(day - before, day, 1, below))
        || (after < 14 && isBeforeHoliday(day + after, day, -1, below));
  }

  /// How far the next given day is; never further than from one year to the next.
  private static int steps(int day, int step, boolean[] given) {
    int steps = 1;
    while (steps < 100 && !given[day + step * steps]) {
      steps++;
    }
    return steps;
  }

  /// Whether the holiday below, which begins within a fortnight of the term, has yet to come.
  private static boolean isBeforeHoliday(int term, int day, int step, boolean[] below) {
    for (int near = 1; near <= 14; near++) {
      int next = term + step * near;
      if (!below[next] && !SlowDays.isWeekend(next)) {
        return step * (next - day) > 0;
      }
    }
    return false;
  }

  private static SchoolTerms autumns() {
    List<SchoolTerms.Stretch> open = new ArrayList<>();
    for (int year = FIRST; year <= LAST; year++) {
      int by = year % 7;
      open.add(stretch(year, 9, 1 + by, year, 10, 14 + by));
      open.add(stretch(year, 10, 28 + year % 3, year, 12, 5 + 2 * by));
    }
    return new SchoolTerms(open, List.of(stretch(FIRST + 5, 11, 12, FIRST + 5, 11, 13)));
  }

  /// Six half-terms and three training days a year, a few days apart from year to year.
  private static SchoolTerms terms(int first, int last, int step, int shift) {
    List<SchoolTerms.Stretch> open = new ArrayList<>();
    List<SchoolTerms.Stretch> closed = new ArrayList<>();
    for (int year = first; year <= last; year += step) {
      int by = (year + shift) % 5;
      open.add(stretch(year, 9, 2 + by, year, 10, 19 + by));
      open.add(stretch(year, 10, 30, year, 12, 17 + by));
      open.add(stretch(year + 1, 1, 3 + by, year + 1, 2, 9 + by));
      open.add(stretch(year + 1, 2, 19 + by, year + 1, 3, 26 + by));
      open.add(stretch(year + 1, 4, 12 + by, year + 1, 5, 23 + by));
      open.add(stretch(year + 1, 6, 1 + by, year + 1, 7, 18 + by));
      closed.add(stretch(year, 9, 2 + by, year, 9, 3 + by));
      closed.add(stretch(year, 11, 20 + by, year, 11, 20 + by));
      closed.add(stretch(year + 1, 6, 24 + by, year + 1, 6, 25 + by));
    }
    return new SchoolTerms(open, closed);
  }

  private static SchoolTerms.Stretch stretch(
      int year, int month, int day, int toYear, int toMonth, int toDay) {
    return new SchoolTerms.Stretch(
        SlowDays.date(SlowDays.day(year, month, day)),
        SlowDays.date(SlowDays.day(toYear, toMonth, toDay)),
        "term or training days");
  }
}
