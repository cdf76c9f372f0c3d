// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Published;

/// How many and how quick, year by year: the published figures of the area, and for a year without
/// one the line between its neighbours.
final class Rates {
  private static final double GROWTH = 1.05;

  private final Published published;
  private final double factor;
  private final Map<String, NavigableMap<Integer, Integer>> known = new HashMap<>();

  Rates(Published published, int plans) {
    this.published = published;
    this.factor = (double) plans / published.plans();
  }

  /// Plans issued in a calendar year.
  double issued(int year) {
    return factor * grown("plans issued", year);
  }

  /// Requests received in a calendar year.
  double requests(int year) {
    return factor * grown("requests", year);
  }

  /// Plans that ended in a calendar year.
  double ceased(int year) {
    return factor * grown("plans ceased", year);
  }

  /// The share of plans issued within 20 weeks, exceptions included.
  double onTime(int year) {
    return share("issued within 20 weeks", "plans issued", year);
  }

  /// The share of late plans that took more than a year.
  double aboveAYear(int year) {
    double late = 1 - onTime(year);
    double share = share("issued after a year", "plans issued", year);
    return late <= 0 ? 0 : Math.min(0.6, (share > 0 ? share : 0.05) / late);
  }

  /// The share of plans with an exception, among those on time or those that were not.
  double exceptions(int year, boolean isOnTime) {
    double all = nearest("plans issued", year);
    double within = nearest("issued within 20 weeks", year);
    double allWithout = nearest("plans issued without exceptions", year);
    double withinWithout = nearest("issued within 20 weeks without exceptions", year);
    double lifted =
        isOnTime ? within - withinWithout : (all - within) - (allWithout - withinWithout);
    double of = isOnTime ? within : all - within;
    return of <= 0 ? 0 : Math.clamp(lifted / of, 0, 1);
  }

  /// The share of decisions on a request that came within six weeks.
  double sixWeeks(int year) {
    double within = nearest("decided in six weeks", year);
    double later = nearest("decided after six weeks", year);
    return within + later <= 0 ? 0.8 : within / (within + later);
  }

  /// The share of review decisions that came within four weeks of the meeting.
  double reviewDecisionsInFourWeeks() {
    double within = nearest("review decided in four weeks", 2024);
    double later = nearest("review decided later", 2024);
    return within / (within + later);
  }

  /// The share of reviews that were due and met.
  double reviewsMet() {
    return nearest("review met", 2024) / nearest("review expected", 2024);
  }

  /// Amend, maintain, cease: how the decided reviews came out.
  double[] reviewOutcomes() {
    return new double[] {
      nearest("review amends", 2024),
      nearest("review maintains", 2024),
      nearest("review ceases", 2024)
    };
  }

  /// The share of plans of this age that end within a year.
  double ending(int age) {
    String key = ageKey(age);
    double ended = 0;
    for (int reason = 1; reason <= 9; reason++) {
      ended += published.orNone("age and cease reason", key + " " + reason);
    }
    double held = age >= 20 ? heldFrom(20) : published.orNone("age", Integer.toString(age));
    return held + ended <= 0 ? 0 : ended / (held + ended);
  }

  /// Why a plan ends at this age: 1 to 9.
  int reason(Dice dice, int age) {
    double[] weights = new double[9];
    double all = 0;
    for (int i = 0; i < 9; i++) {
      weights[i] = published.orNone("age and cease reason", ageKey(age) + " " + (i + 1));
      all += weights[i];
    }
    return all <= 0 ? 5 : dice.weighted(weights) + 1;
  }

  /// An age at which plans end.
  int endingAge(Dice dice, int oldest) {
    double[] weights = new double[26];
    for (int age = 3; age <= Math.min(oldest, 24); age++) {
      double held = age >= 20 ? heldFrom(20) / 5 : published.orNone("age", Integer.toString(age));
      weights[age] = ending(age) * Math.max(1, held);
    }
    return dice.weighted(weights);
  }

  private double heldFrom(int age) {
    double held = 0;
    for (Map.Entry<String, Integer> each : published.counts("age").entrySet()) {
      held += Integer.parseInt(each.getKey()) >= age ? each.getValue() : 0;
    }
    return held;
  }

  private static String ageKey(int age) {
    return age >= 20 ? "20+" : Integer.toString(Math.max(age, 3));
  }

  private double share(String part, String whole, int year) {
    return nearest(part, year) / nearest(whole, year);
  }

  /// The published value, or between its neighbours, or that of the nearest year.
  private double nearest(String topic, int year) {
    NavigableMap<Integer, Integer> years = years(topic);
    Map.Entry<Integer, Integer> before = years.floorEntry(year);
    Map.Entry<Integer, Integer> after = years.ceilingEntry(year);
    if (before == null) {
      return after == null ? 0 : after.getValue();
    }
    if (after == null || after.getKey().equals(before.getKey())) {
      return before.getValue();
    }
    double way = (double) (year - before.getKey()) / (after.getKey() - before.getKey());
    return before.getValue() + way * (after.getValue() - before.getValue());
  }

  /// The same, but smaller by a twentieth for each year before the first and larger after the last.
  private double grown(String topic, int year) {
    NavigableMap<Integer, Integer> years = years(topic);
    if (years.isEmpty()) {
      return 0;
    }
    int known = Math.clamp(year, years.firstKey(), years.lastKey());
    return nearest(topic, known) * Math.pow(GROWTH, year - known);
  }

  private NavigableMap<Integer, Integer> years(String topic) {
    return known.computeIfAbsent(topic, this::read);
  }

  private NavigableMap<Integer, Integer> read(String topic) {
    NavigableMap<Integer, Integer> years = new TreeMap<>();
    published.counts(topic).forEach((year, count) -> years.put(Integer.valueOf(year), count));
    return years;
  }

  /// The share of a calendar year that lies between two days.
  static double part(int year, LocalDate from, LocalDate to) {
    LocalDate first = from.getYear() == year ? from : LocalDate.of(year, 1, 1);
    LocalDate last = to.getYear() == year ? to : LocalDate.of(year, 12, 31);
    return Math.max(0, last.toEpochDay() - first.toEpochDay() + 1) / 365.0;
  }
}
