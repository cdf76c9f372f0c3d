// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.throughline.forecast.CsvTable;

/// Forecasts every council below a folder and writes all tables below another.
///
/// @param councils holds a folder a council
record RegionForecast(Store councils, Settings settings) {

  /// Runs it on these machines.
  ///
  /// @param progress hears a line of each council that is done
  List<Report> run(Machines machines, Consumer<String> progress) throws IOException {
    List<CouncilTask> tasks =
        Region.in(councils).councils().stream()
            .map(council -> new CouncilTask(council.name(), council.folder(), settings))
            .toList();
    AtomicInteger done = new AtomicInteger();
    Store out = new Store(settings.out());
    List<Report> reports =
        tasks.isEmpty()
            ? List.of()
            : machines.run(
                tasks,
                council ->
                    progress.accept(
                        done.incrementAndGet() + " of " + tasks.size() + " done: " + council));
    out.put(problems(reports).text(), "problems.csv");
    out.clear();
    return reports;
  }

  /// By council, in whatever order they were done: large extracts go first.
  private static CsvTable problems(List<Report> reports) {
    CsvTable problems = new CsvTable(List.of("council", "problem"));
    reports.stream()
        .sorted(Comparator.comparing(Report::council))
        .forEach(
            report ->
                report
                    .problems()
                    .forEach(problem -> problems.add(List.of(report.council(), problem))));
    return problems;
  }
}
