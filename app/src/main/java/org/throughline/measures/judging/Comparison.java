// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.judging;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.measures.Polarity;

/// One figure beside those of others for the same period.
///
/// @param neighbours the figures of the statistical neighbours that have one
/// @param lastYear the council's own, a year before
public record Comparison(
    Optional<BigDecimal> england,
    Optional<BigDecimal> region,
    List<BigDecimal> neighbours,
    Optional<BigDecimal> lastYear) {

  /// Nothing to hold a figure against.
  public static final Comparison NONE =
      new Comparison(Optional.empty(), Optional.empty(), List.of(), Optional.empty());

  public Comparison {
    neighbours = List.copyOf(neighbours);
  }

  /// The same without the council's own figure of the year before.
  public Comparison withoutLastYear() {
    return new Comparison(england, region, neighbours, Optional.empty());
  }

  /// The neighbours' average; empty when none has a figure.
  public Optional<BigDecimal> neighbourAverage() {
    return neighbours.isEmpty()
        ? Optional.empty()
        : Optional.of(
            neighbours.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(neighbours.size()), MathContext.DECIMAL64));
  }

  /// A place among the neighbours and oneself: 1 is the best. Equals share a place.
  ///
  /// @param of how many there are
  public record Rank(int place, int of) {

    /// A for the best quarter to D for the last.
    public char quartile() {
      return (char) ('A' + Math.min(3, 4 * (place - 1) / of));
    }

    public String words() {
      return "%d of %d".formatted(place, of);
    }
  }

  /// Where `own` stands; empty when there is nobody to compare with or neither way is better.
  public Optional<Rank> rank(BigDecimal own, Polarity polarity) {
    if (neighbours.isEmpty() || !polarity.isJudged()) {
      return Optional.empty();
    }
    List<BigDecimal> better = new ArrayList<>(neighbours);
    better.removeIf(
        each -> polarity == Polarity.HIGHER ? each.compareTo(own) <= 0 : each.compareTo(own) >= 0);
    return Optional.of(new Rank(better.size() + 1, neighbours.size() + 1));
  }

  /// The figure of one comparator.
  public Optional<BigDecimal> of(TargetRule.Comparator comparator) {
    return switch (comparator) {
      case ENGLAND -> england;
      case REGION -> region;
      case NEIGHBOURS -> neighbourAverage();
    };
  }
}
