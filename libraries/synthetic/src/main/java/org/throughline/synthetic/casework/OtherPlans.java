// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Published;
import org.throughline.synthetic.basis.Scale;
import org.throughline.synthetic.basis.Sex;

/// The plans that had ended before the day of the count, and those issued since.
final class OtherPlans {
  private static final LocalDate COUNTED = Scale.PLANS_COUNTED_ON;

  /// Nobody older is in the index.
  static final int OLDEST = 27;

  private final Published published;
  private final Rates rates;
  private final Openings openings;
  private final PlansInForce endings;
  private final Dice dice;
  private final LocalDate asAt;
  private final Map<String, Shares> shares = new HashMap<>();

  OtherPlans(
      Published published,
      Rates rates,
      Openings openings,
      PlansInForce endings,
      Dice dice,
      LocalDate asAt) {
    this.published = published;
    this.rates = rates;
    this.openings = openings;
    this.endings = endings;
    this.dice = dice;
    this.asAt = asAt;
  }

  /// As many as ended in each year; they make up what was issued in each year, with those in force.
  List<Career> ended(List<Career> inForce, Claims claims) {
    Map<Integer, Integer> missing = missing(inForce);
    List<Career> careers = new ArrayList<>();
    int first = asAt.minusYears(10).getYear();
    for (int year = first; year < COUNTED.getYear(); year++) {
      int count = (int) Math.round(rates.ceased(year));
      for (int i = 0; i < count; i++) {
        careers.add(ended(year, missing, claims));
      }
    }
    return careers;
  }

  private Career ended(int year, Map<Integer, Integer> missing, Claims claims) {
    LocalDate on =
        Openings.workday(dice.day(LocalDate.of(year, 1, 4), LocalDate.of(year, 12, 20)), false);
    int age = rates.endingAge(dice, year - (asAt.getYear() - OLDEST) - 1);
    LocalDate to = on.minusYears(age);
    int child = claims.claim(ethnicity(), sex(), to.minusYears(1).plusDays(1), to);
    LocalDate born = claims.born(child);
    LocalDate started = startOfEnded(born, on, missing);
    Ending end = new Ending(on, rates.reason(dice, age));
    String setting = setting(Math.min(age, 24));
    return openings.of(child, born, need(age), setting, started, Optional.of(end));
  }

  private LocalDate startOfEnded(LocalDate born, LocalDate on, Map<Integer, Integer> missing) {
    LocalDate earliest = born.plusDays(700);
    LocalDate latest = on.minusDays(40);
    List<Integer> open =
        missing.entrySet().stream()
            .filter(each -> each.getValue() > 0)
            .map(Map.Entry::getKey)
            .filter(year -> year > earliest.getYear() && year < on.getYear())
            .sorted()
            .toList();
    if (!open.isEmpty() && dice.happens(0.6)) {
      int year = dice.from(open);
      missing.merge(year, -1, Integer::sum);
      return Openings.workday(
          dice.day(LocalDate.of(year, 1, 4), LocalDate.of(year, 12, 20)), false);
    }
    LocalDate before = asAt.minusYears(10).minusDays(200);
    LocalDate last = before.isBefore(latest) ? before : latest;
    return earliest.isBefore(last)
        ? Openings.workday(dice.day(earliest, last), true)
        : Openings.workday(earliest.isBefore(latest) ? earliest : latest, true);
  }

  /// Plans issued in each year that those in force do not account for.
  private Map<Integer, Integer> missing(List<Career> inForce) {
    Map<Integer, Integer> missing = new HashMap<>();
    for (int year = asAt.minusYears(10).getYear(); year < COUNTED.getYear(); year++) {
      missing.put(year, (int) Math.round(rates.issued(year)));
    }
    for (Career each : inForce) {
      if (each.kind() == Career.Kind.ASSESSED) {
        missing.computeIfPresent(
            each.started().orElseThrow().getYear(), (year, count) -> count - 1);
      }
    }
    return missing;
  }

  /// Those issued from the day after the count; the last are still being assessed today.
  List<Career> since(Claims claims) {
    List<Career> careers = new ArrayList<>();
    LocalDate last = asAt.plusDays(400);
    for (int year = COUNTED.getYear(); year <= last.getYear(); year++) {
      double part = Rates.part(year, COUNTED.plusDays(1), last);
      int count = (int) Math.round(rates.issued(year) * Math.min(1, part));
      for (int i = 0; i < count; i++) {
        LocalDate from = year == COUNTED.getYear() ? COUNTED.plusDays(1) : LocalDate.of(year, 1, 2);
        LocalDate to = year == last.getYear() ? last : LocalDate.of(year, 12, 30);
        since(Openings.workday(dice.day(from, to), true), claims).ifPresent(careers::add);
      }
    }
    return careers;
  }

  private Optional<Career> since(LocalDate started, Claims claims) {
    if (!started.isAfter(COUNTED)) {
      return Optional.empty();
    }
    int age = age("age at start");
    LocalDate to = started.minusYears(age).minusDays(age <= 2 ? 560 : 0);
    LocalDate from = started.minusYears(age + 1L).plusDays(1);
    if (from.isAfter(to)) {
      from = to.minusDays(60);
    }
    int child = claims.claim(ethnicity(), sex(), from, to);
    LocalDate born = claims.born(child);
    Optional<Ending> end =
        started.isBefore(asAt) ? endings.ending(born, started.plusDays(60)) : Optional.empty();
    Career plan = openings.of(child, born, need(age), setting(age), started, end);
    return plan.requested().map(day -> !day.isAfter(asAt)).orElse(false)
        ? Optional.of(plan)
        : Optional.empty();
  }

  int age(String topic) {
    String key = shares(topic, "").draw(dice);
    return key.equals("20+") ? 20 + dice.below(3) : Integer.parseInt(key);
  }

  Ethnicity ethnicity() {
    return Ethnicity.valueOf(shares("ethnicity", "").draw(dice));
  }

  Sex sex() {
    return shares("sex", "").draw(dice).equals("F") ? Sex.FEMALE : Sex.MALE;
  }

  String need(int age) {
    return shares("age and need", Math.clamp(age, 3, 24) + " ").draw(dice);
  }

  String setting(int age) {
    return shares("age and setting", Math.clamp(age, 3, 24) + " ").draw(dice);
  }

  private Shares shares(String topic, String prefix) {
    return shares.computeIfAbsent(topic + prefix, key -> Shares.of(published, topic, prefix));
  }
}
