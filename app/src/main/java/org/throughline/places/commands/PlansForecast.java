// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.ForecastTables;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.ManagementPlan;
import org.throughline.forecast.Problem;
import org.throughline.forecast.Savings;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.ScenarioFile;
import org.throughline.forecast.StateFlows;
import org.throughline.forecast.Tally;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;

/// `forecast plans`: EHC plans from a council's own four files.
final class PlansForecast implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline forecast plans --transitions|--snapshots FILE --population FILE
               --valid-states FILE --costs FILE [--scenario FILE] [--simulations N]
               [--seed S] [--model throughline|witan] [--out DIR] [--flows whole] [--json]
      Forecasts EHC plans by need, setting and age with their cost, and prints how wrong such a
      forecast would have been in the past.
        --transitions   one row a person a year: calendar-year, setting-1, need-1,
                        academic-year-1, setting-2, need-2, academic-year-2
        --snapshots     instead, for a council that knows only its plans of two Januaries or
                        more: calendar-year, setting, need, academic-year, plans
        --population    calendar-year, academic-year, population
        --valid-states  setting, setting-group, min-academic-year, max-academic-year, needs,
                        setting->setting
        --costs         need, setting, cost; where bands differ also band, and its share of the
                        plans of that need and setting
        --scenario      what might be done, in YAML: libraries/forecast/README.md says how;
                        what would happen without it is reckoned beside it
        --simulations   how many futures, up to 100000; 1000 unless given
        --seed          which futures; the same seed gives the same bytes; 1 unless given
        --model         throughline (ours) or witan (the open model, for comparison)
        --out           writes tables as CSV into this folder; with a scenario also what each of
                        its measures saves, as measures.csv, where the scenario gives money
        --flows         whole also writes flows-by-state.csv: the means of who came and went in
                        every age, need and setting, in rows that add up; it simulates once more
        --json          {years: [{year, mean, sd, q, cost}], calibration}; with a scenario also
                        {unmitigated: {years}, difference: {years: [{year, plans, saving}]}}
      """;

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.contains("--help")) {
      out.print(USAGE);
      return ExitCode.DONE.number();
    }
    PlansRequest request = PlansRequest.read(words);
    InputFiles.Reading reading = request.files().read();
    reading.problems().forEach(problem -> err.println(sentence(problem)));
    if (reading.inputs().isEmpty()) {
      return ExitCode.DATA_UNUSABLE.number();
    }
    Inputs inputs = reading.inputs().get();
    int threads = Runtime.getRuntime().availableProcessors();
    Optional<Scenario> scenario = scenario(request, inputs, err);
    if (scenario.isEmpty()) {
      return ExitCode.DATA_UNUSABLE.number();
    }
    Forecast forecast = Forecast.of(inputs, request.model(), scenario.get());
    Tally tally =
        forecast.simulate(
            request.seed(),
            request.simulations(),
            threads,
            new ProgressBar(err, request.simulations()));
    BackTest backTest = BackTest.of(inputs, request.model(), request.seed(), threads);
    Optional<Tally> unmitigated =
        request.scenario().map(file -> unmitigated(request, inputs, scenario.get()));
    out.println(
        request.isJson()
            ? PlansJson.write(forecast.inputs(), tally, unmitigated, backTest)
            : PlansSummary.of(scenario.get(), forecast.inputs(), tally, unmitigated, backTest));
    request
        .folder()
        .ifPresent(
            folder -> {
              write(folder, forecast.inputs(), tally, backTest);
              unmitigated.ifPresent(
                  each -> write(folder.resolve("unmitigated"), inputs, each, backTest));
              if (request.hasWholeFlows()) {
                write(flows(request, forecast), folder, StateFlows.TABLE);
              }
              write(plan(inputs, tally, unmitigated), folder, "dsg-management-plan");
              unmitigated.ifPresent(
                  each ->
                      write(
                          savings(request, inputs, scenario.get(), each, tally).table(),
                          folder,
                          Savings.TABLE));
            });
    return ExitCode.DONE.number();
  }

  /// The same futures at the scenario's prices without its changes.
  private static Tally unmitigated(PlansRequest request, Inputs inputs, Scenario scenario) {
    Scenario unchanged = new Scenario("Unmitigated", scenario.money(), List.of());
    return Forecast.of(inputs, request.model(), unchanged)
        .simulate(
            request.seed(),
            request.simulations(),
            Runtime.getRuntime().availableProcessors(),
            done -> {});
  }

  private static Optional<Scenario> scenario(PlansRequest request, Inputs inputs, PrintStream err) {
    if (request.scenario().isEmpty()) {
      return Optional.of(Scenario.NONE);
    }
    ScenarioFile.Reading reading =
        ScenarioFile.read(request.scenario().get(), inputs.states(), inputs.years());
    reading.problems().forEach(problem -> err.println(sentence(problem)));
    return reading.scenario();
  }

  private static CsvTable flows(PlansRequest request, Forecast forecast) {
    return forecast
        .flows(
            request.seed(),
            request.simulations(),
            Runtime.getRuntime().availableProcessors(),
            done -> {})
        .table();
  }

  private static CsvTable plan(Inputs inputs, Tally tally, Optional<Tally> unmitigated) {
    return new ManagementPlan(inputs, unmitigated.orElse(tally), unmitigated.map(each -> tally))
        .table();
  }

  private static Savings savings(
      PlansRequest request, Inputs inputs, Scenario scenario, Tally without, Tally with) {
    return Savings.of(
        inputs,
        scenario,
        without.ledger(),
        with.ledger(),
        first ->
            Forecast.of(inputs, request.model(), first)
                .cost(
                    request.seed(),
                    request.simulations(),
                    Runtime.getRuntime().availableProcessors(),
                    done -> {}));
  }

  private static String sentence(Problem problem) {
    return (problem.isRefusal() ? "" : "Note: ") + problem.sentence();
  }

  private static void write(Path folder, Inputs inputs, Tally tally, BackTest backTest) {
    try {
      new ForecastTables(inputs, tally, backTest).write(folder);
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
  }

  private static void write(CsvTable table, Path folder, String name) {
    try {
      table.write(folder.resolve(name + ".csv"));
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    }
  }

  private static CannotContinue unwritable(Path folder, IOException failure) {
    return new CannotContinue(
        ExitCode.DATA_UNUSABLE,
        "The folder " + folder + " cannot be written to: name another with --out.",
        failure);
  }
}
