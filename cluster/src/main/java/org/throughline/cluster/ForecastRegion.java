// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// The command: `cluster/forecast-region`.
public final class ForecastRegion {

  private static final int WRONG_USE = 2;

  private ForecastRegion() {}

  public static void main(String[] words) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(List.of(words), out, err));
  }

  static int run(List<String> words, PrintStream out, PrintStream err) throws IOException {
    RegionRequest request = RegionRequest.read(words);
    if (request.wantsHelp()) {
      out.print(RegionRequest.USAGE);
      return 0;
    }
    if (!request.problems().isEmpty()) {
      request.problems().forEach(err::println);
      return WRONG_USE;
    }
    RegionForecast forecast = request.forecast();
    if (!forecast.councils().isThere()) {
      err.println("There is no folder " + forecast.councils().folder() + ".");
      return WRONG_USE;
    }
    AtomicLong begun = new AtomicLong();
    List<Report> reports =
        request.on(
            machines -> {
              begun.set(System.nanoTime());
              return forecast.run(machines, err::println);
            });
    return told(reports, (System.nanoTime() - begun.get()) / 1e9, forecast, out, err);
  }

  private static int told(
      List<Report> reports,
      double seconds,
      RegionForecast forecast,
      PrintStream out,
      PrintStream err) {
    for (Report report : reports) {
      report.problems().forEach(problem -> err.println(report.council() + ": " + problem));
      out.println(report.council() + ": " + (report.isRefused() ? "refused" : report.answer()));
    }
    long refused = reports.stream().filter(Report::isRefused).count();
    out.printf(
        Locale.UK,
        "%,d councils forecast, %d refused, %,d rows, %.1f s, %.1f s of processors; the tables are in"
            + " %s%n",
        reports.size() - refused,
        refused,
        reports.stream().mapToLong(Report::rows).sum(),
        seconds,
        reports.stream().mapToDouble(Report::seconds).sum(),
        forecast.settings().out());
    return refused > 0 || reports.isEmpty() ? 1 : 0;
  }
}
