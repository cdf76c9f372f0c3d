// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import org.throughline.statute.calendar.BankHolidays;
import org.throughline.statute.calendar.SchoolDays;
import org.throughline.statute.calendar.SchoolTerms;
import org.throughline.statute.calendar.WorkingDays;

/// The calendars that a child's limits are counted in. Make one for a council, and from it one for
/// each school that has term dates of its own; both are immutable and may be shared.
///
/// @param working neither weekend nor bank holiday in England
/// @param school days on which the child's school is open
/// @param councilTerms what a school without own term dates goes by
public record Calendars(WorkingDays working, SchoolDays school, SchoolTerms councilTerms) {

  private static final class Shared {
    static final Calendars ENGLAND = of(BankHolidays.englandAndWales(), SchoolTerms.none());
  }

  /// England's bank holidays, and for want of term dates the usual ones.
  public static Calendars england() {
    return Shared.ENGLAND;
  }

  /// England's bank holidays and a council's term dates.
  public static Calendars of(BankHolidays holidays, SchoolTerms council) {
    return of(new WorkingDays(holidays), SchoolTerms.none(), council);
  }

  /// The same for a council with these term dates.
  public Calendars withCouncilTerms(SchoolTerms council) {
    return of(working, SchoolTerms.none(), council);
  }

  /// The same for a school with term dates of its own.
  public Calendars forSchool(SchoolTerms terms) {
    return of(working, terms, councilTerms);
  }

  private static Calendars of(WorkingDays working, SchoolTerms school, SchoolTerms council) {
    return new Calendars(working, new SchoolDays(working, school, council), council);
  }
}
