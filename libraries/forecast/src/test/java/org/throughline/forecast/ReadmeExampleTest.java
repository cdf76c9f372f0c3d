// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The scenario that the README shows is one.
class ReadmeExampleTest {

  private static States.Setting setting(String name) {
    return new States.Setting(name, "g", 0, 15, List.of("SEMH", "SLCN"), List.of(name));
  }

  @Test
  void theScenarioOfTheReadmeIsReadAsItSays(@TempDir Path folder) throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    int begin = readme.indexOf("```yaml\n") + 8;
    String yaml = readme.substring(begin, readme.indexOf("```", begin));
    ScenarioFile.Reading reading =
        ScenarioFile.read(
            Files.writeString(folder.resolve("readme.yaml"), yaml),
            new States(List.of(setting("Unit"), setting("Special"))),
            new int[] {2026, 2027, 2028});

    assertThat(reading.problems()).isEmpty();
    Scenario scenario = reading.scenario().orElseThrow();
    assertThat(scenario.name()).isEqualTo("Units before special schools");
    assertThat(scenario.money().inflation()).isEqualTo(0.03);
    assertThat(scenario.money().block().orElseThrow())
        .isEqualTo(
            new Money.Block(41_000_000, 0.02, -6_500_000, 4_000_000, Map.of(2027, 400_000.0)));
    Scenario.Multiply fewer = scenario.changes(Scenario.Multiply.class).getFirst();
    assertThat(fewer.factor()).isEqualTo(0.9);
    assertThat(fewer.whom().needs()).containsExactlyInAnyOrder("SEMH", "SLCN");
    assertThat(fewer.from()).isEqualTo(2027);
    assertThat(scenario.changes(Scenario.Shift.class).getFirst().from())
        .as("from the January after September 2026")
        .isEqualTo(2027);
    assertThat(scenario.waitingCost("Special")).hasValue(6_000);
    assertThat(scenario.places("Special", 2027)).hasValue(300);
    assertThat(scenario.places("Special", 2028)).hasValue(400);
    assertThat(scenario.spending(2028)).isEqualTo(400_000 + 400 * 10_000.0);
  }
}
