// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.internal.compare.PlanDifference.Fate;
import org.throughline.ehc.internal.compare.PlanDifference.Row;

/// Two versions beside each other.
///
/// @param isWhole whether rows that stayed as they were are shown, too
public record ComparePage(
    String path,
    String child,
    List<EditionSummary> editions,
    EditionSummary was,
    EditionSummary becomes,
    List<Row> rows,
    boolean isWhole) {

  public ComparePage {
    editions = List.copyOf(editions);
    rows = List.copyOf(rows);
  }

  public List<Row> shown() {
    return isWhole ? rows : rows.stream().filter(row -> row.fate() != Fate.SAME).toList();
  }

  public long of(Fate fate) {
    return rows.stream().filter(row -> row.fate() == fate).count();
  }

  /// The answer that the page begins with.
  public String sentence() {
    return was.number() == becomes.number()
        ? "There is one version; nothing to compare yet"
        : "%d changed, %d put in, %d taken out, %d as before"
            .formatted(of(Fate.CHANGED), of(Fate.PUT_IN), of(Fate.TAKEN_OUT), of(Fate.SAME));
  }
}
