// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// Whether a child is eligible for help with travel, and what was offered to the family or given.
///
/// @param sentence the answer that the page begins with
/// @param decisions on the eligibility, the latest first
/// @param budgets offers of a travel budget, the latest first
/// @param trainings the latest referral first
public record TravelPage(
    String casePath,
    String path,
    String child,
    String sentence,
    List<Line> decisions,
    List<Line> budgets,
    List<Line> trainings) {

  public TravelPage {
    decisions = List.copyOf(decisions);
    budgets = List.copyOf(budgets);
    trainings = List.copyOf(trainings);
  }

  /// One decision, offer or training.
  ///
  /// @param part of its path after the page's
  /// @param began such as `Offered on 3 June 2026`
  /// @param state how it stands, in words, with the code of its look
  /// @param days what happened since, in sentences
  public record Line(
      String part, String began, String state, String mark, List<String> days, String note) {

    public Line {
      days = List.copyOf(days);
    }
  }
}
