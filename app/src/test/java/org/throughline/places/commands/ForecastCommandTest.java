// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.platform.commandline.CannotContinue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ForecastCommandTest extends SmallCouncil {

  @Test
  void jsonHoldsEachYearWithItsCostAndTheCalibration() throws IOException {
    assertThat(run(plans("--json", "--simulations", "50"))).isZero();

    JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
    assertThat(json.propertyNames()).containsExactly("years", "calibration");
    JsonNode first = json.get("years").get(0);
    assertThat(first.propertyNames()).containsExactly("year", "mean", "sd", "q", "cost");
    assertThat(first.get("year").intValue()).isEqualTo(2024);
    assertThat(first.get("q").propertyNames())
        .containsExactly("2.5", "5", "10", "25", "50", "75", "90", "95", "97.5");
    assertThat(first.get("cost").get("mean").doubleValue())
        .isEqualTo(first.get("mean").doubleValue() * 1000);
    assertThat(json.get("calibration").get("horizons").size()).isPositive();
  }

  @Test
  void tablesAreWrittenAndTheSameSeedGivesTheSameBytes() throws IOException {
    run(plans("--simulations", "40", "--seed", "8", "--out", folder.resolve("a").toString()));
    run(plans("--simulations", "40", "--seed", "8", "--out", folder.resolve("b").toString()));
    List<String> names =
        List.of(
            "total",
            "by-need",
            "by-setting",
            "by-age",
            "by-state",
            "flows",
            "cost",
            "calibration",
            "scap-specialist",
            "dsg-management-plan");
    for (String name : names) {
      assertThat(folder.resolve("a").resolve(name + ".csv"))
          .hasSameBinaryContentAs(folder.resolve("b").resolve(name + ".csv"));
    }
  }

  @Test
  void everyTableHasItsHeading() throws IOException {
    run(plans("--simulations", "40", "--out", folder.resolve("out").toString()));
    String measures = ",mean,sd,q2_5,q5,q10,q25,q50,q75,q90,q95,q97_5";
    assertThat(heading("total")).isEqualTo("calendar-year" + measures);
    assertThat(heading("by-need")).isEqualTo("calendar-year,need" + measures);
    assertThat(heading("by-setting")).isEqualTo("calendar-year,setting" + measures);
    assertThat(heading("by-age")).isEqualTo("calendar-year,academic-year" + measures);
    assertThat(heading("by-state"))
        .isEqualTo("calendar-year,academic-year,need,setting" + measures);
    assertThat(heading("flows")).isEqualTo("calendar-year,flow,by,part" + measures);
    assertThat(heading("cost")).isEqualTo("calendar-year,setting,what" + measures);
    assertThat(heading("calibration"))
        .startsWith("horizon,origins,error,bias,covered-50,covered-80,covered-95,crps,cells,");
    assertThat(heading("calibration-by-line"))
        .startsWith("by,part,horizon,origins,error,within-95,");
    assertThat(heading("scap-specialist"))
        .isEqualTo("setting,need,phase,year-group,school-year,plans,plans-at-least,plans-at-most");
    assertThat(heading("dsg-management-plan"))
        .startsWith("calendar-year,plans-unmitigated,cost-unmitigated,");
  }

  @Test
  void theTablesHoldWhatTheJsonSaysAndEveryBreakdownAddsUpToTheTotal() throws IOException {
    run(plans("--simulations", "40", "--json", "--out", folder.resolve("out").toString()));
    JsonNode years = JsonMapper.shared().readTree(out.toString(UTF_8)).get("years");
    List<List<String>> total = table("total");
    assertThat(total).hasSize(years.size()).hasSize(3);
    for (int year = 0; year < total.size(); year++) {
      List<String> row = total.get(year);
      assertThat(row.get(0)).isEqualTo(years.get(year).get("year").asString());
      assertThat(Double.parseDouble(row.get(1)))
          .isCloseTo(years.get(year).get("mean").doubleValue(), within(5e-5));
      assertThat(Double.parseDouble(row.get(3)))
          .isCloseTo(years.get(year).get("q").get("2.5").doubleValue(), within(5e-5));
      for (String breakdown : List.of("by-need", "by-setting", "by-age")) {
        double sum = 0;
        for (List<String> part : table(breakdown)) {
          sum += part.get(0).equals(row.get(0)) ? Double.parseDouble(part.get(2)) : 0;
        }
        assertThat(sum).as(breakdown).isCloseTo(Double.parseDouble(row.get(1)), within(0.01));
      }
    }
  }

  @Test
  void theOpenModelGivesOtherFigures() throws IOException {
    run(plans("--simulations", "40", "--json"));
    String ours = out.toString(UTF_8);
    out.reset();
    run(plans("--simulations", "40", "--json", "--model", "throughline"));
    assertThat(out.toString(UTF_8)).isEqualTo(ours);
    out.reset();
    run(plans("--simulations", "40", "--json", "--model", "witan"));
    JsonNode open = JsonMapper.shared().readTree(out.toString(UTF_8));
    JsonNode own = JsonMapper.shared().readTree(ours);
    assertThat(open.get("years").get(2).get("mean").doubleValue())
        .isPositive()
        .isNotEqualTo(own.get("years").get(2).get("mean").doubleValue());
    assertThat(open.get("years").get(2).get("sd").doubleValue())
        .isNotEqualTo(own.get("years").get(2).get("sd").doubleValue());
  }

  @Test
  void aCouncilWhoseTenPlansAllEndHasNoNumberThatIsNone() throws IOException {
    String ten =
        "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n"
            + "2020,A,X,7,A,X,8\n".repeat(10)
            + "2021,A,X,8,A,X,9\n".repeat(10)
            + "2022,A,X,9,NONSEND,NONSEND,10\n".repeat(10)
            + "2022,NONSEND,NONSEND,2,A,X,3\n2023,A,X,3,NONSEND,NONSEND,4\n";
    List<String> words = plans("--simulations", "40", "--json");
    Files.writeString(folder.resolve("transitions.csv"), ten);
    assertThat(run(words)).isZero();
    assertThat(out.toString(UTF_8)).doesNotContain("NaN").doesNotContain("Infinity");
    JsonNode calibration = JsonMapper.shared().readTree(out.toString(UTF_8)).get("calibration");
    assertThat(calibration.get("horizons").size()).isEqualTo(1);
    assertThat(calibration.get("lines").get(0).get("name").asString()).isEqualTo("X");
  }

  @Test
  void everythingThatIsMissingIsSaidAtOnce() {
    assertThatThrownBy(() -> run(List.of("plans", "--simulations", "0", "--model", "best")))
        .isInstanceOf(CannotContinue.class)
        .hasMessageContaining("--transitions is missing")
        .hasMessageContaining("--costs is missing")
        .hasMessageContaining("--simulations takes a whole number from 1")
        .hasMessageContaining("--model takes throughline or witan");
  }

  @Test
  void aScenarioIsComparedWithDoingNothing() throws IOException {
    Path scenario =
        Files.writeString(
            folder.resolve("s.yaml"), "name: Fewer\nchanges: [{multiply: joiners, by: 0.5}]\n");
    run(plans("--scenario", scenario.toString(), "--simulations", "50"));
    assertThat(out.toString(UTF_8)).contains("Without the changes of “Fewer” there would be");
  }

  @Test
  void plansOfJanuariesStandForTransitionsButNotBesideThem() throws IOException {
    StringBuilder snapshots = new StringBuilder("calendar-year,setting,need,academic-year,plans\n");
    for (int year = 2021; year <= 2023; year++) {
      for (int age = 0; age <= 10; age++) {
        snapshots.append("%d,A,X,%d,%d%n".formatted(year, age, 5 + age));
      }
    }
    List<String> words = plans("--simulations", "50", "--json");
    add(words, "snapshots", snapshots.toString());
    assertThatThrownBy(() -> run(words)).hasMessageContaining("--transitions or --snapshots");
    int transitions = words.indexOf("--transitions");
    words.subList(transitions, transitions + 2).clear();
    assertThat(run(words)).isZero();
    assertThat(out.toString(UTF_8)).contains("\"year\":2024");
  }

  @Test
  void aScenarioThatIsWrongIsRefusedWithItsLine() throws IOException {
    Path scenario =
        Files.writeString(
            folder.resolve("s.yaml"), "changes:\n  - {multiply: joiners, by: twice}\n");
    assertThat(run(plans("--scenario", scenario.toString()))).isEqualTo(5);
    assertThat(err.toString(UTF_8)).contains("s.yaml, row 2, by: “twice” is not a number");
  }

  @Test
  void moreFuturesThanTheMemoryTakesAreRefusedBeforeTheyAreMade() throws IOException {
    for (String what : List.of("plans", "places", "published")) {
      assertThatThrownBy(() -> run(List.of(what, "--simulations", "100001")))
          .isInstanceOf(CannotContinue.class)
          .hasMessageContaining("--simulations takes a whole number from 1 to 100000");
      out.reset();
      run(List.of(what, "--help"));
      assertThat(out.toString(UTF_8)).contains("how many futures, up to 100000");
    }
  }

  @Test
  void aTableThatIsWrongIsAFileThatCannotBeUsed() throws IOException {
    List<String> words = plans();
    Files.writeString(folder.resolve("transitions.csv"), "calendar-year\n2022\n");
    assertThat(run(words)).isEqualTo(5);
    assertThat(err.toString(UTF_8)).contains("transitions.csv, row 1, setting-1: The column");
  }

  @Test
  void wholeFlowsAreWrittenWhenAskedForAlone() throws IOException {
    Path to = folder.resolve("out");
    run(plans("--simulations", "40", "--out", to.toString()));
    assertThat(to.resolve("flows-by-state.csv")).doesNotExist();
    assertThat(run(plans("--simulations", "40", "--flows", "whole", "--out", to.toString())))
        .isZero();
    assertThat(heading("flows-by-state"))
        .isEqualTo(
            "calendar-year,academic-year,need,setting,before,joiners,leavers,moved-out,moved-in,"
                + "changed-out,changed-in,restated-out,restated-in,plans");
    assertThat(table("flows-by-state")).isNotEmpty();
    assertThatThrownBy(() -> run(plans("--flows", "half")))
        .hasMessageContaining("--flows takes whole");
    assertThatThrownBy(() -> run(plans("--flows", "whole")))
        .hasMessageContaining("name its folder with --out");
  }

  @Test
  void tooFewFuturesTellNoInterval() throws IOException {
    run(plans("--simulations", "39"));
    assertThat(out.toString(UTF_8))
        .doesNotContain("lie between")
        .contains("No interval is told of fewer than 40 futures: one in 40 lies beyond each end");
    out.reset();
    run(plans("--simulations", "40"));
    assertThat(out.toString(UTF_8)).contains("lie between").doesNotContain("No interval");
  }

  @Test
  void jsonHasSixDecimalsAtMost() throws IOException {
    run(plans("--simulations", "70", "--json"));
    assertThat(out.toString(UTF_8)).doesNotContainPattern("\\.\\d{7}");
  }
}
