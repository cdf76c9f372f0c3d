// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// One published figure, or the mark that stands in its place.
///
/// @param breakdowns which part of the whole; empty for the whole
/// @param value empty where there is a mark
/// @param mark empty where there is a figure
/// @param numerator published beside it in the same row, where it is
/// @param denominator the same; the sum where the base is published in parts
/// @param row as a spreadsheet numbers it
public record Observation(
    Indicator indicator,
    Period period,
    Area area,
    List<Breakdown> breakdowns,
    Optional<BigDecimal> value,
    Optional<Mark> mark,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    long row) {

  public Observation {
    breakdowns = List.copyOf(breakdowns);
  }
}
