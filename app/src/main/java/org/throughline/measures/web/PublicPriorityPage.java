// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;

/// What the numbers say of one priority.
///
/// @param promised what should become true; may be empty
/// @param sentence the whole in a sentence
/// @param notWell what is off its target, or went the wrong way
public record PublicPriorityPage(
    String code,
    String title,
    String strategy,
    String strategyPath,
    String promised,
    String sentence,
    List<PublicMeasureLine> measures,
    List<Trouble> notWell,
    String rule) {

  public PublicPriorityPage {
    measures = List.copyOf(measures);
    notWell = List.copyOf(notWell);
  }

  /// A measure that has not gone well, and why.
  public record Trouble(String code, String name, String why) {}
}
