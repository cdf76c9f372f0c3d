// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.util.List;

/// What was found in a report or in minutes under one heading, kept to be consulted.
public record Finding(String title, List<Line> lines) {
  public Finding {
    lines = List.copyOf(lines);
  }

  /// @param note who, by when or how sure; empty when there is nothing to add
  /// @param block where it stands in the paper
  public record Line(String text, String note, String place, int block) {}
}
