// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// A council person by person, whose future is known.
final class HiddenCouncil {

  static final int FIRST = 2018;
  static final int SEED = 2022;
  static final int LAST = 2025;

  /// How a council's new plans grow.
  ///
  /// @param trend the yearly growth of their logarithm that never ends
  /// @param stray how far each year strays from it; most of it is left a year later
  record Course(double trend, double stray) {

    static final Course STEADY = new Course(0.03, 0.02);
  }

  /// Takes one cell of a January.
  @FunctionalInterface
  interface Taker {
    void take(int january, String setting, String need, int age, int people);
  }

  static final String VALID_STATES =
      """
      setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
      Mainstream,A,-1,14,"ASD,SEMH,SLCN","Mainstream,Special,College"
      Special,B,0,14,"ASD,SEMH,SLCN","Mainstream,Special,College"
      College,C,12,19,"ASD,SEMH,SLCN",College
      """;
  private static final List<String> SETTINGS = List.of("Mainstream", "Special", "College");
  private static final List<String> NEEDS = List.of("ASD", "SEMH", "SLCN");
  private static final int PEOPLE = 1500;

  private final Random random;
  private final TreeMap<Integer, List<int[]>> years = new TreeMap<>();
  private final StringBuilder transitions =
      new StringBuilder(
          "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");

  HiddenCouncil(long seed) {
    this(seed, Course.STEADY);
  }

  HiddenCouncil(long seed, Course course) {
    random = new Random(1000 + seed);
    List<int[]> people = new ArrayList<>();
    double growth = 0.03 + 0.03 * random.nextGaussian();
    for (int year = FIRST - 14; year <= LAST; year++) {
      growth = 0.7 * growth + 0.012 + course.stray() * random.nextGaussian();
      people = next(year - 1, people, Math.exp((year - FIRST) * course.trend() + growth));
      years.put(year, people);
    }
  }

  static String population() {
    StringBuilder rows = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = FIRST; year <= LAST; year++) {
      for (int age = Ages.FIRST; age <= 20; age++) {
        rows.append("%d,%d,%d%n".formatted(year, age, PEOPLE));
      }
    }
    return rows.toString();
  }

  /// Each person is an age, a need and a setting.
  private List<int[]> next(int year, List<int[]> before, double rate) {
    List<int[]> after = new ArrayList<>();
    for (int[] person : before) {
      int age = person[0] + 1;
      double leaving = age <= 11 ? 0.025 : age <= 14 ? 0.12 : 0.4;
      if (age <= 19 && random.nextDouble() >= leaving) {
        int[] now = {age, person[1], setting(age, person[2])};
        after.add(now);
        note(year, age - 1, place(person), place(now));
      } else {
        note(year, age - 1, place(person), "NONSEND,NONSEND");
      }
    }
    for (int age = -1; age <= 12; age++) {
      double mean = PEOPLE * 0.006 * rate * (age < 7 ? 1.3 : 0.7);
      int joiners = (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
      for (int joiner = 0; joiner < joiners; joiner++) {
        int setting = age > 0 && random.nextDouble() < 0.25 ? 1 : 0;
        int[] now = {age, random.nextInt(NEEDS.size()), setting};
        after.add(now);
        note(year, age - 1, "NONSEND,NONSEND", place(now));
      }
    }
    return after;
  }

  private static String place(int[] person) {
    return SETTINGS.get(person[2]) + "," + NEEDS.get(person[1]);
  }

  /// Keeps what the council knows: the transitions until the January that is forecast from.
  private void note(int year, int age, String from, String to) {
    if (year >= FIRST && year < SEED) {
      transitions.append("%d,%s,%d,%s,%d%n".formatted(year, from, age, to, age + 1));
    }
  }

  /// Who went where, person by person, from the first January until the last known.
  String transitions() {
    return transitions.toString();
  }

  private int setting(int age, int now) {
    double chance = age == 7 ? 0.2 : 0.03;
    if (now == 2 || age > 14 || (age >= 12 && random.nextDouble() < 0.35)) {
      return 2;
    }
    return random.nextDouble() < chance && age >= 0 ? 1 - now : now;
  }

  int total(int year) {
    return years.get(year).size();
  }

  int[] stock(int year, States states) {
    int[] stock = new int[states.cells()];
    for (int[] person : years.get(year)) {
      int need = states.needNamed(NEEDS.get(person[1]));
      int setting = states.settingNamed(SETTINGS.get(person[2]));
      stock[states.cell(person[0], states.state(need, setting))]++;
    }
    return stock;
  }

  void each(int year, Taker taker) {
    int[][][] counts = new int[Ages.COUNT][NEEDS.size()][SETTINGS.size()];
    years.get(year).forEach(each -> counts[Ages.index(each[0])][each[1]][each[2]]++);
    for (int age = 0; age < Ages.COUNT; age++) {
      for (int need = 0; need < NEEDS.size(); need++) {
        for (int setting = 0; setting < SETTINGS.size(); setting++) {
          if (counts[age][need][setting] > 0) {
            taker.take(
                year,
                SETTINGS.get(setting),
                NEEDS.get(need),
                age + Ages.FIRST,
                counts[age][need][setting]);
          }
        }
      }
    }
  }

  @Override
  public String toString() {
    return Arrays.toString(years.values().stream().mapToInt(List::size).toArray());
  }
}
