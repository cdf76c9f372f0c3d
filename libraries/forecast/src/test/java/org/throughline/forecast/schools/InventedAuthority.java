// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/// An authority that never was, whose truth is known: pupils come by births and move as hidden
/// waves of migration have it, area by area.
final class InventedAuthority {

  static final int FIRST = 2014;
  static final int SEED = 2022;
  static final int LAST = 2029;

  private final Random random;
  private final int primaries;
  private final int secondaries;
  private final double[][] births;
  final int[][][] rolls = new int[LAST - FIRST + 1][][];

  InventedAuthority(long seed, int primaries, int secondaries) {
    this.random = new Random(seed);
    this.primaries = primaries;
    this.secondaries = secondaries;
    this.births = new double[LAST - FIRST + 1][primaries];
    live();
  }

  private void live() {
    double[] size = new double[primaries];
    double[] pull = new double[primaries];
    double[] share = new double[secondaries];
    double all = 0;
    for (int area = 0; area < primaries; area++) {
      size[area] = 120 + random.nextInt(500);
      pull[area] = 0.012 * random.nextGaussian();
    }
    for (int area = 0; area < secondaries; area++) {
      share[area] = 0.6 + random.nextDouble();
      all += share[area];
    }
    double wave = 0.005 * random.nextGaussian();
    double town = 0;
    int[][] before = new int[primaries + secondaries][Phase.YEAR_GROUPS];
    for (int year = -14; year < rolls.length; year++) {
      wave = 0.7 * wave + 0.006 * random.nextGaussian();
      town += 0.012 * random.nextGaussian() - 0.004;
      int[][] now = new int[before.length][Phase.YEAR_GROUPS];
      int leavers = 0;
      for (int area = 0; area < primaries; area++) {
        double born = poisson(size[area] * Math.exp(town + 0.02 * random.nextGaussian()));
        if (year >= 0) {
          births[year][area] = born;
        }
        now[area][0] = poisson(born * 0.95 * Math.exp(4 * pull[area] + wave));
        double ofArea = 0.006 * random.nextGaussian();
        for (int group = 1; group <= 6; group++) {
          now[area][group] = moved(before[area][group - 1], 0.002 + pull[area] + wave + ofArea);
        }
        leavers += before[area][6];
      }
      for (int area = 0; area < secondaries; area++) {
        int[] own = now[primaries + area];
        own[7] = poisson(leavers * 0.97 * share[area] / all);
        for (int group = 8; group <= 11; group++) {
          own[group] = moved(before[primaries + area][group - 1], wave - 0.003);
        }
      }
      if (year >= 0) {
        rolls[year] = now;
      }
      before = now;
    }
  }

  /// Some leave and some come, as chance has it.
  private int moved(int pupils, double growth) {
    return pupils - poisson(pupils * 0.06) + poisson(pupils * (0.06 + growth));
  }

  private int poisson(double mean) {
    return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
  }

  String area(int area) {
    return area < primaries
        ? "Primary %02d".formatted(area)
        : "Secondary %02d".formatted(area - primaries);
  }

  int areas() {
    return primaries + secondaries;
  }

  /// Pupils of a phase in a January.
  int truth(int year, Phase phase) {
    int sum = 0;
    for (int[] area : rolls[year - FIRST]) {
      for (int group = phase.youngest(); group <= phase.oldest(); group++) {
        sum += area[group];
      }
    }
    return sum;
  }

  SchoolFiles files(Path folder) throws IOException {
    StringBuilder counted = new StringBuilder("year,planning-area,year-group,pupils\n");
    StringBuilder born = new StringBuilder("year,planning-area,births\n");
    StringBuilder schools =
        new StringBuilder("school,planning-area,youngest,oldest,admission-number,from,admitted\n");
    for (int area = 0; area < areas(); area++) {
      int youngest = area < primaries ? 0 : 7;
      int intake = rolls[SEED - FIRST][area][youngest];
      schools.append(
          "School %d,%s,%d,%d,%d,,%d%n"
              .formatted(
                  area,
                  area(area),
                  youngest,
                  youngest + (area < primaries ? 6 : 4),
                  intake + 45 - 15 * (area % 6),
                  intake));
      for (int year = FIRST; year <= SEED; year++) {
        for (int group = 0; group < Phase.YEAR_GROUPS; group++) {
          int pupils = rolls[year - FIRST][area][group];
          if (pupils > 0) {
            counted.append("%d,%s,%s,%d%n".formatted(year, area(area), Phase.label(group), pupils));
          }
        }
      }
      for (int year = FIRST; area < primaries && year <= SEED + 4; year++) {
        born.append("%d,%s,%.0f%n".formatted(year - 5, area(area), births[year - FIRST][area]));
      }
    }
    return new SchoolFiles(
        Files.writeString(folder.resolve("rolls.csv"), counted),
        Files.writeString(folder.resolve("births.csv"), born),
        Optional.of(Files.writeString(folder.resolve("schools.csv"), schools)),
        Optional.empty(),
        Optional.empty());
  }

  SchoolInputs inputs(Path folder) throws IOException {
    SchoolFiles.Reading reading = files(folder).read(OptionalInt.of(LAST));
    return reading.inputs().orElseThrow(() -> new AssertionError(reading.problems().toString()));
  }
}
