// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.throughline.forecast.Problem;
import org.throughline.forecast.schools.SchoolBackTest;
import org.throughline.forecast.schools.SchoolFiles;
import org.throughline.forecast.schools.SchoolForecast;
import org.throughline.forecast.schools.SchoolInputs;
import org.throughline.forecast.schools.SchoolTables;
import org.throughline.forecast.schools.SchoolTally;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;

/// `forecast places`: pupils and spare places by planning area and year group.
final class PlacesForecast implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline forecast places --rolls FILE --births FILE [--schools FILE]
               [--housing FILE] [--migration FILE] [--until YEAR] [--simulations N]
               [--seed S] [--out DIR] [--json]
      Forecasts pupils by planning area and year group, with the places that will be spare and the
      admission numbers to look at, and prints how wrong such a forecast would have been in the
      past. Years are those of the January census: 2027 is the school year 2026/27.
        --rolls        year, planning-area, year-group, pupils: two Januaries or more; R or 1-13
        --births       year, planning-area, births: September to August, by the year that ends it
        --schools      school, planning-area, youngest, oldest, admission-number, from, admitted;
                       from (a January) and admitted (pupils of the youngest year group now) may be
                       blank
        --housing      planning-area, year, homes, primary-yield, secondary-yield: new homes lived
                       in by that January; pupils for each hundred of them
        --migration    year, planning-area, year-group, pupils: arrivals known beside the usual;
                       below 0 departures
        --until        the last January to forecast; seven years ahead unless given
        --simulations  how many futures, up to 100000; 1000 unless given
        --seed         which futures; the same seed gives the same bytes; 1 unless given
        --out          writes tables as CSV into this folder, those of the school capacity return
                       among them
        --json         {years: [{year, schoolYear, phases, areas}], admissionNumbers, calibration}
      """;

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.contains("--help")) {
      out.print(USAGE);
      return ExitCode.DONE.number();
    }
    PlacesRequest request = PlacesRequest.read(words);
    SchoolFiles.Reading reading = request.files().read(request.until());
    for (Problem problem : reading.problems()) {
      err.println((problem.isRefusal() ? "" : "Note: ") + problem.sentence());
    }
    if (reading.inputs().isEmpty()) {
      return ExitCode.DATA_UNUSABLE.number();
    }
    SchoolInputs inputs = reading.inputs().get();
    int threads = Runtime.getRuntime().availableProcessors();
    SchoolTally tally =
        SchoolForecast.of(inputs)
            .simulate(
                request.seed(),
                request.simulations(),
                threads,
                new ProgressBar(err, request.simulations()));
    SchoolBackTest backTest = SchoolBackTest.of(inputs, request.seed(), threads);
    out.println(
        request.isJson()
            ? PlacesJson.write(inputs, tally, backTest)
            : PlacesSummary.of(inputs, tally, backTest));
    SchoolTables tables = new SchoolTables(inputs, tally, backTest);
    request.folder().ifPresent(folder -> write(folder, tables));
    return ExitCode.DONE.number();
  }

  private static void write(Path folder, SchoolTables tables) {
    try {
      tables.write(folder);
    } catch (IOException failure) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE,
          "The folder " + folder + " cannot be written to: name another with --out.",
          failure);
    }
  }
}
