// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;
import java.util.Optional;

/// One council paper, read: what it is, its outline, and every part that was recognised.
/// Each word of the outline is either in a recognised part or in `unrecognised`.
///
/// @param file the file's name, without folders
public record Paper(
    String file,
    Format format,
    Kind kind,
    Outline outline,
    List<Strategy> strategies,
    List<ActionPlan> actionPlans,
    List<PerformanceMeasure> measures,
    Optional<Report> report,
    Optional<Minutes> minutes,
    List<Unrecognised> unrecognised) {

  public Paper {
    strategies = List.copyOf(strategies);
    actionPlans = List.copyOf(actionPlans);
    measures = List.copyOf(measures);
    unrecognised = List.copyOf(unrecognised);
  }
}
