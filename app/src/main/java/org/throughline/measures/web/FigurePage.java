// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.measures.Measure;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Typing in and approving the figures of one measure.
///
/// @param sentence the newest figure, or that there is none
/// @param keeping who keeps it and when the next is due
/// @param why why nothing can be typed in; empty when it can be
/// @param typed what was typed, by the names of the fields
/// @param waiting the figure that waits, where it is this person's to look at
public record FigurePage(
    Measure measure,
    FormErrors errors,
    String sentence,
    String keeping,
    String why,
    boolean mayType,
    boolean maySayWhoKeeps,
    boolean hasParts,
    List<Option> periods,
    Map<String, String> typed,
    List<Waiting> waiting,
    List<Line> lines) {

  public FigurePage {
    periods = List.copyOf(periods);
    typed = Map.copyOf(typed);
    waiting = List.copyOf(waiting);
    lines = List.copyOf(lines);
  }

  public String path() {
    return "/measures/" + measure.code() + "/figures";
  }

  /// What was typed into a field.
  public String of(String field) {
    return typed.getOrDefault(field, "");
  }

  /// A figure that waits for somebody else.
  ///
  /// @param before the figure that it would take the place of
  /// @param why why this person cannot decide; empty when they can
  /// @param reason what was typed as the reason to return it
  public record Waiting(
      long id,
      String figure,
      String period,
      Optional<String> before,
      String comment,
      String typedBy,
      String why,
      String reason) {

    /// The name of the field for the reason; each figure that waits has its own.
    public String field() {
      return FigurePages.reasonOf(id);
    }
  }

  /// A figure that was typed in, and what became of it.
  public record Line(
      String period, String figure, String comment, String typedBy, String state, String decided) {}
}
