// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal.books;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.forecast.CsvTable;
import org.throughline.forecast.Distribution;

/// What each simulated future of a run costs, setting by setting, so that any settings together
/// have a band of their own: bands do not add up, and futures do.
///
/// @param table absent where the run kept none
record SimulatedCosts(Optional<CsvTable> table) {

  private static final int KEYS = 2;

  /// The cost of these settings together in a year; a setting that the run does not have costs
  /// nothing.
  Band of(String year, List<String> settings) {
    return table.map(costs -> of(costs, year, settings)).orElse(Band.NONE);
  }

  private static Band of(CsvTable costs, String year, List<String> settings) {
    List<String> all = costs.heading().subList(KEYS, costs.heading().size());
    int[] columns = settings.stream().mapToInt(all::indexOf).filter(at -> at >= 0).toArray();
    double[] sums =
        costs.rows().stream()
            .filter(row -> row.getFirst().equals(year))
            .mapToDouble(row -> sum(row, columns))
            .toArray();
    if (sums.length == 0) {
      return Band.NONE;
    }
    Distribution cost = Distribution.of(sums);
    if (!Distribution.tellsInterval(sums.length)) {
      return new Band(CsvTable.number(cost.mean()), Band.NOT_HELD, Band.NOT_HELD);
    }
    return new Band(
        CsvTable.number(cost.mean()),
        CsvTable.number(cost.quantile(2.5)),
        CsvTable.number(cost.quantile(97.5)));
  }

  private static long sum(List<String> row, int[] columns) {
    return Arrays.stream(columns).mapToLong(at -> Long.parseLong(row.get(KEYS + at))).sum();
  }
}
