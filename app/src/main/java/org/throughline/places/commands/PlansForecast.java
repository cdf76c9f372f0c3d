// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.ForecastTables;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Problem;
import org.throughline.forecast.Tally;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;

/// `forecast plans`: EHC plans from a council's own four files.
final class PlansForecast implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline forecast plans --transitions FILE --population FILE
               --valid-states FILE --costs FILE [--simulations N] [--seed S]
               [--model throughline|witan] [--out DIR] [--json]
      Forecasts EHC plans by need, setting and age with their cost, and prints how wrong such a
      forecast would have been in the past.
        --transitions   one row a person a year: calendar-year, setting-1, need-1,
                        academic-year-1, setting-2, need-2, academic-year-2
        --population    calendar-year, academic-year, population
        --valid-states  setting, setting-group, min-academic-year, max-academic-year, needs,
                        setting->setting
        --costs         need, setting, cost
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
    Forecast forecast = Forecast.of(inputs, request.model());
    Tally tally =
        forecast.simulate(
            request.seed(),
            request.simulations(),
            threads,
            new ProgressBar(err, request.simulations()));
    BackTest backTest = BackTest.of(inputs, request.model(), request.seed(), threads);
    out.println(
        request.isJson()
            ? PlansJson.write(inputs, tally, backTest)
            : summary(inputs, tally, backTest));
    request.folder().ifPresent(folder -> write(folder, inputs, tally, backTest));
    return ExitCode.DONE.number();
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

  private static String summary(Inputs inputs, Tally tally, BackTest backTest) {
    StringBuilder text = new StringBuilder();
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
