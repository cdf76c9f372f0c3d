// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.ScenarioFile;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// Adds a scenario to a forecast: a new one is made from the same files, with all scenarios of the
/// first and this one beside each other.
@Component
public class ScenarioDesk {

  private static final int LONGEST_TITLE = 120;

  private final ForecastRows rows;
  private final ForecastDesk desk;

  ScenarioDesk(ForecastRows rows, ForecastDesk desk) {
    this.rows = rows;
    this.desk = desk;
  }

  /// Has it made.
  ///
  /// @param scenario as YAML
  /// @return the number of the new forecast
  @Transactional
  public Outcome<Long> add(ForecastLine line, String scenario, AccountId by) {
    Set<String> kept = rows.inputs(line.id()).keySet();
    int number = 1;
    while (kept.contains("scenario-" + number)) {
      number++;
    }
    if (number > PlansWork.SCENARIOS) {
      return refused(
          "This forecast holds three scenarios already. Go back to one with fewer and add it there.");
    }
    List<Problem> problems = problems(line, scenario);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    List<ForecastDesk.Sent> files = new ArrayList<>();
    rows.inputs(line.id())
        .forEach(
            (part, name) ->
                files.add(new ForecastDesk.Sent(part, name, rows.input(line.id(), part))));
    files.add(
        new ForecastDesk.Sent(
            "scenario-" + number,
            "composed here, number " + number + ".yaml",
            scenario.getBytes(StandardCharsets.UTF_8)));
    return desk.ask(
        new ForecastRequest(
            ForecastKind.PLANS, title(line.title()), "", line.simulations(), line.seed()),
        files,
        by);
  }

  private static String title(String before) {
    return before.substring(0, Math.min(before.length(), LONGEST_TITLE));
  }

  private static Outcome<Long> refused(String words) {
    return new Outcome.Refused<>(List.of(new Problem("FORECAST-202", "name", words)));
  }

  /// The field beside which it stands.
  private static String field(org.throughline.forecast.Problem problem) {
    return problem.column().equals("money") ? "inflation" : "name";
  }

  /// What contradicts itself or the council's own settings and needs.
  private List<Problem> problems(ForecastLine line, String scenario) {
    try (KeptFiles kept = KeptFiles.of(rows, line.id())) {
      InputFiles.Reading reading = PlansWork.files(kept.folder()).read();
      Path file = Files.writeString(kept.folder().path().resolve("composed.yaml"), scenario);
      Inputs inputs = reading.inputs().orElseThrow();
      ScenarioFile.Reading composed = ScenarioFile.read(file, inputs.states(), inputs.years());
      List<org.throughline.forecast.Problem> wrong = new ArrayList<>();
      List<Scenario> all =
          new ArrayList<>(PlansWork.scenarios(kept.folder(), inputs, new ArrayList<>()));
      composed.scenario().ifPresent(all::add);
      Stream.concat(composed.problems().stream(), SameMoney.of(all).problems().stream())
          .filter(org.throughline.forecast.Problem::isRefusal)
          .forEach(wrong::add);
      return wrong.stream()
          .map(problem -> new Problem("FORECAST-203", field(problem), problem.words()))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException("A forecast's files could not be read again", failure);
    }
  }
}
