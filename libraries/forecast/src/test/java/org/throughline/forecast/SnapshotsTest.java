// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forecasts from the plans of a few Januaries alone, without knowing who went where.
class SnapshotsTest {

  private static final int FIRST = 2018;
  private static final int SEED = 2022;
  private static final int LAST = 2025;
  private static final int COUNCILS = 20;
  private static final String HEADING = "calendar-year,setting,need,academic-year,plans\n";

  @TempDir Path folder;

  /// Writes a council's files with only the plans of each January from `from`.
  private InputFiles files(HiddenCouncil council, int from) throws IOException {
    StringBuilder plans = new StringBuilder(HEADING);
    for (int year = from; year <= SEED; year++) {
      council.each(
          year,
          (january, setting, need, age, people) ->
              plans.append("%d,%s,%s,%d,%d%n".formatted(january, setting, need, age, people)));
    }
    return new InputFiles(
        Files.writeString(folder.resolve("snapshots.csv"), plans),
        Files.writeString(folder.resolve("population.csv"), HiddenCouncil.population()),
        Files.writeString(folder.resolve("valid-states.csv"), HiddenCouncil.VALID_STATES),
        Files.writeString(folder.resolve("costs.csv"), "need,setting,cost\nASD,Special,25000\n"),
        InputFiles.History.SNAPSHOTS);
  }

  private static Inputs inputs(InputFiles files) {
    InputFiles.Reading reading = files.read();
    return reading.inputs().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }

  @Test
  void whatIsInferredBeginsAndEndsWithThePlansThatWereCounted() throws IOException {
    HiddenCouncil council = new HiddenCouncil(3);
    Inputs inputs = inputs(files(council, FIRST));
    for (int year = FIRST + 1; year <= SEED; year++) {
      assertThat(inputs.transitions().stockIn(year, inputs.states()))
          .isEqualTo(council.stock(year, inputs.states()));
    }
    int begun =
        inputs.transitions().flows().stream()
            .filter(flow -> flow.year() == FIRST && !flow.isJoining())
            .mapToInt(Transitions.Flow::people)
            .sum();
    assertThat(begun).isEqualTo(council.total(FIRST));
  }

  @Test
  void intervalsHoldWhereTheTruthIsHidden() throws IOException {
    int totals = 0;
    int totalsCovered = 0;
    int cells = 0;
    int cellsCovered = 0;
    double ours = 0;
    double lastValue = 0;
    for (int seed = 0; seed < COUNCILS; seed++) {
      HiddenCouncil council = new HiddenCouncil(seed);
      Inputs inputs = inputs(files(council, FIRST));
      Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(7, 200, 2, done -> {});
      for (int year = 0; year < LAST - SEED; year++) {
        double truth = council.total(SEED + 1 + year);
        totals++;
        totalsCovered += isWithin(tally.total(year), truth) ? 1 : 0;
        ours += Math.abs(tally.total(year).mean() / truth - 1);
        lastValue += Math.abs(council.total(SEED) / truth - 1);
        int[] stock = council.stock(SEED + 1 + year, inputs.states());
        for (int cell = 0; cell < stock.length; cell++) {
          if (stock[cell] > 0 || tally.cell(year, cell).mean() >= 0.5) {
            cells++;
            cellsCovered += isWithin(tally.cell(year, cell), stock[cell]) ? 1 : 0;
          }
        }
      }
    }
    assertThat((double) totalsCovered / totals).isGreaterThan(0.9);
    assertThat((double) cellsCovered / cells).isBetween(0.92, 0.99);
    assertThat(ours).isLessThan(lastValue / 2);
  }

  private static boolean isWithin(Distribution forecast, double truth) {
    return truth >= forecast.quantile(2.5) && truth <= forecast.quantile(97.5);
  }

  @Test
  void twoJanuariesAreEnough() throws IOException {
    HiddenCouncil council = new HiddenCouncil(1);
    Inputs inputs = inputs(files(council, SEED - 1));
    Tally tally = Forecast.of(inputs, Model.THROUGHLINE).simulate(7, 300, 2, done -> {});
    assertThat(isWithin(tally.total(0), council.total(SEED + 1))).isTrue();
  }

  @Test
  void oneJanuaryIsRefused() throws IOException {
    assertThat(files(new HiddenCouncil(1), SEED).read().problems())
        .singleElement()
        .extracting(Problem::sentence)
        .asString()
        .contains("Two Januaries or more are needed");
  }

  @Test
  void everythingWrongInTheRowsIsSaidAtOnce() throws IOException {
    InputFiles files = files(new HiddenCouncil(1), FIRST);
    String rows = Files.readString(files.transitions());
    List<String> lines = new ArrayList<>(rows.lines().toList());
    lines.removeIf(line -> line.startsWith("2020"));
    lines.add("2021,Elsewhere,ASD,4,2");
    lines.add("2021,Special,ASD,40,2");
    lines.add("2021,Special,ASD,4,-2");
    lines.add(lines.get(1));
    Files.write(files.transitions(), lines);
    assertThat(files.read().problems().stream().map(Problem::sentence))
        .anyMatch(each -> each.contains("The valid states have no setting “Elsewhere”"))
        .anyMatch(each -> each.contains("The academic year 40 is outside"))
        .anyMatch(each -> each.contains("fewer plans than 0"))
        .anyMatch(each -> each.contains("given twice"))
        .anyMatch(each -> each.contains("No plan is given for January 2020"));
  }

  /// Takes one cell of a January.
  @FunctionalInterface
  private interface Taker {
    void take(int january, String setting, String need, int age, int people);
  }

  /// A council person by person, whose future is known.
  private static final class HiddenCouncil {

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

    HiddenCouncil(long seed) {
      random = new Random(1000 + seed);
      List<int[]> people = new ArrayList<>();
      double growth = 0.03 + 0.03 * random.nextGaussian();
      for (int year = FIRST - 14; year <= LAST; year++) {
        growth = 0.7 * growth + 0.012 + 0.02 * random.nextGaussian();
        people = next(people, Math.exp((year - FIRST) * 0.03 + growth));
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
    private List<int[]> next(List<int[]> before, double rate) {
      List<int[]> after = new ArrayList<>();
      for (int[] person : before) {
        int age = person[0] + 1;
        double leaving = age <= 11 ? 0.025 : age <= 14 ? 0.12 : 0.4;
        if (age <= 19 && random.nextDouble() >= leaving) {
          after.add(new int[] {age, person[1], setting(age, person[2])});
        }
      }
      for (int age = -1; age <= 12; age++) {
        double mean = PEOPLE * 0.006 * rate * (age < 7 ? 1.3 : 0.7);
        int joiners = (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
        for (int joiner = 0; joiner < joiners; joiner++) {
          int setting = age > 0 && random.nextDouble() < 0.25 ? 1 : 0;
          after.add(new int[] {age, random.nextInt(NEEDS.size()), setting});
        }
      }
      return after;
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
}
