// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import java.util.Map;
import org.throughline.measures.Scorecard;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.judging.Rating;
import org.throughline.platform.web.Dates;

/// A scorecard as a page.
///
/// @param moved what moved, in sentences
/// @param earlier the day it is shown for, in words; empty for now
public record ScorecardPage(
    Scorecard scorecard,
    String sentence,
    String since,
    List<String> moved,
    List<Part> parts,
    Map<Rating.State, Integer> states,
    String earlier,
    boolean mayEdit) {

  public ScorecardPage {
    moved = List.copyOf(moved);
    parts = List.copyOf(parts);
    states = Map.copyOf(states);
  }

  /// One side or one priority.
  public record Part(String key, String title, List<MeasureRow> rows) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  static ScorecardPage of(ScorecardReading reading, String earlier, boolean mayEdit) {
    return new ScorecardPage(
        reading.scorecard(),
        reading.sentence(),
        Dates.full(reading.since()),
        reading.moved(),
        reading.parts().stream()
            .map(
                part ->
                    new Part(
                        part.key(),
                        part.title(),
                        part.readings().stream().map(MeasureRow::of).toList()))
            .toList(),
        reading.states(),
        earlier,
        mayEdit);
  }
}
