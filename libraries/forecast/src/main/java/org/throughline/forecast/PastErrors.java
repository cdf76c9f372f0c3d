// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The errors on the past as tables.
final class PastErrors {

  private static final List<String> OF_TOTAL =
      List.of(
          "horizon",
          "origins",
          "error",
          "bias",
          "covered-50",
          "covered-80",
          "covered-95",
          "crps",
          "cells",
          "cells-covered-50",
          "cells-covered-80",
          "cells-covered-95",
          "error-of-last-value",
          "error-of-last-increment",
          "error-of-mean-increment");

  private static final List<String> OF_LINES =
      List.of(
          "by",
          "part",
          "horizon",
          "origins",
          "error",
          "within-95",
          "error-of-last-value",
          "error-of-last-increment",
          "error-of-mean-increment");

  private PastErrors() {}

  static CsvTable ofTotal(BackTest backTest) {
    CsvTable table = new CsvTable(OF_TOTAL);
    for (BackTest.Score score : backTest.scores()) {
      table.add(
          row(
              List.of(String.valueOf(score.horizon()), String.valueOf(score.origins())),
              score.error(),
              score.bias(),
              score.covered50(),
              score.covered80(),
              score.covered95(),
              score.crps(),
              score.cells(),
              score.cellsCovered50(),
              score.cellsCovered80(),
              score.cellsCovered95(),
              score.lastValue(),
              score.lastIncrement(),
              score.meanIncrement()));
    }
    return table;
  }

  static CsvTable ofLines(BackTest backTest) {
    CsvTable table = new CsvTable(OF_LINES);
    for (BackTest.LineScore score : backTest.lines()) {
      table.add(
          row(
              List.of(
                  score.by().name().toLowerCase(Locale.ROOT),
                  score.name(),
                  String.valueOf(score.horizon()),
                  String.valueOf(score.origins())),
              score.error(),
              score.within95(),
              score.lastValue(),
              score.lastIncrement(),
              score.meanIncrement()));
    }
    return table;
  }

  private static List<String> row(List<String> keys, double... values) {
    List<String> row = new ArrayList<>(keys);
    DoubleStream.of(values).mapToObj(CsvTable::number).forEach(row::add);
    return row;
  }
}
