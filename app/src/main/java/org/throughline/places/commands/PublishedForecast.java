// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.published.Authority;
import org.throughline.forecast.published.PublishedBackTest;
import org.throughline.forecast.published.PublishedModel;
import org.throughline.forecast.published.PublishedRemarks;
import org.throughline.forecast.published.Release;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;

/// `forecast published`: EHC plans of one authority or all, from what the Department publishes.
final class PublishedForecast implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline forecast published --release FILE [--area CODE] --until YEAR
               [--trained-to YEAR] [--simulations N] [--seed S] [--out DIR] [--json]
      Forecasts the plans of an authority from published totals alone, with the error that such
      forecasts would have had for authorities they were not taught with.
        --release      the zip of “Education, health and care plans”, or its caseload file
        --area         a code or name, such as E06000016, 856 or Leicester; all unless given that
                       have a total in the last January
        --until        the last January to forecast
        --simulations  how many futures, up to 100000; 2000 unless given
        --seed         which futures; 1 unless given
        --trained-to   forgets what was published after this January, to compare with it
        --out          writes published.csv and calibration.csv into this folder
        --json         {area, name, years: [{year, mean, sd, q}], calibration}; with all areas
                       {areas: [...], calibration}; lastKnown is the January of the area's last
                       total, where the release goes on
      """;
  private static final Set<String> OPTIONS =
      Set.of("--release", "--area", "--until", "--trained-to", "--simulations", "--seed", "--out");

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.contains("--help")) {
      out.print(USAGE);
      return ExitCode.DONE.number();
    }
    Arguments arguments = Arguments.read(words, OPTIONS, Set.of("--json"));
    Options options = new Options(arguments, new ArrayList<>());
    Path file = options.neededFile("--release", "the Department's zip");
    int simulations = options.simulations(2000);
    long seed = options.number("--seed", 1, Long.MIN_VALUE, Long.MAX_VALUE);
    Optional<Path> folder = options.folder("--out");
    options.refuse("published");
    Release whole = release(file);
    Optional<Authority> area = area(arguments, whole);
    Release release = whole.asKnownIn(origin(options, whole, area));
    int origin = release.lastYear();
    int until = (int) options.number("--until", origin + 5, origin + 1, origin + 25);
    options.refuse("published");
    PublishedModel model = PublishedModel.of(release);
    Map<Authority, List<Distribution>> forecasts = new LinkedHashMap<>();
    for (Authority each : known(area, release)) {
      forecasts.put(each, model.forecast(each, until, seed, simulations));
    }
    PublishedBackTest backTest = PublishedBackTest.of(release, 1);
    remarks(area, release, model).forEach(each -> err.println("Note: " + each));
    PublishedTables tables = new PublishedTables(forecasts, backTest, origin);
    out.println(
        arguments.switches().contains("--json")
            ? tables.json(arguments.option("--area").isPresent())
            : summary(forecasts, origin, new Interval(simulations), backTest));
    folder.ifPresent(tables::write);
    return ExitCode.DONE.number();
  }

  private static Release release(Path file) {
    try {
      return Release.read(file);
    } catch (Release.Unusable unusable) {
      throw new CannotContinue(ExitCode.DATA_UNUSABLE, unusable.getMessage(), unusable);
    } catch (IOException failure) {
      throw new CannotContinue(
          ExitCode.DATA_UNUSABLE, "The file " + file + " is damaged: fetch it again.", failure);
    }
  }

  /// The authority that is asked for; empty for all.
  private static Optional<Authority> area(Arguments arguments, Release release) {
    return arguments
        .option("--area")
        .filter(word -> !word.equals("all"))
        .map(word -> release.find(word).orElseThrow(() -> unknown(word)));
  }

  private static CannotContinue unknown(String word) {
    boolean isMore = word.equalsIgnoreCase("England") || word.matches("(?i)E(92|12)\\d{6}");
    return new CannotContinue(
        ExitCode.WRONG_USE,
        isMore
            ? "“%s” is not a single authority, and only those are forecast: give a code such as"
                    .formatted(word)
                + " E06000016, or leave out --area for all of them."
            : "The release has no totals of “%s”: give a code such as E06000016, or a name."
                .formatted(word));
  }

  /// The last January that is known: there must be totals then.
  private static int origin(Options options, Release release, Optional<Authority> area) {
    int first = area.map(Authority::firstYear).orElse(release.firstYear());
    int last = release.lastYear();
    int origin = (int) options.number("--trained-to", last, first, last);
    if (!options.problems().isEmpty()) {
      options
          .problems()
          .add(
              "The release has totals of %s from January %d: give --trained-to %d or later."
                  .formatted(area.map(Authority::name).orElse("authorities"), first, first));
    }
    options.refuse("published");
    return origin;
  }

  private static List<Authority> known(Optional<Authority> area, Release release) {
    return area.flatMap(each -> release.find(each.code()))
        .map(List::of)
        .orElseGet(release::goingOn);
  }

  private static List<String> remarks(
      Optional<Authority> area, Release release, PublishedModel model) {
    PublishedRemarks remarks = new PublishedRemarks(release, model);
    return area.flatMap(each -> release.find(each.code()))
        .map(remarks::on)
        .orElseGet(remarks::onAll);
  }

  private static String summary(
      Map<Authority, List<Distribution>> forecasts,
      int origin,
      Interval interval,
      PublishedBackTest backTest) {
    StringBuilder text = new StringBuilder();
    forecasts.forEach(
        (area, years) -> {
          int last = area.lastYear();
          text.append(
              String.format(
                  Locale.UK,
                  "%s (%s): %,.0f plans in %d%s%n",
                  area.name(),
                  area.code(),
                  area.plans().get(last),
                  last,
                  last < origin ? ", the last January known" : ""));
          for (int at = 0; at < years.size(); at++) {
            Distribution plans = years.get(at);
            text.append(
                String.format(
                    Locale.UK,
                    "  %d  %,8.0f%s%n",
                    last + 1 + at,
                    plans.mean(),
                    interval.after("   19 in 20 between ", plans)));
          }
        });
    text.append(interval.without());
    text.append(
        String.format(Locale.UK, "%nTried on the past, on authorities it was not taught with:%n"));
    for (PublishedBackTest.Score score : backTest.scores()) {
      text.append(
          String.format(
              Locale.UK,
              "  from %d, %d ahead: missed by %.1f%% (last value %.1f%%, last increment %.1f%%, mean"
                  + " increment %.1f%%), %.0f%% of %d within the 95%% interval%n",
              score.origin(),
              score.horizon(),
              100 * score.error(),
              100 * score.lastValue(),
              100 * score.lastIncrement(),
              100 * score.meanIncrement(),
              100 * score.covered95(),
              score.authorities()));
    }
    return text.toString().stripTrailing();
  }
}
