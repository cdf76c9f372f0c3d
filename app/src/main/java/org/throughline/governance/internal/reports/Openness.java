// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.Map;
import java.util.Optional;

/// Whether the public may read a report, and whether it is for a key decision.
///
/// @param exemptParagraph which paragraph of the access rules makes it private
/// @param privateReason why the public interest is better served by keeping it private
/// @param keyReason why the decision is a key decision
public record Openness(
    boolean isPrivate,
    Optional<Integer> exemptParagraph,
    String privateReason,
    boolean isKey,
    String keyReason) {

  /// The paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972, in short.
  public static final Map<Integer, String> PARAGRAPHS =
      Map.of(
          1, "about an individual",
          2, "likely to reveal who an individual is",
          3, "financial or business affairs",
          4, "labour relations",
          5, "legal professional privilege",
          6, "notices and orders that are planned",
          7, "preventing or prosecuting crime");

  /// Open to everybody and no key decision.
  public static final Openness OPEN = new Openness(false, Optional.empty(), "", false, "");
}
