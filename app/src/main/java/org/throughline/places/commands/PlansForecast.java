// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.ForecastTables;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Problem;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.ScenarioFile;
import org.throughline.forecast.Tally;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;

/// `forecast plans`: EHC plans from a council's own four files.
final class PlansForecast implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline forecast plans --transitions FILE --population FILE
               --valid-states FILE --costs FILE [--scenario FILE] [--simulations N]
               [--seed S] [--model throughline|witan] [--out DIR] [--json]
      Forecasts EHC plans by need, setting and age with their cost, and prints how wrong such a
      forecast would have been in the past.
        --transitions   one row a person a year: calendar-year, setting-1, need-1,
                        academic-year-1, setting-2, need-2, academic-year-2
        --population    calendar-year, academic-year, population
        --valid-states  setting, setting-group, min-academic-year, max-academic-year, needs,
                        setting->setting
        --costs         need, setting, cost
        --scenario      what might be done, in YAML: libraries/forecast/README.md says how;
                        what would happen without it is reckoned beside it
        --simulations   how many futures; 1000 unless given
        --seed          which futures; the same seed gives the same bytes; 1 unless given
        --model         throughline (ours) or witan (the open model, for comparison)
        --out           writes tables as CSV into this folder
        --json          {years: [{year, mean, sd, q, cost}], calibration}
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
      return ExitCode.FAILED.number();
    }
    Inputs inputs = reading.inputs().get();
    int threads = Runtime.getRuntime().availableProcessors();
    Optional<Scenario> scenario = scenario(request, inputs, err);
    if (scenario.isEmpty()) {
      return ExitCode.FAILED.number();
    }
    Forecast forecast = Forecast.of(inputs, request.model(), scenario.get());
    Tally tally =
        forecast.simulate(
            request.seed(),
            request.simulations(),
            threads,
            new ProgressBar(err, request.simulations()));
    BackTest backTest = BackTest.of(inputs, request.model(), request.seed(), threads);
    out.println(
        request.isJson()
            ? PlansJson.write(forecast.inputs(), tally, backTest)
            : summary(scenario.get(), forecast.inputs(), tally, backTest));
    request.folder().ifPresent(folder -> write(folder, forecast.inputs(), tally, backTest));
    if (request.scenario().isPresent()) {
      compare(request, inputs, scenario.get(), tally, backTest, out);
    }
    return ExitCode.DONE.number();
  }

  private static Optional<Scenario> scenario(PlansRequest request, Inputs inputs, PrintStream err) {
    if (request.scenario().isEmpty()) {
      return Optional.of(Scenario.NONE);
    }
    ScenarioFile.Reading reading = ScenarioFile.read(request.scenario().get(), inputs.states());
    reading.problems().forEach(problem -> err.println(sentence(problem)));
    return reading.scenario();
  }

  /// The same futures at the scenario's prices without its changes: the unmitigated forecast.
  private static void compare(
      PlansRequest request,
      Inputs inputs,
      Scenario scenario,
      Tally mitigated,
      BackTest backTest,
      PrintStream out) {
    Scenario unchanged = new Scenario("Unmitigated", scenario.money(), List.of());
    Tally unmitigated =
        Forecast.of(inputs, request.model(), unchanged)
            .simulate(
                request.seed(),
                request.simulations(),
                Runtime.getRuntime().availableProcessors(),
                done -> {});
    request
        .folder()
        .ifPresent(folder -> write(folder.resolve("unmitigated"), inputs, unmitigated, backTest));
    if (!request.isJson()) {
      int last = inputs.years().length - 1;
      out.println(
          String.format(
              Locale.UK,
              "%nWithout the changes of “%s” there would be %,.0f plans in %d at a cost of £%,.2f"
                  + " million; with them %,.0f plans at £%,.2f million.",
              scenario.name(),
              unmitigated.total(last).mean(),
              inputs.years()[last],
              unmitigated.ledger().total(last).mean() / 1e6,
              mitigated.total(last).mean(),
              mitigated.ledger().total(last).mean() / 1e6));
    }
  }

  private static String sentence(Problem problem) {
    return (problem.isRefusal() ? "" : "Note: ") + problem.sentence();
  }

  private static void write(Path folder, Inputs inputs, Tally tally, BackTest backTest) {
    try {
      new ForecastTables(inputs, tally, backTest).write(folder);
    } catch (IOException failure) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "The folder " + folder + " cannot be written to: name another with --out.",
          failure);
    }
  }

  private static String summary(Scenario scenario, Inputs inputs, Tally tally, BackTest backTest) {
    StringBuilder text = new StringBuilder(scenario.name()).append("\n\n");
    int last = inputs.years().length - 1;
    Distribution end = tally.total(last);
    text.append(
        String.format(
            Locale.UK,
            "In January %d about %,.0f people will hold a plan; 19 futures in 20 lie between"
                + " %,.0f and %,.0f.%n%n",
            inputs.years()[last],
            end.mean(),
            end.quantile(2.5),
            end.quantile(97.5)));
    text.append(
        String.format(
            Locale.UK, "%-6s %10s %21s %16s%n", "year", "plans", "19 in 20", "cost, £ million"));
    for (int year = 0; year <= last; year++) {
      Distribution plans = tally.total(year);
      text.append(
          String.format(
              Locale.UK,
              "%-6d %,10.0f %,10.0f %,10.0f %16.2f%n",
              inputs.years()[year],
              plans.mean(),
              plans.quantile(2.5),
              plans.quantile(97.5),
              tally.ledger().total(year).mean() / 1e6));
    }
    double without = tally.ledger().plansWithoutCost(last);
    if (without > 0) {
      text.append(
          String.format(
              Locale.UK, "%nThe cost leaves out %,.0f plans whose cost is not given.%n", without));
    }
    return text.append(past(backTest)).toString().stripTrailing();
  }

  private static String past(BackTest backTest) {
    if (backTest.scores().isEmpty()) {
      return String.format(
          Locale.UK, "%nThere are too few years of transitions to try the forecast on the past.%n");
    }
    StringBuilder text = new StringBuilder(String.format(Locale.UK, "%nTried on the past:%n"));
    for (BackTest.Score score : backTest.scores()) {
      text.append(
          String.format(
              Locale.UK,
              "  %d %s ahead, the total was missed by %.1f%% (last value %.1f%%, last increment"
                  + " %.1f%%, mean increment %.1f%%);%n    %.0f%% of %,d state cells lay within"
                  + " their 95%% interval.%n",
              score.horizon(),
              score.horizon() == 1 ? "year" : "years",
              100 * score.error(),
              100 * score.lastValue(),
              100 * score.lastIncrement(),
              100 * score.meanIncrement(),
              100 * score.cellsCovered95(),
              score.cells()));
    }
    return text.toString();
  }
}
