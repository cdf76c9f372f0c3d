// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.throughline.statute.Calendars;
import org.throughline.statute.calendar.SchoolTerms;

/// Three schools: one without term dates, one that goes by its council's, one with its own for
/// every other year. Each is given to the library as terms, and written down here day by day.
///
/// @param count goes by the days written down here
/// @param calendars what the library is given
record SlowTerms(SlowCount count, Calendars calendars) {

  private static final int FIRST = 2013;
  private static final int LAST = 2029;

  static List<SlowTerms> three() {
    SchoolTerms council = terms(FIRST, LAST, 1, 0);
    SchoolTerms school = terms(FIRST + 1, LAST + 6, 2, 3);
    boolean[] usual = usual();
    boolean[] councils = overlaid(usual, council, FIRST, LAST, 1);
    boolean[] schools = overlaid(councils, school, FIRST + 1, LAST + 6, 2);
    Calendars england = Calendars.england();
    return List.of(
        new SlowTerms(new SlowCount(usual), england),
        new SlowTerms(new SlowCount(councils), england.withCouncilTerms(council)),
        new SlowTerms(new SlowCount(schools), england.withCouncilTerms(council).forSchool(school)));
  }

  /// The holidays that schools usually have.
  private static boolean[] usual() {
    boolean[] open = new boolean[SlowDays.size()];
    for (int day = 0; day < open.length; day++) {
      open[day] = SlowDays.isWorking(day);
    }
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
    return open;
  }

  private static void closeTo(boolean[] open, int first, int last) {
    Arrays.fill(open, first, last + 1, false);
  }

  private static void closeFor(boolean[] open, int first, int days) {
    Arrays.fill(open, first, Math.min(first + days, open.length), false);
  }

  private static boolean[] overlaid(
      boolean[] below, SchoolTerms terms, int first, int last, int step) {
    boolean[] open = below.clone();
    for (int year = first; year <= last; year += step) {
      Arrays.fill(open, SlowDays.day(year, 8, 1), SlowDays.day(year + 1, 8, 1), false);
    }
    for (SchoolTerms.Stretch term : terms.open()) {
      for (int day = SlowDays.day(term.from()); day <= SlowDays.day(term.to()); day++) {
        open[day] = SlowDays.isWorking(day);
      }
    }
    for (SchoolTerms.Stretch shut : terms.closed()) {
      closeTo(open, SlowDays.day(shut.from()), SlowDays.day(shut.to()));
    }
    return open;
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
