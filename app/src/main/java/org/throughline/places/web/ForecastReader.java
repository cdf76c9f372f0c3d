// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.places.internal.ForecastLines;
import org.throughline.places.internal.ResultRows;
import org.throughline.platform.web.Option;

/// Reads one line of a forecast in up to two futures, as its page shows it.
@Component
class ForecastReader {

  private static final int TWO_YEARS = 2;

  private final ResultRows results;

  ForecastReader(ResultRows results) {
    this.results = results;
  }

  /// What a person chose to see.
  ///
  /// @param line its name; the first where it is not known
  /// @param one the number of a future
  /// @param other the number of the future beside it; below 0 is none
  record Choice(String line, int one, int other) {}

  ForecastPage.Reading read(long forecast, Choice wanted, String path) {
    List<String> futures = results.futures(forecast);
    List<String> lines = results.lines(forecast);
    String line = lines.contains(wanted.line()) ? wanted.line() : first(lines);
    int one = known(wanted.one(), futures, 0);
    int other = known(wanted.other(), futures, -1);
    Course first = course(forecast, one, line, futures);
    Optional<Course> second =
        other < 0 || other == one
            ? Optional.empty()
            : Optional.of(course(forecast, other, line, futures));
    Optional<Drivers> drivers =
        second.map(
            each -> new Drivers(results.points(forecast, one), results.points(forecast, other)));
    return new ForecastPage.Reading(
        options(lines),
        line,
        numbered(futures),
        String.valueOf(one),
        second.isEmpty() ? "-1" : String.valueOf(other),
        first.name(),
        second.map(Course::name).orElse(""),
        second.map(each -> compared(line, first, each)).orElse(""),
        withoutCost(lines),
        drivers.map(Drivers::sentence).orElse(""),
        drivers.map(Drivers::rows).orElse(List.of()),
        box(results.past(forecast, line)),
        chart(forecast, line, first, second),
        Figures.ofBands(first.points().getLast().band().isPresent()),
        rows(Figures.ofLine(line), first, second),
        past(forecast, line),
        came(forecast, line),
        downloads(forecast, one, path));
  }

  private record Course(String name, List<ResultRows.Point> points) {
    BandChart.Course drawn() {
      return new BandChart.Course(name, points);
    }
  }

  private Course course(long forecast, int future, String line, List<String> futures) {
    return new Course(futures.get(future), results.points(forecast, future, line));
  }

  /// That a forecast of plans cannot tell what they cost.
  private static String withoutCost(List<String> lines) {
    return lines.contains(ForecastLines.NEW) && !lines.contains(ForecastLines.COST)
        ? "What the plans cost is not known: no unit cost was given."
        : "";
  }

  private static String first(List<String> lines) {
    return lines.contains("Plans") ? "Plans" : lines.getFirst();
  }

  private static int known(int wanted, List<String> futures, int otherwise) {
    return wanted >= 0 && wanted < futures.size() ? wanted : otherwise;
  }

  private static List<Option> options(List<String> names) {
    return names.stream().map(name -> new Option(name, name)).toList();
  }

  private static List<Option> numbered(List<String> names) {
    return IntStream.range(0, names.size())
        .mapToObj(at -> new Option(String.valueOf(at), names.get(at)))
        .toList();
  }

  private static String compared(String line, Course one, Course other) {
    Figures figures = Figures.ofLine(line);
    ResultRows.Point end = one.points().getLast();
    return "%s in January %d: %s with “%s”, %s with “%s”: %s."
        .formatted(
            line,
            end.january(),
            figures.of(end.mean()),
            one.name(),
            figures.of(other.points().getLast().mean()),
            other.name(),
            figures.difference(end.mean(), other.points().getLast().mean()));
  }

