// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;
import java.util.List;

/// Days of one kind, of which limits are made up.
public interface CountedDays {

  boolean contains(LocalDate day);

  /// The nth such day on or after `day`; the first is 1.
  LocalDate nthFrom(LocalDate day, int n);

  /// The nth such day before `day`; the nearest is 1.
  LocalDate nthBefore(LocalDate day, int n);

  /// How many such days lie from `from`, counted, to `before`, not counted.
  int between(LocalDate from, LocalDate before);

  /// What a reader should know was counted over from `from` to `to`, both counted; weekends are
  /// left out.
  List<String> closedFor(LocalDate from, LocalDate to);

  /// The nth such day after `day`, which is not counted itself.
  default LocalDate nthAfter(LocalDate day, int n) {
    return nthFrom(day.plusDays(1), n);
  }
}
