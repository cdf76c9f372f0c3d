// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// What a figure counts.
public enum Unit {
  COUNT,
  /// 0 to 100.
  PERCENT,
  /// 0 to 1, or a change as a share: 0.05 is 5 per cent.
  PROPORTION,
  /// Percentage points of change.
  POINTS,
  /// So many for each 10,000 or another base that the label names.
  RATE,
  SCORE,
  POUNDS,
  RANK,
  /// The publisher's words in the label say it.
  OTHER
}
