// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.casework.Placements;

/// The schools a child has been to, from nursery class or reception to today.
final class SchoolLife {
  private static final double ELSEWHERE = 0.03;
  private static final double NURSERY_CLASS = 0.45;
  private static final double STAYS_FOR_SIXTH_FORM = 0.75;
  private static final double COLLEGE = 0.85;
  private static final double MOVES_IN_YEAR = 0.02;

  private final SchoolPlaces schools;
  private final LocalDate asAt;

  SchoolLife(SchoolPlaces schools, LocalDate asAt) {
    this.schools = schools;
    this.asAt = asAt;
  }

  /// The life of a child without a plan.
  List<Enrolment> of(LocalDate born, int neighbourhood, Dice dice) {
    List<Enrolment> life = new ArrayList<>(3);
    int now = Placements.yearGroup(born, asAt);
    if (now < -1 || dice.happens(ELSEWHERE)) {
      return life;
    }
    int cohort = born.minusMonths(8).getYear();
    int year = dice.happens(NURSERY_CLASS) ? -1 : 0;
    while (year <= Math.min(now, 11)) {
      int at = schools.place(neighbourhood, year, cohort, dice);
      int last = at < 0 ? 11 : Math.min(schools.school(at).lastYear(), 13);
      last = last > 11 && !dice.happens(STAYS_FOR_SIXTH_FORM) ? 11 : last;
      if (at >= 0) {
        stay(life, schools.school(at).urn(), born, year, last);
      }
      year = last + 1;
    }
    if (year == 12 && now >= 12 && dice.happens(COLLEGE)) {
      schools.ofKind("further-education", 12, dice).ifPresent(urn -> stay(life, urn, born, 12, 13));
    }
    return dice.happens(MOVES_IN_YEAR) ? moved(life, born, neighbourhood, dice) : life;
  }

  /// The same with the placements of a plan from its first day on.
  List<Enrolment> with(
      List<Enrolment> before,
      Placements placements,
      LocalDate born,
      LocalDate from,
      Optional<LocalDate> end) {
    List<Enrolment> life = new ArrayList<>();
    LocalDate nursery = firstDay(born, -1);
    LocalDate starts = from.isBefore(nursery) ? nursery : schoolDay(from);
    for (Enrolment each : before) {
      boolean isCut = each.until().map(until -> !until.isBefore(starts)).orElse(true);
      if (!each.from().isBefore(starts)) {
        continue;
      }
      life.add(
          isCut ? new Enrolment(each.urn(), each.from(), Optional.of(starts.minusDays(1))) : each);
    }
    LocalDate before26 = end.orElse(asAt.plusDays(1));
    for (Placements.Stay stay : placements.stays(starts, before26)) {
      boolean goesOn = stay.before().isAfter(asAt) && end.isEmpty();
      stay.urn().ifPresent(urn -> life.add(enrolment(urn, stay, goesOn)));
    }
    return joined(life);
  }

  private static Enrolment enrolment(String urn, Placements.Stay stay, boolean goesOn) {
    return new Enrolment(
        urn, stay.from(), goesOn ? Optional.empty() : Optional.of(stay.before().minusDays(1)));
  }

  /// One stay where a child only goes on at the same school.
  private static List<Enrolment> joined(List<Enrolment> life) {
    List<Enrolment> joined = new ArrayList<>();
    for (Enrolment each : life) {
      Enrolment last = joined.isEmpty() ? null : joined.getLast();
      boolean isSame =
          last != null
              && last.urn().equals(each.urn())
              && last.until().map(until -> until.plusDays(1).equals(each.from())).orElse(false);
      if (isSame) {
        joined.set(joined.size() - 1, new Enrolment(each.urn(), last.from(), each.until()));
      } else {
        joined.add(each);
      }
    }
    return joined;
  }

  private void stay(List<Enrolment> life, String urn, LocalDate born, int first, int last) {
    LocalDate from = firstDay(born, first);
    LocalDate until = firstDay(born, last + 1).minusDays(1);
    if (!from.isAfter(asAt)) {
      life.add(
          new Enrolment(urn, from, until.isBefore(asAt) ? Optional.of(until) : Optional.empty()));
    }
  }

  /// A change of school in the middle of a year, some weeks or years into the last stay.
  private List<Enrolment> moved(
      List<Enrolment> life, LocalDate born, int neighbourhood, Dice dice) {
    if (life.isEmpty() || life.getLast().until().isPresent()) {
      return life;
    }
    Enrolment last = life.removeLast();
    LocalDate on = dice.day(last.from(), asAt);
    int year = Math.min(Placements.yearGroup(born, asAt), 11);
    int other = schools.place(neighbourhood, year, born.minusMonths(8).getYear(), dice);
    boolean isSame = other < 0 || schools.school(other).urn().equals(last.urn());
    if (isSame || !on.isAfter(last.from())) {
      life.add(last);
      return life;
    }
    life.add(new Enrolment(last.urn(), last.from(), Optional.of(on.minusDays(1))));
    life.add(new Enrolment(schools.school(other).urn(), on, Optional.empty()));
    return life;
  }

  private static LocalDate schoolDay(LocalDate day) {
    return day.getMonthValue() == 8 ? LocalDate.of(day.getYear(), 9, 1) : day;
  }

  /// 1 September of the school year in which a child is in this year group.
  static LocalDate firstDay(LocalDate born, int year) {
    int turns = born.getYear() + (born.getMonthValue() >= 9 ? 1 : 0);
    return LocalDate.of(turns + 4 + year, 9, 1);
  }
}
