// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.measures.judging.Rating;

/// A scorecard at a moment: its parts with their readings, and what moved since an earlier day.
///
/// @param asAt the day it is read for
/// @param since the earlier day it is held against
/// @param moved in sentences, the most telling first; empty where nothing moved
public record ScorecardReading(
    Scorecard scorecard, LocalDate asAt, LocalDate since, List<Part> parts, List<String> moved) {

  public ScorecardReading {
    parts = List.copyOf(parts);
    moved = List.copyOf(moved);
  }

  /// One side or one priority.
  ///
  /// @param key of the part, such as `OUTCOME` or `S2`
  public record Part(String key, String title, List<MeasureReading> readings) {
    public Part {
      readings = List.copyOf(readings);
    }
  }

  /// How many measures are in each state.
  public Map<Rating.State, Integer> states() {
    Map<Rating.State, Integer> states = new EnumMap<>(Rating.State.class);
    for (Part part : parts) {
      part.readings().forEach(each -> states.merge(each.rating().state(), 1, Integer::sum));
    }
    return states;
  }

  /// How things stand, such as `5 of 18 judged measures are off target; 2 are near.`
  public String sentence() {
    Map<Rating.State, Integer> states = states();
    int off = states.getOrDefault(Rating.State.OFF_TARGET, 0);
    int near = states.getOrDefault(Rating.State.NEAR, 0);
    int judged = off + near + states.getOrDefault(Rating.State.ON_TARGET, 0);
    int old = states.getOrDefault(Rating.State.OUT_OF_DATE, 0);
    if (judged == 0) {
      return "No measure here has both a figure and a target yet.";
    }
    return "%d of %d judged measures %s off target%s%s."
        .formatted(
            off,
            judged,
            off == 1 ? "is" : "are",
            near == 0 ? "" : "; " + near + (near == 1 ? " is near" : " are near"),
            old == 0 ? "" : "; " + old + (old == 1 ? " is out of date" : " are out of date"));
  }
}
