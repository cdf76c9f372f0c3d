// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.throughline.forecast.BackTest;
import org.throughline.forecast.Distribution;
import org.throughline.forecast.ForecastTables;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.Tally;

/// The tables of one council: each is a folder with a file a council, so that all councils' files
/// of a table read as one.
final class CouncilTables {

  private static final List<String> ERRORS =
      List.of(
          "error",
          "bias",
          "covered-50",
          "covered-80",
          "covered-95",
          "crps",
          "cells-covered-50",
          "cells-covered-80",
          "cells-covered-95",
          "error-of-last-value",
          "error-of-last-increment",
          "error-of-mean-increment");

  private final String council;
  private final Store store;
  private final Path scratch;
  private final List<Future> futures = new ArrayList<>();

  CouncilTables(String council, Store store, Path scratch) {
    this.council = council;
    this.store = store;
    this.scratch = scratch;
  }

  private record Future(String name, List<ForecastTables.Table> tables) {}

  void add(String name, Inputs inputs, Tally tally) {
    futures.add(new Future(name, new ForecastTables(inputs, tally, BackTest.NONE).tables()));
  }

  /// Writes all tables.
  ///
  /// @return how many rows they have
  int write(BackTest backTest) throws IOException {
    int rows = errors(backTest);
    for (int table = 0; table < futures.getFirst().tables().size(); table++) {
      rows += table(table);
    }
    return rows;
  }

  private int table(int at) throws IOException {
    ForecastTables.Table table = futures.getFirst().tables().get(at);
    List<String> keys = new ArrayList<>(List.of("council", "future"));
    keys.addAll(table.keys());
    return write(
        table.name(),
        keys,
        ForecastTables.MEASURES,
        file ->
            futures.forEach(
                future ->
                    future
                        .tables()
                        .get(at)
                        .rows()
                        .accept(
                            (key, values) -> file.add(keys(future.name(), key), figures(values)))));
  }

  /// Writes on this machine, and hands the file over when it is whole.
  private int write(String name, List<String> keys, List<String> figures, Consumer<TableFile> rows)
      throws IOException {
    Path here = scratch.resolve("table-" + name + ".parquet");
    TableFile file = new TableFile(here, name, keys, figures);
    try (file) {
      rows.accept(file);
    }
    store.put(here, name + "/" + council + ".parquet");
    return file.rows();
  }

  private List<String> keys(String future, List<String> key) {
    List<String> keys = new ArrayList<>(List.of(council, future));
    keys.addAll(key);
    return keys;
  }

  private static double[] figures(Distribution values) {
    double[] quantiles = values.quantiles();
    double[] figures = new double[quantiles.length + 2];
    figures[0] = values.mean();
    figures[1] = values.sd();
    System.arraycopy(quantiles, 0, figures, 2, quantiles.length);
    return figures;
  }

  private int errors(BackTest backTest) throws IOException {
    return write(
        "calibration",
        List.of("council", "horizon", "origins", "cells"),
        ERRORS,
        file -> backTest.scores().forEach(score -> file.add(keys(score), errors(score))));
  }

  private List<String> keys(BackTest.Score score) {
    return List.of(
        council,
        String.valueOf(score.horizon()),
        String.valueOf(score.origins()),
        String.valueOf(score.cells()));
  }

  private static double[] errors(BackTest.Score score) {
    return new double[] {
      score.error(),
      score.bias(),
      score.covered50(),
      score.covered80(),
      score.covered95(),
      score.crps(),
      score.cellsCovered50(),
      score.cellsCovered80(),
      score.cellsCovered95(),
      score.lastValue(),
      score.lastIncrement(),
      score.meanIncrement()
    };
  }
}
