// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A clock that started, and what was done while it ran.
final class Round {

  final int counted;
  int due;
  final boolean isPlan;
  int opened;
  int next = SlowReader.NONE;
  int met = SlowReader.NONE;
  int other = SlowReader.NONE;
  int ended = SlowReader.NONE;
  boolean hasNeeds;
  private final Map<String, Integer> told = new HashMap<>();
  private final Map<String, Integer> freed = new HashMap<>();

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
    boolean isExcuseToo = event.isAny(row.metBy() & row.unless());
    if (event.isAny(row.metBy()) && (!isExcuseToo || event.day() <= due)) {
      met = Math.min(met, event.day());
      row.row().tells().forEach(one -> tell(row.row(), one, event));
    }
    if (event.isAny(row.unless())) {
      other = Math.min(other, event.day());
    }
    if (event.isAny(row.endedBy()) && event.day() <= due) {
      ended = Math.min(ended, event.day());
    }
  }

  void need(CodedRow row, Happening event) {
    hasNeeds |= event.isAny(row.needs());
    if (event.isAny(row.from())) {
      row.row().tells().forEach(one -> free(one, event));
    }
  }

  /// One who is named heard of it, and everybody heard of it when nobody is named.
  private void tell(Row row, Row.Hearer one, Happening event) {
    boolean isNamed = event.names().stream().anyMatch(List.of(one.code(), one.letter())::contains);
    if (isNamed || row.namesNobody(event.names())) {
      told.merge(one.code(), event.day(), Math::min);
    }
    free(one, event);
  }

  private void free(Row.Hearer one, Happening event) {
    if (event.names().stream().anyMatch(one.unless()::contains)) {
      freed.merge(one.code(), event.day(), Math::min);
    }
  }

  /// Where several are told it is done when the last of them was told, of those who had to be.
  void hearWhoWasTold(CodedRow row) {
    if (row.row().tells().isEmpty()) {
      return;
    }
    int last = 0;
    for (Row.Hearer one : row.row().tells()) {
      if (!freed.containsKey(one.code())) {
        last = Math.max(last, told.getOrDefault(one.code(), SlowReader.NONE));
      }
    }
    boolean isNobodyLeft = freed.size() == row.row().tells().size();
    met = isNobodyLeft ? Collections.max(freed.values()) : last;
  }
}
