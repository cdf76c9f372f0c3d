// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.throughline.places.internal.ForecastLines;
import org.throughline.places.internal.ResultRows;

/// What makes one future of plans differ from another: plans that begin and end over all years,
/// the settings and needs that differ most in the last January, and the cost.
///
/// The difference in plans is the difference in new plans less that in plans that end.
record Drivers(Map<String, List<ResultRows.Point>> one, Map<String, List<ResultRows.Point>> other) {

  /// @param one the points of each line
  Drivers {
    one = Map.copyOf(one);
    other = Map.copyOf(other);
  }

  private static final int MOST = 4;
  private static final double HALF = 0.5;

  /// So small a part of what differs changes no comparison.
  private static final double FEW = 0.05;

  private static final String NOT_KNOWN = "not known";

  /// A line in both futures.
  private record Pair(String line, double one, double other) {
    double difference() {
      return Figures.ofLine(line).apart(one, other);
    }
  }

  /// Its rows; empty where the forecast is not one of plans by new plans and plans that end.
  List<ForecastPage.Driver> rows() {
    TreeSet<String> lines = new TreeSet<>(one.keySet());
    lines.addAll(other.keySet());
    if (!lines.contains(ForecastLines.NEW)) {
      return List.of();
    }
    List<ForecastPage.Driver> rows = new ArrayList<>();
    Stream.of(ForecastLines.NEW, ForecastLines.ENDED, ForecastLines.MOVED)
        .map(this::summed)
        .forEach(pair -> rows.add(row(pair, pair.line() + ", all years")));
    for (String start : List.of(ForecastLines.IN_SETTING, ForecastLines.OF_NEED)) {
      lines.stream()
          .filter(line -> line.startsWith(start))
          .map(this::last)
          .filter(pair -> Math.abs(pair.difference()) >= HALF)
          .sorted(Comparator.comparingDouble(pair -> -Math.abs(pair.difference())))
          .limit(MOST)
          .forEach(pair -> rows.add(row(pair, pair.line() + ", last January")));
    }
    rows.add(cost(lines.contains(ForecastLines.COST)));
    if (lines.contains(ForecastLines.WITHOUT_COST)) {
      Pair unpriced = summed(ForecastLines.WITHOUT_COST);
      rows.add(row(unpriced, unpriced.line() + ", all years"));
    }
    if (lines.contains(ForecastLines.CUMULATIVE)) {
      Pair position = last(ForecastLines.CUMULATIVE);
      rows.add(row(position, position.line() + ", last January"));
    }
    return rows;
  }

  /// The same in a sentence; empty where there are no rows.
  String sentence() {
    if (!one.containsKey(ForecastLines.NEW)) {
      return "";
    }
    double begun = summed(ForecastLines.NEW).difference();
    double ended = summed(ForecastLines.ENDED).difference();
    return String.format(
        Locale.UK,
        "What drives it: %s and %s over all years. %s",
        more(begun, "new plans"),
        more(ended, "plans that end"),
        one.containsKey(ForecastLines.COST) ? costs() : "What it costs is not known.");
  }

  /// A difference in cost says nothing where one future has many more plans that nobody has priced,
  /// such as of those who wait.
  private String costs() {
    Pair unpriced = summed(ForecastLines.WITHOUT_COST);
    double few = FEW * Math.abs(summed(ForecastLines.PLANS).difference());
    if (Math.abs(unpriced.difference()) >= Math.max(HALF, few)) {
      Figures figures = new Figures(0);
      return "The cost is not compared: it leaves out %s plans without a price over all years in one, and %s in the other."
          .formatted(figures.of(unpriced.one()), figures.of(unpriced.other()));
    }
    double cost = summed(ForecastLines.COST).difference();
    String money = new Figures(2).of(Math.abs(cost));
    return money.equals("0.00")
        ? "It costs as much over all years."
        : "It costs £%s million %s over all years.".formatted(money, cost > 0 ? "more" : "less");
  }

  private ForecastPage.Driver cost(boolean isKnown) {
    String name = ForecastLines.COST + ", all years";
    return isKnown
        ? row(summed(ForecastLines.COST), name)
        : new ForecastPage.Driver(name, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN);
  }

  private static String more(double difference, String what) {
    String figure = new Figures(0).of(Math.abs(difference));
    return figure.equals("0")
        ? "as many " + what
        : figure + (difference > 0 ? " more " : " fewer ") + what;
  }

  private static ForecastPage.Driver row(Pair pair, String name) {
    Figures figures = Figures.ofLine(pair.line());
    return new ForecastPage.Driver(
        name,
        figures.of(pair.one()),
        figures.of(pair.other()),
        figures.difference(pair.one(), pair.other()));
  }

  private Pair summed(String line) {
    return new Pair(line, sum(one, line), sum(other, line));
  }

  private static double sum(Map<String, List<ResultRows.Point>> future, String line) {
    return future.getOrDefault(line, List.of()).stream().mapToDouble(ResultRows.Point::mean).sum();
  }

  /// Where a line is in one future alone, such as those who wait, it is 0 in the other.
  private Pair last(String line) {
    return new Pair(line, end(one, line), end(other, line));
  }

  private static double end(Map<String, List<ResultRows.Point>> future, String line) {
    List<ResultRows.Point> points = future.getOrDefault(line, List.of());
    return points.isEmpty() ? 0 : points.getLast().mean();
  }
}
