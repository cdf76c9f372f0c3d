// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.ehc.internal.placements.Budget;
import org.throughline.ehc.internal.placements.Placement;

/// Where a child is and was taught, and its personal budgets.
///
/// @param sentence the answer that the page begins with
public record PlacementsPage(
    String casePath,
    String path,
    String child,
    String sentence,
    List<PlacementRow> placements,
    List<BudgetRow> budgets) {

  /// One placement.
  ///
  /// @param mark of its state
  public record PlacementRow(
      Placement placement,
      String setting,
      String settingPath,
      String state,
      String mark,
      String time,
      String cost) {}

  /// One personal budget.
  ///
  /// @param review when direct payments must be reviewed for the first time; empty for nothing
  public record BudgetRow(Budget budget, String amount, String time, String review) {}

  public PlacementsPage {
    placements = List.copyOf(placements);
    budgets = List.copyOf(budgets);
  }
}
