// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;

/// Who owns what, and who was last heard of when.
public record OwnersPage(
    String sentence, int silentAfterDays, int escalateAfterDays, List<Row> rows) {

  /// An officer; those with late or silent actions come first.
  public record Row(
      String name,
      String href,
      int open,
      int late,
      int silent,
      int longSilent,
      String next,
      String lastWrote) {}

  public OwnersPage {
    rows = List.copyOf(rows);
  }
}
