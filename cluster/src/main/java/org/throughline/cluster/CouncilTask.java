// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Forecast;
import org.throughline.forecast.InputFiles;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Model;
import org.throughline.forecast.Problem;
import org.throughline.forecast.Scenario;
import org.throughline.forecast.ScenarioFile;
import org.throughline.forecast.Tally;
import org.throughline.forecast.internal.InParts;

/// Forecasts one council, on whatever machine it is sent to.
///
/// @param folder where the council's extract is
record CouncilTask(String council, String folder, Settings settings) implements Serializable {
  private static final long serialVersionUID = 1L;

  /// Reads the extract, simulates and writes the tables.
  ///
  /// @throws java.io.UncheckedIOException when files cannot be read or written, which may go better
  ///     on another machine
  /// @throws InParts.Stopped when it was interrupted
  Report run() {
    long begun = processorTime();
    try {
      return ran().after((processorTime() - begun) / 1e9);
    } catch (IOException | UncheckedIOException failure) {
      throw new UncheckedIOException(
          "The files of " + council + " failed", new IOException(failure));
    } catch (InParts.Stopped stopped) {
      throw stopped;
    } catch (RuntimeException failure) {
      return Report.refused(council, List.of("It could not be forecast: " + failure));
    }
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private Report ran() throws IOException {
    Path here = Files.createTempDirectory("throughline-council");
    try {
      Path extract = Files.createDirectory(here.resolve("extract"));
      return run(Extract.fetch(new Store(folder), extract), here);
    } finally {
      Scratch.remove(here);
    }
  }

  private Report run(Extract extract, Path here) throws IOException {
    if (!extract.missing().isEmpty()) {
      return Report.refused(council, List.of(extract.missing()));
    }
    InputFiles.Reading reading = extract.inputs().read();
    List<String> problems = new ArrayList<>(sentences(reading.problems()));
    if (reading.inputs().isEmpty()) {
      return Report.refused(council, problems);
    }
    Inputs inputs = reading.inputs().get();
    List<Scenario> futures = new ArrayList<>();
    Optional<Path> file = extract.scenario();
    if (file.isPresent()) {
      ScenarioFile.Reading scenario =
          ScenarioFile.read(file.get(), inputs.states(), inputs.years());
      problems.addAll(sentences(scenario.problems()));
      if (scenario.scenario().isEmpty()) {
        return Report.refused(council, problems);
      }
      futures.add(scenario.scenario().get());
    }
    // Both at the same prices, so that money can be compared.
    futures.addFirst(
        futures.isEmpty()
            ? Scenario.NONE
            : new Scenario(Scenario.NONE.name(), futures.getFirst().money(), List.of()));
    return forecast(inputs, futures, problems, here);
  }

  private Report forecast(Inputs inputs, List<Scenario> futures, List<String> problems, Path here)
      throws IOException {
    CouncilTables tables = new CouncilTables(council, new Store(settings.out()), here);
    int last = inputs.years().length - 1;
    List<String> answer = new ArrayList<>();
    for (Scenario scenario : futures) {
      Forecast forecast = Forecast.of(inputs, Model.THROUGHLINE, scenario);
      Tally tally = forecast.simulate(settings.seed(), 0, settings.simulations());
      tables.add(scenario.name(), forecast.inputs(), tally);
      Distribution plans = tally.total(last);
      answer.add(
          String.format(
              Locale.UK,
              "%s: %,.0f plans in January %d (19 in 20: %,.0f to %,.0f)",
              scenario.name(),
              plans.mean(),
              inputs.years()[last],
              plans.quantile(2.5),
              plans.quantile(97.5)));
    }
    int rows = tables.write(BackTest.of(inputs, Model.THROUGHLINE, settings.seed(), 1));
    return new Report(council, rows, String.join("; ", answer), new ArrayList<>(problems), 0);
  }

  private static List<String> sentences(List<Problem> problems) {
    return problems.stream()
        .map(problem -> (problem.isRefusal() ? "" : "Note: ") + problem.sentence())
        .toList();
  }
}
