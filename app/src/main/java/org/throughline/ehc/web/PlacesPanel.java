// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// Commissioned places of a setting, taken and free, as its own page shows them.
///
/// @param sentence the answer that it begins with
/// @param besides children in no commissioned place; empty for none
public record PlacesPanel(String sentence, List<Row> rows, String besides) {

  /// The places of a kind in a year.
  ///
  /// @param mark the code of the state: `on` for free ones, `gap` for none, `behind` for too many
  public record Row(
      String year, String kind, String places, String taken, String free, String mark) {}

  public PlacesPanel {
    rows = List.copyOf(rows);
  }
}
