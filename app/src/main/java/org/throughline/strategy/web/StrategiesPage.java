// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import org.throughline.strategy.StrategySummary;

/// The strategies that the person may read.
///
/// @param sentence the answer
/// @param mayEdit whether the person may import more
public record StrategiesPage(String sentence, List<Row> rows, boolean mayEdit) {
  public StrategiesPage {
    rows = List.copyOf(rows);
  }

  /// One strategy with its size.
  public record Row(StrategySummary strategy, String owner, int priorities, long commitments) {}
}
