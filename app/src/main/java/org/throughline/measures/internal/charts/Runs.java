// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.charts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.throughline.measures.Measure;

/// Parts a series where a period has no figure, so that no line is drawn over what nobody knows.
///
/// @param usual days from one figure to the next
record Runs(long usual) {

  /// By what the series itself shows, where it is long enough; by how often figures are expected,
  /// where it is not.
  static Runs of(List<LocalDate> days, Measure.Cadence cadence) {
    List<Long> steps = new ArrayList<>();
    for (int at = 1; at < days.size(); at++) {
      steps.add(ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)));
    }
    steps.sort(null);
    return new Runs(steps.size() < 2 ? days(cadence) : steps.get((steps.size() - 1) / 2));
  }

  private static long days(Measure.Cadence cadence) {
    return switch (cadence) {
      case WEEKLY -> 7;
      case MONTHLY -> 31;
      case QUARTERLY -> 92;
      case TERMLY -> 140;
      case YEARLY -> 366;
    };
  }

  /// The runs of a series that is in the order of time.
  <T> List<List<T>> part(List<T> series, Function<T, LocalDate> day) {
    List<List<T>> runs = new ArrayList<>();
    for (int at = 0; at < series.size(); at++) {
      if (at == 0 || isGap(day.apply(series.get(at - 1)), day.apply(series.get(at)))) {
        runs.add(new ArrayList<>());
      }
      runs.getLast().add(series.get(at));
    }
    return runs;
  }

  /// Whether more than half a step is missing between two days.
  private boolean isGap(LocalDate one, LocalDate other) {
    return 2 * ChronoUnit.DAYS.between(one, other) > 3 * usual;
  }
}
