// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One row of a published file: a time, an area, a part of the whole, and its figures.
///
/// The row is a cursor. It holds good only until the next row, and the figures are read without
/// an object each; [#observations()] gives objects that may be kept. Within one file, periods,
/// areas and breakdowns are shared objects: the same one comes back for every row that has it,
/// so they may be used as keys by identity.
public interface StatisticsRow {

  /// As a spreadsheet numbers it; the heading is row 1.
  long number();

  Period period();

  Area area();

  /// Which part of the whole; empty for the whole.
  List<Breakdown> breakdowns();

  /// How many indicators the row has.
  int size();

  Indicator indicator(int index);

  /// Whether there is a figure; otherwise there is a [#mark(int)].
  boolean isFigure(int index);

  /// The figure without its decimal point, 518 for 51.8. Undefined for a mark.
  long unscaled(int index);

  /// The decimal places of the figure, 1 for 51.8; below zero where zeros are left out.
  int scale(int index);

  /// What stands in the place of a figure.
  Optional<Mark> mark(int index);

  /// Which indicator of the row is the numerator of this one; -1 for none.
  int numerator(int index);

  /// The base of this share: the sum of its denominators, where all of them are figures.
  Optional<BigDecimal> denominatorValue(int index);

  default Optional<BigDecimal> figure(int index) {
    return isFigure(index)
        ? Optional.of(BigDecimal.valueOf(unscaled(index), scale(index)))
        : Optional.empty();
  }

  default Optional<BigDecimal> numeratorValue(int index) {
    int numerator = numerator(index);
    return numerator < 0 ? Optional.empty() : figure(numerator);
  }

  /// Writes the figure with its decimal point, and nothing for a mark.
  default void append(int index, StringBuilder out) {
    if (isFigure(index)) {
      Decimals.append(unscaled(index), scale(index), out);
    }
  }

  /// The index of the indicator of this name, in our spelling or the publisher's; -1 for none.
  default int indexOf(String spelling) {
    return IntStream.range(0, size())
        .filter(index -> indicator(index).isCalled(spelling))
        .findFirst()
        .orElse(-1);
  }

  default Observation observation(int index) {
    return new Observation(
        indicator(index),
        period(),
        area(),
        breakdowns(),
        figure(index),
        mark(index),
        numeratorValue(index),
        denominatorValue(index),
        number());
  }

  default List<Observation> observations() {
    return IntStream.range(0, size()).mapToObj(this::observation).toList();
  }
}
