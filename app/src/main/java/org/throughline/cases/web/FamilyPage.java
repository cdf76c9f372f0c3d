// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import org.throughline.statute.FamilyTimeline.Line;

/// A case as its family reads it: plain words, no codes, and nobody else's name.
///
/// @param back the case's path
/// @param sentence what comes next, or how the case ended
/// @param began what it began with and when; empty when that is not recorded
/// @param next what is still to be done, the earliest first
/// @param done the latest first
/// @param today the day on which it stands so
public record FamilyPage(
    String back,
    String child,
    String kind,
    String council,
    String sentence,
    String began,
    List<Line> next,
    List<Line> done,
    String today) {

  public FamilyPage {
    next = List.copyOf(next);
    done = List.copyOf(done);
  }
}
