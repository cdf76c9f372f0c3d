// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// Easter from the table of the Book of Common Prayer, which holds from 1900 to 2199: the golden
/// number gives the full moon, and Easter is the Sunday after it.
final class PaschalTable {

  /// The full moon of each golden number, as a day of March; 32 is 1 April.
  private static final int[] FULL_MOON = {
    45, 34, 23, 42, 31, 49, 39, 28, 47, 36, 25, 44, 33, 22, 41, 30, 48, 38, 27
  };

  private PaschalTable() {}

  /// The number of days from 1 March to the full moon from which Easter is found.
  static int fullMoonAfterFirstOfMarch(int year) {
    return FULL_MOON[year % 19] - 1;
  }
}
