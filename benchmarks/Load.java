// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Twenty users on one page, by `wrk`: without a pause, or with one of a second on average.
final class Load {

  private static final int USERS = 20;
  private static final String SECONDS = "20s";
  private static final String TO_WARM = "60s";
  private static final String PAUSE = "delay = function() return math.random(500, 1500) end\n";

  private Load() {}

  record Figures(
      double p50, double p95, double p99, double perSecond, long requests, long refused) {}

  /// Warms with the same load for as long as it then measures.
  static Figures measured(String address, String cookie) throws Exception {
    load(address, cookie, SECONDS);
    return load(address, cookie, SECONDS);
  }

  /// The same users, each of whom looks at what came for a second on average.
  static Figures paced(Site site, String path) throws Exception {
    return load(site.address() + path, site.cookie(), SECONDS, PAUSE);
  }

  /// The same as [#measured], warmed for a minute, within which an application that has just been started compiles
  /// what it runs. Prints how much processor time it took for a request: that does not move with whatever else the
  /// machine is busy with.
  static Figures measured(Site site, String path) throws Exception {
    load(site.address() + path, site.cookie(), TO_WARM);
    Duration before = site.processorTime();
    Figures figures = load(site.address() + path, site.cookie(), SECONDS);
    Duration taken = site.processorTime().minus(before);
    System.out.printf("processor:   %.2f ms a request%n", taken.toMillis() / (double) figures.requests());
    return figures;
  }

  private static Figures load(String address, String cookie, String time) throws Exception {
    return load(address, cookie, time, "");
  }

  private static Figures load(String address, String cookie, String time, String pause)
      throws Exception {
    Path script = Files.createTempFile("percentiles", ".lua");
    Files.writeString(
        script,
        pause
            + """
        done = function(summary, latency, requests)
          local bad = summary.errors.status + summary.errors.read + summary.errors.connect + summary.errors.timeout
          io.write(string.format("FIGURES %.1f %.1f %.1f %.1f %d %d\\n",
            latency:percentile(50) / 1000, latency:percentile(95) / 1000, latency:percentile(99) / 1000,
            summary.requests / (summary.duration / 1000000), summary.requests, bad))
        end
        """);
    ProcessBuilder command =
        new ProcessBuilder(
            "wrk", "-t", "1", "-c", Integer.toString(USERS), "-d", time, "-s", script.toString(),
            "-H", "Cookie: " + cookie, "-H", "Accept-Encoding: gzip", address);
    Process process = command.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    Files.delete(script);
    Matcher figures =
        Pattern.compile("FIGURES (\\S+) (\\S+) (\\S+) (\\S+) (\\d+) (\\d+)").matcher(output);
    if (!figures.find()) {
      throw new IOException("wrk printed no figures:\n" + output);
    }
    return new Figures(
        Double.parseDouble(figures.group(1)),
        Double.parseDouble(figures.group(2)),
        Double.parseDouble(figures.group(3)),
        Double.parseDouble(figures.group(4)),
        Long.parseLong(figures.group(5)),
        Long.parseLong(figures.group(6)));
  }

  static void print(String what, Figures figures) {
    System.out.printf(
        "%-12s %d users: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %.0f requests a second, %d failed%n",
        what, USERS, figures.p50(), figures.p95(), figures.p99(), figures.perSecond(), figures.refused());
  }
}
