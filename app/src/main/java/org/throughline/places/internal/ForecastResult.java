// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;

/// What a forecast found, as it is kept.
final class ForecastResult {

  /// The ends of the bands of 95 and 80 per cent.
  record Bands(double low95, double low80, double high80, double high95) {

    private static Bands of(Distribution values, double scale) {
      return new Bands(
          values.quantile(2.5) / scale,
          values.quantile(10) / scale,
          values.quantile(90) / scale,
          values.quantile(97.5) / scale);
    }
  }

  /// One line in one January of one future.
  ///
  /// @param bands absent where too few futures were made to tell them
  record Point(int future, String line, int january, double mean, Optional<Bands> bands) {}

  /// What was counted.
  record Counted(String line, int january, double value) {}

  /// How many of so many were within their band.
  ///
  /// @param share of them, from 0 to 1
  record Held(double share, int of) {}

  /// The error on the past.
  ///
  /// @param held the tries in which the line itself was within its band
  /// @param cells the cells within the line that were; absent where it has none
  record Past(
      String line,
      int horizon,
      double error,
      Held held,
      Optional<Held> cells,
      double simple,
      OptionalDouble published) {}

  /// A table as CSV.
  record Table(int future, String name, String content) {}

  private final int simulations;
  final List<String> futures = new ArrayList<>();
  final List<Point> points = new ArrayList<>();
  final List<Counted> counted = new ArrayList<>();
  final List<Past> past = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  String answer = "";

  /// @param simulations how many futures it is made from
  ForecastResult(int simulations) {
    this.simulations = simulations;
  }

  void table(int future, String name, CsvTable table) {
    tables.add(new Table(future, name, table.text()));
  }

  void point(int future, String line, int january, Distribution values, double scale) {
    Optional<Bands> bands =
        Distribution.tellsInterval(simulations)
            ? Optional.of(Bands.of(values, scale))
            : Optional.empty();
    points.add(new Point(future, line, january, values.mean() / scale, bands));
  }

  /// Where 19 futures in 20 lie, after the sentence on their mean; nothing where too few were made.
  String interval(Distribution values) {
    return Distribution.tellsInterval(simulations)
        ? String.format(
            Locale.UK,
            "; 19 futures in 20 lie between %,.0f and %,.0f",
            values.quantile(2.5),
            values.quantile(97.5))
        : "";
  }
}