  /// How wrong the model was two years ahead, or as far ahead as it could be tried.
  private static String box(List<ResultRows.Past> past) {
    return past.stream()
        .filter(each -> each.horizon() <= TWO_YEARS)
        .reduce((one, other) -> other)
        .map(
            each ->
                String.format(
                    Locale.UK,
                    "%s ago this model was wrong by %.1f per cent. Its 95 per cent band held in"
                        + " %s. A simple rule was wrong by %.1f per cent.",
                    each.horizon() == 1 ? "One year" : "Two years",
                    100 * each.error(),
                    held(each),
                    100 * each.simple()))
        .orElse("");
  }

  /// How often the band of the line itself held, and apart from it those of the cells within it.
  private static String held(ResultRows.Past past) {
    return Stream.concat(
            past
                .held()
                .map(each -> "%d of %,d %s".formatted(each.count(), each.of(), tries(each.of())))
                .stream(),
            past
                .cells()
                .map(
                    each ->
                        "%.0f of 100 of %,d cells within it"
                            .formatted(100 * each.share(), each.of()))
                .stream())
        .collect(Collectors.joining(", and in "));
  }

  private static String tries(int count) {
    return count == 1 ? "try" : "tries";
  }

  private String chart(long forecast, String line, Course one, Optional<Course> other) {
    Figures figures = Figures.ofLine(line);
    ResultRows.Point end = one.points().getLast();
    String description =
        "%s by January: “%s” reaches %s in %d%s%s. The table below holds every figure."
            .formatted(
                line,
                one.name(),
                figures.of(end.mean()),
                end.january(),
                end.band()
                    .map(band -> ", 19 futures in 20 from " + figures.range(end.band()))
                    .orElse(""),
                other
                    .map(
                        each ->
                            "; “%s” reaches %s"
                                .formatted(each.name(), figures.of(each.points().getLast().mean())))
                    .orElse(""));
    return new BandChart(
            description, results.counted(forecast, line), one.drawn(), other.map(Course::drawn))
        .draw();
  }

  private static List<ForecastPage.Row> rows(Figures figures, Course one, Optional<Course> other) {
    List<ForecastPage.Row> rows = new ArrayList<>();
    for (int at = 0; at < one.points().size(); at++) {
      ResultRows.Point own = one.points().get(at);
      int place = at;
      Optional<ResultRows.Point> beside = other.map(each -> each.points().get(place));
      rows.add(
          new ForecastPage.Row(
              String.valueOf(own.january()),
              figures.of(own.mean()),
              figures.range(own.band()),
              beside.map(each -> figures.of(each.mean())).orElse(""),
              beside.map(each -> figures.range(each.band())).orElse(""),
              beside.map(each -> figures.difference(own.mean(), each.mean())).orElse("")));
    }
    return rows;
  }

  private List<ForecastPage.Past> past(long forecast, String line) {
    return results.past(forecast, line).stream()
        .map(
            each ->
                new ForecastPage.Past(
                    each.horizon() == 1 ? "1 year" : each.horizon() + " years",
                    Figures.percent(each.error()),
                    held(each),
                    Figures.percent(each.simple()),
                    each.published().map(Figures::percent).orElse("not published")))
        .toList();
  }

  private List<ForecastPage.Came> came(long forecast, String line) {
    Figures figures = Figures.ofLine(line);
    return results.came(forecast, line).stream()
        .map(
            each ->
                new ForecastPage.Came(
                    String.valueOf(each.january()),
                    figures.of(each.mean()),
                    figures.of(each.value()),
                    new Figures(1).signed(100 * (each.mean() / each.value() - 1)) + "%",
                    each.band()
                        .map(
                            band ->
                                band.holds(each.value()) ? "Within the band" : "Outside the band")
                        .orElse(Figures.NOT_TOLD)))
        .toList();
  }

  private List<ForecastPage.Download> downloads(long forecast, int future, String path) {
    return results.tables(forecast, future).stream()
        .map(
            name ->
                new ForecastPage.Download(
                    TableNames.label(name), path + "/tables/" + future + "/" + name + ".csv"))
        .toList();
  }
}
