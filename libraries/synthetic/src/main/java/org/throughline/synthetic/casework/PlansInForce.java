// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Scale;

/// The plans that were in force on the day of the count: when each began, whether it came from
/// elsewhere, and whether it has ended since.
final class PlansInForce {
  private static final LocalDate COUNTED = Scale.PLANS_COUNTED_ON;
  private static final double MOVED_IN = 0.04;

  private final Rates rates;
  private final Openings openings;
  private final Dice dice;
  private final LocalDate asAt;

  PlansInForce(Rates rates, Openings openings, Dice dice, LocalDate asAt) {
    this.rates = rates;
    this.openings = openings;
    this.dice = dice;
    this.asAt = asAt;
  }

  List<Career> of(List<PlanSlot> slots, Claims claims) {
    List<Career> careers = new ArrayList<>(slots.size());
    for (PlanSlot slot : slots) {
      int youngest = slot.age() <= 2 ? 2 : slot.age();
      LocalDate from = COUNTED.minusYears(slot.age() + 1L).plusDays(1);
      LocalDate to = slot.age() <= 2 ? COUNTED.minusMonths(20) : COUNTED.minusYears(youngest);
      int child = claims.claim(slot.ethnicity(), slot.sex(), from, to);
      careers.add(career(slot, child, claims.born(child)));
    }
    return careers;
  }

  private Career career(PlanSlot slot, int child, LocalDate born) {
    LocalDate started = started(slot, born);
    Career plan =
        openings.of(child, born, slot.need(), slot.setting(), started, ending(born, COUNTED));
    LocalDate latest = COUNTED.minusDays(20);
    return slot.yearsHeld() > 0 && started.isBefore(latest) && dice.happens(MOVED_IN)
        ? openings.arriving(plan, dice.day(started.plusDays(10), latest))
        : plan;
  }

  private LocalDate started(PlanSlot slot, LocalDate born) {
    if (slot.yearsHeld() == 0) {
      return Openings.workday(dice.day(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 13)), false);
    }
    int year = COUNTED.getYear() - slot.yearsHeld();
    if (slot.yearsHeld() >= 12) {
      year -= dice.below(4);
    }
    LocalDate earliest = born.plusDays(460);
    LocalDate first = LocalDate.of(year, 1, 4);
    LocalDate last = LocalDate.of(year, 12, 28);
    if (last.isBefore(earliest)) {
      return Openings.workday(earliest, false);
    }
    return Openings.workday(dice.day(first.isBefore(earliest) ? earliest : first, last), false);
  }

  /// Whether and why a plan that was in force on `since` has ended by now.
  Optional<Ending> ending(LocalDate born, LocalDate since) {
    for (LocalDate year = since; year.isBefore(asAt); year = year.plusYears(1)) {
      int age = (int) java.time.temporal.ChronoUnit.YEARS.between(born, year);
      LocalDate next = year.plusYears(1);
      LocalDate last = lastDay(born);
      if (!last.isAfter(next)) {
        return Optional.of(new Ending(last.isAfter(year) ? last : year.plusDays(1), 1));
      }
      if (dice.happens(rates.ending(age))) {
        LocalDate on = Openings.workday(dice.day(year.plusDays(1), next.minusDays(3)), false);
        return Optional.of(new Ending(on, rates.reason(dice, age)));
      }
    }
    return Optional.empty();
  }

  /// The end of the school year in which the young person turns 25.
  private static LocalDate lastDay(LocalDate born) {
    LocalDate turns = born.plusYears(25);
    LocalDate end = LocalDate.of(turns.getYear(), 7, 31);
    return turns.getMonthValue() >= 9 ? end.plusYears(1) : end;
  }
}
