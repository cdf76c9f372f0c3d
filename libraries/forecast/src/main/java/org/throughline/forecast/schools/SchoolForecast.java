// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

import java.util.function.IntConsumer;
import org.throughline.forecast.internal.InParts;

/// Ratios of cohorts fitted to a council, ready to simulate its future.
///
/// Simulation number k of a seed is the same whoever asks for it: on any thread and any machine.
public final class SchoolForecast {

  private final SchoolInputs inputs;
  private final CohortFit fit;

  private SchoolForecast(SchoolInputs inputs) {
    this.inputs = inputs;
    this.fit = new CohortFit(inputs);
  }

  public static SchoolForecast of(SchoolInputs inputs) {
    return new SchoolForecast(inputs);
  }

  public SchoolInputs inputs() {
    return inputs;
  }

  /// Simulates `count` futures, numbered from `first`, on the thread that calls.
  public SchoolTally simulate(long seed, int first, int count) {
    SchoolTally tally = new SchoolTally(inputs);
    walk(seed, first, count, tally);
    return tally;
  }

  private void walk(long seed, int first, int count, SchoolTally tally) {
    CohortWalker walker = new CohortWalker(fit);
    int[][][] future = new int[inputs.years().length][inputs.areas().size()][Phase.YEAR_GROUPS];
    for (int simulation = first; simulation < first + count; simulation++) {
      walker.walk(seed, simulation, future);
      tally.add(future);
    }
  }

  /// Simulates `count` futures on `threads` threads.
  ///
  /// @param progress hears how many simulations are done, from one thread only
  public SchoolTally simulate(long seed, int count, int threads, IntConsumer progress) {
    return InParts.of(count, threads)
        .run(
            () -> new SchoolTally(inputs),
            (tally, first, many) -> walk(seed, first, many, tally),
            SchoolTally::add,
            progress);
  }
}
