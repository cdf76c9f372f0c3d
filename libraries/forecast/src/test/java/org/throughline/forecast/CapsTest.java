// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.forecast.internal.Fits;
import org.throughline.forecast.internal.Walker;
import org.throughline.forecast.internal.Years;

/// A setting takes nobody beyond its places: only those who were in it already may be more. The
/// council's records disagree and needs change, so that people come by every way that there is.
class CapsTest {

  private static final List<String> SETTINGS = List.of("Primary", "Secondary", "Special");

  @TempDir Path folder;

  @Test
  void nobodyComesIntoAFullSettingByWhateverWay() throws IOException {
    Inputs council = Phased.council(folder);
    int restated = 0;
    for (int number = 0; number < 40; number++) {
      String yaml = scenario(new Random(number), council);
      restated += assertCapsHold(council, Phased.scenario(council, folder, yaml), yaml);
    }
    assertThat(restated).as("restated into capped settings").isGreaterThan(1000);
  }

  @Test
  void whoIsRestatedBeyondThePlacesWaits() throws IOException {
    Inputs council = Phased.council(folder);
    Scenario full = Phased.scenario(council, folder, "changes: [{cap: Special, places: 0}]");
    Fits fits = Fits.of(council.with(full), Model.THROUGHLINE, full);
    Years future = new Years(fits.held(), council.years().length);
    Walker walker = fits.walker();
    int queue = fits.held().states().settingNamed("Waiting for Special");
    int waiting = 0;
    for (int simulation = 0; simulation < 20; simulation++) {
      walker.walk(3, simulation, future);
      waiting += in(fits, future.restatedIn(0), queue);
    }
    assertThat(waiting).isPositive();
  }

  @Test
  void whereMoreCloseThanThereAreTheSettingIsFullAndNotWithoutACap() throws IOException {
    Inputs council = Phased.council(folder);
    Scenario impossible =
        new Scenario(
            "More close than there are",
            Money.UNCHANGING,
            List.of(
                new Scenario.Cap("Special", 30, List.of(), OptionalDouble.empty(), 0, 9999),
                new Scenario.Open("Special", -50, 2025, 9999)));
    assertThat(impossible.places("Special", 2025)).hasValue(-20);
    assertCapsHold(council, impossible, "a closure of more places than there are");
  }

  /// @return how many were restated into capped settings
  private static int assertCapsHold(Inputs council, Scenario scenario, String yaml) {
    Inputs inputs = council.with(scenario);
    Fits fits = Fits.of(inputs, Model.THROUGHLINE, scenario);
    Walker walker = fits.walker();
    Years future = new Years(fits.held(), inputs.years().length);
    int restated = 0;
    for (int simulation = 0; simulation < 10; simulation++) {
      walker.walk(17, simulation, future);
      for (int year = 0; year < future.count(); year++) {
        for (String name : SETTINGS) {
          OptionalInt places = scenario.places(name, inputs.years()[year]);
          if (places.isPresent()) {
            int setting = inputs.states().settingNamed(name);
            assertThat(in(fits, future.stock(year), setting))
                .as("%s in %d under %s", name, inputs.years()[year], yaml)
                .isLessThanOrEqualTo(
                    Math.max(places.getAsInt(), kept(inputs, fits, future, year, setting)));
            restated += in(fits, future.restatedIn(year), setting);
          }
        }
      }
    }
    return restated;
  }

  /// How many were in a setting a year before and neither left nor moved.
  private static int kept(Inputs inputs, Fits fits, Years future, int year, int setting) {
    int[] before =
        year > 0
            ? future.held().byCell(future.stock(year - 1))
            : inputs.transitions().stockIn(inputs.seedYear(), inputs.states());
    int people = 0;
    for (int cell = 0; cell < before.length; cell++) {
      if (inputs.states().setting(cell % inputs.states().count()) == setting) {
        people += before[cell];
      }
    }
    return people
        - in(fits, future.leavers(year), setting)
        - in(fits, future.movedOut(year), setting);
  }

  private static int in(Fits fits, int[] people, int setting) {
    return IntStream.range(0, people.length)
        .filter(number -> fits.held().states().setting(fits.held().state(number)) == setting)
        .map(number -> people[number])
        .sum();
  }

  private static String scenario(Random random, Inputs council) {
    List<String> changes = new ArrayList<>();
    for (String setting : SETTINGS) {
      if (random.nextInt(3) > 0) {
        changes.addAll(capped(random, setting, council.years()));
      }
    }
    for (String flow : List.of("joiners", "leavers", "movers")) {
      changes.add("{multiply: %s, by: %.2f}".formatted(flow, 3 * random.nextDouble()));
    }
    changes.add(
        "{shift-joiners-to: Special, share: %.2f, settings: [Primary]}"
            .formatted(random.nextDouble()));
    return "changes: [" + String.join(", ", changes) + "]";
  }

  private static List<String> capped(Random random, String setting, int[] years) {
    String other = SETTINGS.get((SETTINGS.indexOf(setting) + 1) % SETTINGS.size());
    int from = years[random.nextInt(years.length)];
    String cap =
        "{cap: %s, places: %d, from: %d%s}"
            .formatted(
                setting,
                random.nextInt(400),
                from,
                random.nextBoolean() ? ", elsewhere: [" + other + "]" : "");
    return random.nextBoolean()
        ? List.of(cap)
        : List.of(
            cap, "{open: %s, places: %d, from: %d}".formatted(setting, random.nextInt(80), from));
  }
}
