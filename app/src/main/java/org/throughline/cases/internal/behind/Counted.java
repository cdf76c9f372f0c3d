// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.behind;

import java.time.LocalDate;
import java.util.List;

/// Which cases are asked for.
///
/// @param from the period's first day
/// @param until its last
/// @param leftOut exceptions with which a case does not count
/// @param part under which it counts, such as `Sex: Female`; empty for the whole
public record Counted(
    Counting counting,
    String pathway,
    List<String> duties,
    LocalDate from,
    LocalDate until,
    List<String> leftOut,
    String part) {

  public Counted {
    duties = List.copyOf(duties);
    leftOut = List.copyOf(leftOut);
  }
}
