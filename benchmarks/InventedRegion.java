// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Writes the extracts of an invented region: councils of 1,500 to 9,000 plans, four thousand on
/// average, with four years of moves and ten years of population to come.
///
/// Arguments: the folder, and how many councils.
public final class InventedRegion {

  private static final int FIRST = 2022;
  private static final int YEARS = 4;
  private static final int AHEAD = 10;
  private static final List<String> NEEDS =
      List.of("ASD", "HI", "MLD", "PD", "PMLD", "SEMH", "SLCN", "SLD", "SPLD", "VI");
  private static final List<String> SETTINGS =
      List.of("Mainstream", "Unit", "Special", "Independent", "Alternative", "College");

  private InventedRegion() {}

  public static void main(String[] arguments) throws IOException {
    Path region = Path.of(arguments[0]);
    int councils = Integer.parseInt(arguments[1]);
    for (int council = 0; council < councils; council++) {
      Random chance = new Random(council);
      double size = Math.exp(0.55 * chance.nextGaussian());
      int plans = (int) Math.clamp(3400 * size, 1500, 9000);
      write(Files.createDirectories(region.resolve("council-%03d".formatted(council))), plans, chance);
    }
  }

  private static void write(Path folder, int plans, Random chance) throws IOException {
    Files.writeString(folder.resolve("transitions.csv"), transitions(plans, chance));
    Files.writeString(folder.resolve("population.csv"), population(plans));
    StringBuilder states =
        new StringBuilder(
            "setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting\n");
    StringBuilder costs = new StringBuilder("need,setting,cost\n");
    for (String setting : SETTINGS) {
      states.append(
          "%s,%s,%d,%d,\"%s\",\"%s\"%n"
              .formatted(
                  setting,
                  setting,
                  youngest(setting),
                  oldest(setting),
                  String.join(",", NEEDS),
                  String.join(",", SETTINGS)));
      for (String need : NEEDS) {
        costs.append("%s,%s,%d%n".formatted(need, setting, 6000 + chance.nextInt(40_000)));
      }
    }
    Files.writeString(folder.resolve("valid-states.csv"), states);
    Files.writeString(folder.resolve("costs.csv"), costs);
  }

  private static int youngest(String setting) {
    return setting.equals("College") ? 12 : -1;
  }

  private static int oldest(String setting) {
    return setting.equals("College") ? 20 : 14;
  }

  private static String transitions(int plans, Random chance) {
    StringBuilder rows =
        new StringBuilder(
            "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");
    int people = (int) (plans * 1.35);
    for (int person = 0; person < people; person++) {
      String need = NEEDS.get(chance.nextInt(NEEDS.size()));
      int joins = chance.nextInt(YEARS * 3) - YEARS * 2;
      int age = -1 + chance.nextInt(18);
      life(rows, chance, need, age, joins);
    }
    return rows.toString();
  }

  private static void life(
      StringBuilder rows, Random chance, String need, int youngest, int joins) {
    String setting = setting(youngest, chance);
    int age = youngest;
    boolean isIn = joins < 0;
    for (int year = Math.max(0, joins); year < YEARS && age < 19; year++, age++) {
      String before = isIn ? setting : "NONSEND";
      boolean leaves = isIn && chance.nextInt(100) < 6;
      if (chance.nextInt(100) < 5 || age + 1 > oldest(setting)) {
        setting = setting(age + 1, chance);
      }
      String after = leaves ? "NONSEND" : setting;
      rows.append(
          "%d,%s,%s,%d,%s,%s,%d%n"
              .formatted(
                  FIRST + year,
                  before,
                  before.equals("NONSEND") ? "NONSEND" : need,
                  age,
                  after,
                  after.equals("NONSEND") ? "NONSEND" : need,
                  age + 1));
      if (leaves) {
        return;
      }
      isIn = true;
    }
  }

  private static String setting(int age, Random chance) {
    return age > 14 ? "College" : SETTINGS.get(chance.nextInt(SETTINGS.size() - 1));
  }

  private static String population(int plans) {
    StringBuilder rows = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = FIRST; year <= FIRST + YEARS + AHEAD; year++) {
      for (int age = -4; age <= 20; age++) {
        rows.append("%d,%d,%d%n".formatted(year, age, plans));
      }
    }
    return rows.toString();
  }
}
