// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.ehc.internal.outcomes.OutcomeReview;

/// What the reviews of a case found of the outcomes of the plan.
///
/// @param sentence the answer that the page begins with
/// @param hasPlan whether a final plan with outcomes is kept here
/// @param meetings the latest first
public record OutcomesPage(
    String casePath,
    String path,
    String child,
    String sentence,
    boolean hasPlan,
    List<Meeting> meetings) {

  public OutcomesPage {
    meetings = List.copyOf(meetings);
  }

  /// One review meeting.
  ///
  /// @param day as an address writes it
  /// @param on in words
  /// @param isRecorded whether its outcomes are written down
  /// @param review its number, for its history; 0 when there is none
  /// @param warning what does not fit together; empty for nothing
  /// @param sentence how many outcomes were reached
  public record Meeting(
      String day,
      String on,
      boolean isRecorded,
      long review,
      String warning,
      String sentence,
      List<OutcomeReview.Found> found) {

    public Meeting {
      found = List.copyOf(found);
    }
  }
}
