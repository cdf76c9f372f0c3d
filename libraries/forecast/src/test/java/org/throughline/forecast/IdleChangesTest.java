// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A change that can touch nobody is said and goes on: Secondary takes academic years 7 to 15.
class IdleChangesTest {

  @TempDir Path folder;
  private Inputs council;

  @BeforeEach
  void inventACouncil() throws IOException {
    council = Phased.council(folder);
  }

  private List<String> remarks(String changes) throws IOException {
    Path file = Files.writeString(folder.resolve("idle.yaml"), "changes: [" + changes + "]");
    ScenarioFile.Reading reading = ScenarioFile.read(file, council.states(), council.years());
    assertThat(reading.scenario()).isPresent();
    return reading.problems().stream().map(Problem::sentence).toList();
  }

  @Test
  void aFactorOnWhomNoSettingTakesIsRemarked() throws IOException {
    String factor = "{multiply: joiners, by: 0.5, settings: [Secondary], oldest: %d}";
    assertThat(remarks(factor.formatted(6)))
        .singleElement()
        .asString()
        .contains("row 1, changes: No setting takes whom it names, so it changes nothing.");
    assertThat(remarks(factor.formatted(7))).isEmpty();
  }

  @Test
  void aShiftToASettingThatTakesNobodyOfThemIsRemarked() throws IOException {
    String shift = "{shift-joiners-to: Secondary, share: 0.5, settings: [Special], oldest: %d}";
    assertThat(remarks(shift.formatted(3)))
        .singleElement()
        .asString()
        .contains("“Secondary” takes nobody of those whom it names");
    assertThat(remarks(shift.formatted(9))).isEmpty();
  }

  @Test
  void placesThatOpenOrArePaidAfterTheirCapEndsAreRemarked() throws IOException {
    String cap = "{cap: Special, places: 100, until: 2026}, ";
    for (String change :
        List.of("open: Special, places: 5", "fund: Special, pounds-per-place: 5")) {
      assertThat(remarks(cap + "{" + change + "}"))
          .singleElement()
          .asString()
          .contains("“Special” has no cap in 2027, so it changes nothing then.");
      assertThat(remarks(cap + "{" + change + ", until: 2026}")).isEmpty();
    }
  }
}
