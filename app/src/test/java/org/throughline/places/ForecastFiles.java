// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mock.web.MockMultipartFile;

/// The files of a small invented council.
final class ForecastFiles {

  private ForecastFiles() {}

  /// Files of plans by their part, with years of transitions before `until`.
  static Map<String, String> plans(int until) {
    StringBuilder transitions =
        new StringBuilder(
            "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");
    StringBuilder population = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = 2020; year <= 2029; year++) {
      for (int age = 0; age <= 10; age++) {
        population.append("%d,%d,500\n".formatted(year, age));
        if (year < until && age < 10) {
          transitions.append(
              "%d,Unit,ASD,%d,Unit,ASD,%d\n".formatted(year, age, age + 1).repeat(6));
          transitions.append("%d,NONSEND,NONSEND,%d,Unit,ASD,%d\n".formatted(year, age, age + 1));
        }
      }
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("history", transitions.toString());
    files.put("population", population.toString());
    files.put(
        "valid-states",
        """
        setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
        Unit,g,0,10,ASD,Unit
        """);
    files.put("costs", "need,setting,cost\nASD,Unit,20000\n");
    return files;
  }

  /// With a scenario that halves new plans.
  static Map<String, String> withScenario(int until) {
    Map<String, String> files = plans(until);
    files.put(
        "scenario-1", "name: Early help first\nchanges:\n  - multiply: joiners\n    by: 0.5\n");
    return files;
  }

  /// A council with two settings and two needs, money and a scenario that invests to save. The unit
  /// cost of one need is not known, and one setting tells its category by no name.
  static Map<String, String> withMoney() {
    Map<String, String> files = plans(2024);
    String rows = files.getOrDefault("history", "");
    String heading = rows.lines().findFirst().orElseThrow();
    String others =
        rows.lines()
            .skip(1)
            .flatMap(
                row ->
                    Stream.of(
                        row.replace("Unit", "Designated unit"),
                        row.replace("Unit", "Place by the weir").replace("ASD", "SEMH"),
                        row.replace("Unit", "Place by the weir")))
            .collect(Collectors.joining("\n"));
    files.put("history", heading + "\n" + others + "\n");
    files.put(
        "valid-states",
        """
        setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
        Designated unit,g,0,10,ASD,"Designated unit,Place by the weir"
        Place by the weir,g,0,10,"ASD,SEMH","Designated unit,Place by the weir"
        """);
    files.put(
        "costs", "need,setting,cost\nASD,Designated unit,16000\nASD,Place by the weir,30000\n");
    files.put(
        "scenario-1",
        """
        name: Early help first
        money:
          inflation: 0.02
          income: 4000000
          income-growth: 0.01
          balance: -900000
          other-spending: 300000
        changes:
          - multiply: joiners
            by: 0.5
            needs: [ASD]
            from: 2026
          - spend: 120000
            from: 2026
            until: 2027
        """);
    return files;
  }

  static Map<String, String> schools() {
    StringBuilder rolls = new StringBuilder("year,planning-area,year-group,pupils\n");
    StringBuilder births = new StringBuilder("year,planning-area,births\n");
    for (int year = 2020; year <= 2026; year++) {
      for (int group = 0; group <= 6; group++) {
        rolls.append("%d,Riverside,%s,%d\n".formatted(year, group == 0 ? "R" : group, 90 + group));
      }
      births.append("%d,Riverside,100\n".formatted(year - 5));
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put("rolls", rolls.toString());
    files.put("births", births.toString());
    files.put(
        "schools",
        """
        school,planning-area,youngest,oldest,admission-number,from,admitted
        Weir School,Riverside,R,6,120,,35
        """);
    return files;
  }

  static List<MockMultipartFile> sent(Map<String, String> files) {
    List<MockMultipartFile> sent = new ArrayList<>();
    files.forEach(
        (part, text) ->
            sent.add(
                new MockMultipartFile(
                    part, part + ".csv", "text/csv", text.getBytes(StandardCharsets.UTF_8))));
    return sent;
  }
}
