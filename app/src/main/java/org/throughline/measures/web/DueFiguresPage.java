// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;

/// Which figures are due, and which wait for whom.
///
/// @param sentence the answer
/// @param choices the filters, each with how many it shows
public record DueFiguresPage(String sentence, List<Choice> choices, List<Row> rows) {

  public DueFiguresPage {
    choices = List.copyOf(choices);
    rows = List.copyOf(rows);
  }

  /// One filter.
  public record Choice(String label, String href, int count, boolean isChosen) {}

  /// One measure.
  ///
  /// @param kind overdue, soon, later or none
  /// @param waits the figure that waits for approval; empty when none does
  public record Row(
      String path,
      String code,
      String name,
      String rhythm,
      String keeper,
      String kind,
      String due,
      String latest,
      String waits) {}
}
