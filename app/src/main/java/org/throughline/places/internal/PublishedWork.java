// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.Problem;
import org.throughline.forecast.published.Authority;
import org.throughline.forecast.published.PublishedBackTest;
import org.throughline.forecast.published.PublishedModel;
import org.throughline.forecast.published.PublishedRemarks;
import org.throughline.forecast.published.Release;

/// Forecasts the plans of one authority from what the Department publishes.
final class PublishedWork implements Work {

  private static final int YEARS = 7;

  private final ForecastResult result;

  PublishedWork(ForecastLine asked) {
    this.result = new ForecastResult(asked.simulations());
  }

  @Override
  public Made make(Folder folder, ForecastLine asked, Progress progress) throws IOException {
    Path sent = folder.file("release").orElseThrow();
    boolean isZip = Files.size(sent) > 1 && Files.newInputStream(sent).read() == 'P';
    Path file = Files.move(sent, folder.path().resolve(isZip ? "release.zip" : "release.csv"));
    try {
      Release release = Release.read(file);
      Optional<Authority> area = release.find(asked.area());
      return area.isEmpty()
          ? refused(
              List.of(
                  "The release has no totals of “"
                      + asked.area()
                      + "”. Give a code such as E06000016, or a name."))
          : made(release, area.get(), asked, progress);
    } catch (Release.Unusable unusable) {
      return refused(unusable.problems());
    }
  }

  private static Made refused(List<String> words) {
    return new Made(Optional.empty(), problems(true, words));
  }

  private static List<Problem> problems(boolean areRefusals, List<String> words) {
    return words.stream()
        .map(each -> new Problem(areRefusals, "The release", 0, "", 1, each))
        .toList();
  }

  private Made made(Release release, Authority area, ForecastLine asked, Progress progress) {
    progress.expect(2);
    int first = area.lastYear() + 1;
    PublishedModel model = PublishedModel.of(release);
    List<Distribution> years =
        model.forecast(area, first + YEARS - 1, asked.seed(), asked.simulations());
    progress.part().accept(1);
    result.futures.add("As now");
    CsvTable table = new CsvTable(List.of("calendar-year", "mean", "q2_5", "q10", "q90", "q97_5"));
    for (int year = 0; year < years.size(); year++) {
      Distribution plans = years.get(year);
      result.point(0, PlansWork.PLANS, first + year, plans, 1);
      table.add(
          List.of(
              String.valueOf(first + year),
              CsvTable.number(plans.mean()),
              CsvTable.number(plans.quantile(2.5)),
              CsvTable.number(plans.quantile(10)),
              CsvTable.number(plans.quantile(90)),
              CsvTable.number(plans.quantile(97.5))));
    }
    result.tables.add(new ForecastResult.Table(0, "total", table.text()));
    area.plans()
        .forEach(
            (year, plans) ->
                result.counted.add(new ForecastResult.Counted(PlansWork.PLANS, year, plans)));
    past(PublishedBackTest.of(release, asked.seed()));
    result.answer = answer(area, years.getLast(), first + years.size() - 1);
    List<String> remarks = new PublishedRemarks(release, model).on(area);
    return new Made(Optional.of(result), problems(false, remarks));
  }

  /// Of each horizon the newest origin.
  private void past(PublishedBackTest backTest) {
    for (int horizon = 1; horizon <= YEARS; horizon++) {
      int wanted = horizon;
      backTest.scores().stream()
          .filter(score -> score.horizon() == wanted)
          .max((one, other) -> Integer.compare(one.origin(), other.origin()))
          .ifPresent(
              score ->
                  result.past.add(
                      new ForecastResult.Past(
                          PlansWork.PLANS,
                          wanted,
                          score.error(),
                          new ForecastResult.Held(score.covered95(), score.authorities()),
                          Optional.empty(),
                          Math.min(score.lastIncrement(), score.meanIncrement()),
                          OptionalDouble.empty())));
    }
  }

  private String answer(Authority area, Distribution plans, int january) {
    return String.format(
        Locale.UK,
        "About %,.0f plans of %s in January %d%s",
        plans.mean(),
        area.name(),
        january,
        result.interval(plans));
  }
}
