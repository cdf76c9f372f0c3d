// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.outcomes;

import java.time.LocalDate;
import java.util.List;

/// What one review meeting found, outcome by outcome.
///
/// @param edition the version of the plan that was reviewed
/// @param met the day of the meeting
/// @param found those that were looked at, in the order of the plan
/// @param version grows by one with each change
public record OutcomeReview(long id, long edition, LocalDate met, List<Found> found, long version) {

  /// One outcome.
  ///
  /// @param item its row
  /// @param number its place in section E, from 1
  /// @param words what was said of it; may be empty
  public record Found(long item, int number, String text, OutcomeResult result, String words) {

    public String label() {
      return "E" + number;
    }
  }

  public OutcomeReview {
    found = List.copyOf(found);
  }
}
