// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/// Turns plan years into days so that `today` is always the middle of year two's work.
///
/// The strategy itself keeps to years from April to March. When `today` is near the turn of a year,
/// the work of year two reaches up to four months over that turn, as real work does; otherwise no
/// plan could be half-way through on 1 April.
final class PlanCalendar {
  private static final MonthDay YEAR_STARTS = MonthDay.of(4, 1);
  private static final int LEAST_DAYS_EACH_SIDE = 120;
  private static final double[] PLAN_YEARS = {0, 1, 1.5, 2, 3};

  private final LocalDate today;
  private final LocalDate from;
  private final LocalDate[] anchors;

  PlanCalendar(LocalDate today) {
    this.today = today;
    var yearTwo = YEAR_STARTS.atYear(today.getYear());
    this.from = (today.isBefore(yearTwo) ? yearTwo.minusYears(1) : yearTwo).minusYears(1);
    this.anchors =
        new LocalDate[] {
          from,
          earlier(from.plusYears(1), today.minusDays(LEAST_DAYS_EACH_SIDE)),
          today,
          later(from.plusYears(2).minusDays(1), today.plusDays(LEAST_DAYS_EACH_SIDE)),
          to()
        };
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  LocalDate today() {
    return today;
  }

  LocalDate from() {
    return from;
  }

  LocalDate to() {
    return from.plusYears(3).minusDays(1);
  }

  LocalDate adoptedOn() {
    return workingDay(from.minusDays(26));
  }

  /// The working day that lies `planYears` into the strategy.
  LocalDate at(double planYears) {
    int piece = 0;
    while (piece < PLAN_YEARS.length - 2 && planYears > PLAN_YEARS[piece + 1]) {
      piece++;
    }
    double share = (planYears - PLAN_YEARS[piece]) / (PLAN_YEARS[piece + 1] - PLAN_YEARS[piece]);
    long days = ChronoUnit.DAYS.between(anchors[piece], anchors[piece + 1]);
    return workingDay(anchors[piece].plusDays(Math.round(share * days)));
  }

  /// The day itself, or the last working day before it; no work is dated from Christmas Day to New
  /// Year's Day. An earlier day never gives a later answer, so orders of days are kept.
  LocalDate workingDay(LocalDate day) {
    var back = day;
    while (isFree(back)) {
      back = back.minusDays(1);
    }
    return back.isBefore(from) && !day.isBefore(from) ? firstWorkingDay() : back;
  }

  private LocalDate firstWorkingDay() {
    var day = from;
    while (isFree(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static boolean isFree(LocalDate day) {
    boolean christmas = day.getMonthValue() == 12 && day.getDayOfMonth() >= 25;
    boolean newYear = day.getMonthValue() == 1 && day.getDayOfMonth() == 1;
    return christmas || newYear || day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }

  /// The working day a share of the way from one day to another, never before the first.
  LocalDate between(LocalDate first, LocalDate last, double share) {
    long days = ChronoUnit.DAYS.between(first, last);
    return workingDay(first.plusDays(Math.round(days * share)));
  }
}
