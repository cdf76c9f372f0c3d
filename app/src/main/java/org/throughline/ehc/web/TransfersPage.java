// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.Option;

/// The children who change phase in a year.
///
/// @param sentence the answer that the page begins with
/// @param states each with its link and how many stand there
public record TransfersPage(
    String sentence,
    String year,
    List<Option> years,
    String whose,
    List<Option> officers,
    List<ReviewsPage.Link> states,
    List<Row> rows,
    boolean isCut) {

  /// @param open where the case of the transfer is opened; empty when it is open
  public record Row(
      String name,
      String path,
      String setting,
      String phase,
      String due,
      boolean isLate,
      String state,
      String mark,
      String officer,
      String open) {}

  public TransfersPage {
    years = List.copyOf(years);
    officers = List.copyOf(officers);
    states = List.copyOf(states);
    rows = List.copyOf(rows);
  }
}
