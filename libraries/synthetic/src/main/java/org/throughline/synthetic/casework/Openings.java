// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;

/// When a plan was asked for, given when it was issued: on time or late as often as published.
final class Openings {
  static final int LIMIT_DAYS = 140;

  private final Rates rates;
  private final Dice dice;
  private final Evenly evenly = new Evenly();
  private final LocalDate windowFrom;

  Openings(Rates rates, Dice dice, LocalDate windowFrom) {
    this.rates = rates;
    this.dice = dice;
    this.windowFrom = windowFrom;
  }

  /// An outline of a plan issued on that day after an assessment, or long ago.
  Career of(
      int child,
      LocalDate born,
      String need,
      String setting,
      LocalDate started,
      Optional<Ending> end) {
    int year = started.getYear();
    boolean isOnTime = evenly.says("on time " + year, rates.onTime(year));
    boolean hasException =
        evenly.says("exception " + isOnTime + year, rates.exceptions(year, isOnTime));
    LocalDate requested = started.minusDays(taken(year, isOnTime));
    LocalDate earliest = born.plusDays(240);
    if (requested.isBefore(earliest)) {
      requested = earliest.isBefore(started.minusDays(60)) ? earliest : started.minusDays(60);
    }
    requested = workday(requested, !isOnTime);
    boolean isInherited = requested.isBefore(windowFrom);
    return new Career(
        child,
        born,
        isInherited ? Career.Kind.INHERITED : Career.Kind.ASSESSED,
        need,
        second(need),
        setting,
        isInherited ? Optional.empty() : Optional.of(requested),
        Optional.of(started),
        Optional.empty(),
        end,
        !isInherited && hasException);
  }

  /// The same for a plan that another council issued.
  Career arriving(Career plan, LocalDate arrived) {
    return new Career(
        plan.child(),
        plan.born(),
        Career.Kind.MOVED_IN,
        plan.need(),
        plan.secondNeed(),
        plan.setting(),
        Optional.empty(),
        plan.started(),
        Optional.of(arrived),
        plan.ended(),
        false);
  }

  private int taken(int year, boolean isOnTime) {
    double skew = dice.share();
    if (isOnTime) {
      return LIMIT_DAYS - (int) (36 * skew * skew);
    }
    if (evenly.says("above a year " + year, rates.aboveAYear(year))) {
      return 367 + (int) (190 * skew * skew);
    }
    return LIMIT_DAYS + 3 + (int) (215 * skew * skew);
  }

  private Optional<String> second(String need) {
    String other = dice.from(java.util.List.of("SLCN", "SEMH", "ASD", "MLD", "SPLD", "PD"));
    return dice.happens(0.35) && !other.equals(need) && !need.equals("NONE")
        ? Optional.of(other)
        : Optional.empty();
  }

  /// The day itself, or the nearest working day before or after.
  static LocalDate workday(LocalDate day, boolean isBefore) {
    if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
      return isBefore ? day.minusDays(1) : day.plusDays(2);
    }
    if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
      return isBefore ? day.minusDays(2) : day.plusDays(1);
    }
    return day;
  }
}
