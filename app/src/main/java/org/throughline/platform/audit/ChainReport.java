// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.util.Optional;

/// What a walk along the whole audit log found.
///
/// @param lines how many lines were read
/// @param anchors how many days' ends, kept outside the database, were compared
/// @param broken the first line that is not as it was written; absent when the log is whole
public record ChainReport(long lines, int anchors, Optional<Break> broken) {

  /// Where the chain breaks first.
  ///
  /// @param line the entry's number
  /// @param sentence what was found, for a person
  public record Break(long line, Kind kind, String sentence) {}

  /// How a chain breaks.
  public enum Kind {
    CHANGED,
    REMOVED,
    REORDERED,
    REPLACED,
    TRUNCATED,
    ADDED,
    REWRITTEN
  }

  public boolean isWhole() {
    return broken.isEmpty();
  }

  /// The answer in a sentence.
  public String sentence() {
    return broken
        .map(Break::sentence)
        .orElseGet(
            () ->
                String.format(
                    "The audit log is whole: %,d lines, each following the one before, and %,d"
                        + " daily anchors agree.",
                    lines, anchors));
  }
}
