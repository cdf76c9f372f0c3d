// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import org.throughline.platform.web.Option;
import org.throughline.strategy.StrategySummary;
import org.throughline.strategy.internal.revision.TextComparison;

/// Every version of a strategy, and what changed between two of them.
///
/// @param from the older version that is compared
/// @param to the newer version that is compared
public record HistoryPage(
    StrategySummary strategy,
    List<Row> versions,
    List<Option> numbers,
    long from,
    long to,
    List<TextComparison.Change> changes) {

  public HistoryPage {
    versions = List.copyOf(versions);
    numbers = List.copyOf(numbers);
    changes = List.copyOf(changes);
  }

  /// One version.
  public record Row(long number, String when, String by, String reason) {}
}
