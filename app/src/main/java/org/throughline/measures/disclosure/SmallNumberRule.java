// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

/// When a number of people is too small to be read by anybody. No law names one number: the council
/// decides it, with its information governance, and says since when.
///
/// @param threshold counts below it are withheld; at least 2
/// @param isZeroShown whether nobody at all may be told; where not, a nought is withheld as well
/// @param fewestInRate a share of fewer people than this is withheld with what it is made of
public record SmallNumberRule(long threshold, boolean isZeroShown, long fewestInRate) {

  public SmallNumberRule {
    if (threshold < 2) {
      throw new IllegalArgumentException("The threshold of small numbers is at least 2");
    }
    if (fewestInRate < 0) {
      throw new IllegalArgumentException("The fewest people in a share are 0 or more");
    }
  }

  /// Whether a count is too small to be shown.
  public boolean isSmall(long count) {
    return count < threshold && (count > 0 || !isZeroShown);
  }

  /// The least that a reader knows a withheld number to be.
  long leastWithheld() {
    return isZeroShown ? 1 : 0;
  }
}
