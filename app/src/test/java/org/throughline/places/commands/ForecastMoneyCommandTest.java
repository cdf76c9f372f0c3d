// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the command says of money: costs, savings, and what is not known of them.
class ForecastMoneyCommandTest extends SmallCouncil {

  @Test
  void whatEachMeasureSavesIsWrittenAndAddsUpToTheSavingOfThePlan() throws IOException {
    Path scenario =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            money: {inflation: 0.02}
            changes:
              - {multiply: joiners, by: 0.5}
              - {spend: 700, from: 2025}
              - {multiply: leavers, by: 2}
            """);
    run(
        plans(
            "--scenario",
            scenario.toString(),
            "--simulations",
            "50",
            "--out",
            folder.resolve("out").toString()));
    assertThat(heading("measures"))
        .isEqualTo(
            "number,measure,calendar-year,saving,saving-at-least,saving-at-most,own-cost,"
                + "plans-without-cost-before,plans-without-cost-after");
    List<List<String>> plan = table("dsg-management-plan");
    for (List<String> year : plan) {
      BigDecimal sum =
          table("measures").stream()
              .filter(row -> row.get(2).equals(year.getFirst()))
              .map(row -> new BigDecimal(row.get(3)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(sum).isEqualByComparingTo(new BigDecimal(year.get(9)));
    }
    assertThat(table("measures")).hasSize(9);
  }

  @Test
  void jsonHoldsMitigatedUnmitigatedAndTheDifference() throws IOException {
    Path scenario =
        Files.writeString(
            folder.resolve("s.yaml"), "name: Fewer\nchanges: [{multiply: joiners, by: 0.5}]\n");
    run(plans("--scenario", scenario.toString(), "--simulations", "50", "--json"));
    JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
    assertThat(json.propertyNames())
        .containsExactly("years", "unmitigated", "difference", "calibration");
    double mitigated = json.get("years").get(2).get("cost").get("mean").doubleValue();
    double unmitigated =
        json.get("unmitigated").get("years").get(2).get("cost").get("mean").doubleValue();
    JsonNode difference = json.get("difference").get("years").get(2);
    assertThat(difference.get("saving").get("mean").doubleValue())
        .isPositive()
        .isCloseTo(unmitigated - mitigated, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(difference.get("plans").doubleValue()).isNegative();
  }

  @Test
  void withoutAnyCostTheCostIsUnknownAndNotNothing() throws IOException {
    List<String> words = plans("--simulations", "50", "--out", folder.resolve("out").toString());
    Files.writeString(folder.resolve("costs.csv"), "need,setting,cost\n");
    assertThat(run(words)).isZero();
    assertThat(out.toString(UTF_8))
        .contains(" unknown\n")
        .doesNotContain("0.00")
        .doesNotContain("leaves out");
    assertThat(err.toString(UTF_8))
        .containsOnlyOnce("Note: costs.csv")
        .contains("No cost is given");
    assertThat(table("cost"))
        .filteredOn(row -> row.get(2).equals("cost"))
        .isNotEmpty()
        .allMatch(row -> row.subList(3, row.size()).stream().allMatch(String::isEmpty));
    List<String> without =
        table("cost").stream()
            .filter(row -> row.get(2).startsWith("plans"))
            .findFirst()
            .orElseThrow();
    assertThat(without.subList(3, 14)).isEqualTo(table("total").getFirst().subList(1, 12));
    out.reset();
    words.add("--json");
    run(words);
    JsonNode cost =
        JsonMapper.shared().readTree(out.toString(UTF_8)).get("years").get(0).get("cost");
    assertThat(cost.propertyNames()).containsExactly("plansWithoutCost");
  }

  @Test
  void withoutAnyCostNeitherPositionNorSavingIsTold() throws IOException {
    List<String> words = plans("--simulations", "50", "--out", folder.resolve("out").toString());
    Files.writeString(folder.resolve("costs.csv"), "need,setting,cost\n");
    Path scenario =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            money: {income: 2000000}
            changes:
              - {multiply: joiners, by: 0.5}
              - {cap: A, places: 40, waiting-cost: 400}
            """);
    words.addAll(List.of("--scenario", scenario.toString(), "--json"));
    assertThat(run(words)).isZero();
    JsonNode json = JsonMapper.shared().readTree(out.toString(UTF_8));
    for (JsonNode future : List.of(json, json.get("unmitigated"))) {
      assertThat(future.get("years").get(0).get("cost").propertyNames())
          .containsExactly("plansWithoutCost");
    }
    assertThat(json.get("difference").get("years").get(0).has("saving")).isFalse();
    assertThat(table("cost"))
        .filteredOn(row -> row.get(2).endsWith(" position"))
        .hasSize(6)
        .allMatch(row -> row.subList(3, row.size()).stream().allMatch(String::isEmpty));
    for (String future : List.of("unmitigated", "mitigated")) {
      for (String part : List.of("cost-", "in-year-position-", "cumulative-position-")) {
        assertThat(column("dsg-management-plan", part + future)).hasSize(3).containsOnly("");
      }
      assertThat(column("dsg-management-plan", "plans-" + future)).doesNotContain("");
    }
    assertThat(column("dsg-management-plan", "plans-without-cost-unmitigated"))
        .isEqualTo(column("dsg-management-plan", "plans-unmitigated"));
    assertThat(column("dsg-management-plan", "saving")).containsOnly("");
    assertThat(column("measures", "saving")).hasSize(6).containsOnly("");
  }

  @Test
  void whoWaitsWithoutACostIsNoSaving() throws IOException {
    String cap = "changes: [{cap: A, places: 40%s}]";
    assertThat(summaryOf(cap.formatted(""), "--simulations", "50"))
        .containsPattern("no saving is told, for \\d+ plans have no cost with the changes and 0")
        .contains("waiting-cost of the cap");
    for (String table : List.of("dsg-management-plan", "measures")) {
      for (String told : List.of("saving", "saving-at-least", "saving-at-most")) {
        assertThat(column(table, told)).as(table).hasSize(3).containsOnly("");
      }
    }
    assertThat(column("dsg-management-plan", "plans-without-cost-mitigated"))
        .isEqualTo(column("measures", "plans-without-cost-after"))
        .allMatch(plans -> Double.parseDouble(plans) > 10);
    assertThat(column("dsg-management-plan", "plans-without-cost-unmitigated")).containsOnly("0");
    assertThat(summaryOf(cap.formatted(", waiting-cost: 400"), "--simulations", "50"))
        .containsPattern("The difference is .* and £0.0\\d million a year saved; 19");
    assertThat(column("dsg-management-plan", "saving"))
        .isEqualTo(column("measures", "saving"))
        .doesNotContain("");
  }

  @Test
  void whatTheScenarioSpendsStandsBesideTheCostOfSettings() throws IOException {
    summaryOf(
        "money: {inflation: 0.1}\nchanges: [{cap: A, places: 900, waiting-cost: 1},"
            + " {fund: A, pounds-per-place: 10}, {spend: 700, from: 2025}]",
        "--simulations",
        "50");
    for (List<String> year : table("total")) {
      BigDecimal all = BigDecimal.ZERO;
      BigDecimal parts = BigDecimal.ZERO;
      for (List<String> row : table("cost")) {
        boolean isPart = List.of("cost", "fund", "spend").contains(row.get(2));
        if (row.get(0).equals(year.get(0)) && isPart) {
          BigDecimal pounds = new BigDecimal(row.get(3));
          boolean isAll = row.get(1).equals("all") && row.get(2).equals("cost");
          all = isAll ? pounds : all;
          parts = isAll ? parts : parts.add(pounds);
        }
      }
      assertThat(parts.doubleValue()).isCloseTo(all.doubleValue(), within(0.001));
    }
    assertThat(table("cost"))
        .anyMatch(row -> row.subList(0, 4).equals(List.of("2026", "all", "fund", "9000")))
        .anyMatch(row -> row.subList(0, 4).equals(List.of("2026", "all", "spend", "700")));
  }

  @Test
  void moneyAndPlansReadAsWords() throws IOException {
    assertThat(summaryOf("changes: [{spend: 40000}]", "--simulations", "50"))
        .contains(
            "no whole plan and £0.04 million a year more spent; 19 futures in 20 lie between −£0.04")
        .doesNotContain("£-")
        .doesNotContain("+0");
  }
}
