// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.Map;
import java.util.Optional;

/// How prices move and what pays for them.
///
/// @param inflation the share by which unit costs grow a year, such as 0.03
/// @param inflationSd how far a year's inflation may be from it
/// @param unitCostSd how far all unit costs together may be wrong, as a share
/// @param block what pays, where it is known
public record Money(
    double inflation, double inflationSd, double unitCostSd, Optional<Block> block) {

  /// Prices of the seed year, for ever and certain.
  public static final Money UNCHANGING = new Money(0, 0, 0, Optional.empty());

  /// The high-needs block of the dedicated schools grant.
  ///
  /// @param income pounds in the first year forecast
  /// @param growth the share by which it grows a year
  /// @param balance the cumulative position before the first year; below 0 is a deficit
  /// @param other pounds a year that plans do not cause, in the first year forecast; they grow with
  ///     prices
  /// @param transfers pounds moved into the block from others in the financial year in which a
  ///     January lies, by the year of that January; below 0 they are moved out of it
  public record Block(
      double income, double growth, double balance, double other, Map<Integer, Double> transfers) {

    public Block {
      transfers = Map.copyOf(transfers);
    }

    /// Pounds moved into the block in a calendar year; 0 where none are.
    double transferIn(int calendarYear) {
      return transfers.getOrDefault(calendarYear, 0.0);
    }

    /// Pounds in a year, counted from 0 for the first that is forecast.
    public double incomeIn(int year) {
      return income * Math.pow(1 + growth, year);
    }
  }

  /// Whether anything was said of prices or of what pays.
  public boolean isSaid() {
    return !equals(UNCHANGING);
  }

  /// How many times the prices of the seed year those of a year are expected to be, counted from 0
  /// for the first that is forecast.
  public double pricesIn(int year) {
    return Math.pow(1 + inflation, year + 1);
  }

  /// Pounds in a year that plans do not cause; 0 without a block.
  public double otherIn(int year) {
    return block.map(each -> each.other() * Math.pow(1 + inflation, year)).orElse(0.0);
  }
}
