// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// A clock that started, and what was done while it ran.
final class Round {

  final int counted;
  final int due;
  final boolean isPlan;
  int opened;
  int next = SlowReader.NONE;
  int met = SlowReader.NONE;
  int other = SlowReader.NONE;
  boolean hasNeeds;

  /// @param opened the day on which it began to matter what is done
  /// @param counted the day that the limit is counted from
  /// @param isPlan whether it began with a plan for a day
  Round(int opened, int counted, int due, boolean isPlan) {
    this.opened = opened;
    this.counted = counted;
    this.due = due;
    this.isPlan = isPlan;
  }

  void take(CodedRow row, Happening event) {
    if (event.isAny(row.metBy())) {
      met = Math.min(met, event.day());
    }
    if (event.isAny(row.unless())) {
      other = Math.min(other, event.day());
    }
  }

  void need(CodedRow row, Happening event) {
    hasNeeds |= event.isAny(row.needs());
  }
}
