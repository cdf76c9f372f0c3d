// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;

/// What a forecast found, as it is kept.
final class ForecastResult {

  /// One line in one January of one future.
  record Point(
      int future,
      String line,
      int january,
      double mean,
      double low95,
      double low80,
      double high80,
      double high95) {}

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

  final List<String> futures = new ArrayList<>();
  final List<Point> points = new ArrayList<>();
  final List<Counted> counted = new ArrayList<>();
  final List<Past> past = new ArrayList<>();
  final List<Table> tables = new ArrayList<>();
  String answer = "";

  void table(int future, String name, CsvTable table) {
    tables.add(new Table(future, name, table.text()));
  }

  void point(int future, String line, int january, Distribution values, double scale) {
    points.add(
        new Point(
            future,
            line,
            january,
            values.mean() / scale,
            values.quantile(2.5) / scale,
            values.quantile(10) / scale,
            values.quantile(90) / scale,
            values.quantile(97.5) / scale));
  }
}
