// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.time.LocalDate;
import java.util.Comparator;

/// The time that a figure is for.
///
/// @param published as the file has it, for example "202425" or "2025 (prov)"
/// @param from the first day. Terms are given whole months (September to December, January to
/// March, April to August), which serve to put them in order
/// @param to the last day
/// @param label for people, for example "2024/25", "January 2025" or "Autumn term 2024/25"
/// @param note what the publisher says of the figure: "provisional", "revised", "final" or
/// "outturn"; otherwise empty
public record Period(
    String published, PeriodKind kind, LocalDate from, LocalDate to, String label, String note)
    implements Comparable<Period> {

  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::to)
          .thenComparing(Period::from)
          .thenComparing(Period::kind)
          .thenComparing(Period::label)
          .thenComparing(Period::published);

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }
}
