// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.throughline.measures.Scorecard;
import org.throughline.measures.ScorecardReading;
import org.throughline.measures.judging.Rating;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Fragments;

/// A scorecard as a page.
///
/// @param moved what moved, in sentences
/// @param day the day it is shown for
/// @param earlier that day in words; empty for now
public record ScorecardPage(
    Scorecard scorecard,
    String sentence,
    String since,
    List<String> moved,
    List<Part> parts,
    Map<Rating.State, Integer> states,
    LocalDate day,
    String earlier,
    boolean mayEdit) {

  public ScorecardPage {
    moved = List.copyOf(moved);
    parts = List.copyOf(parts);
    states = Map.copyOf(states);
  }

  /// One side or one priority.
  ///
  /// @param table its measures, as markup: the same for everyone who may see the scorecard
  public record Part(String key, String title, Content table) {}

  static ScorecardPage of(ScorecardReading reading, String earlier, Fragments fragments) {
    return new ScorecardPage(
        reading.scorecard(),
        reading.sentence(),
        Dates.full(reading.since()),
        reading.moved(),
        reading.parts().stream().map(part -> part(part, fragments)).toList(),
        reading.states(),
        reading.asAt(),
        earlier,
        false);
  }

  private static Part part(ScorecardReading.Part part, Fragments fragments) {
    List<MeasureRow> rows = part.readings().stream().map(MeasureRow::of).toList();
    return new Part(
        part.key(),
        part.title(),
        fragments.made("measures/table", Map.of("rows", rows, "caption", part.title())));
  }

  /// The same page with the way to change it, for those who may.
  ScorecardPage editable(boolean may) {
    return new ScorecardPage(scorecard, sentence, since, moved, parts, states, day, earlier, may);
  }

  /// What makes an address that of the same day.
  public String asAtInAddress() {
    return earlier.isEmpty() ? "" : "?as-at=" + day;
  }
}
