// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

/// Ages as academic years: reception is 0, year 6 is 6, and a plan may last until 20, the academic
/// year in which a young person turns 25.
public final class Ages {

  /// The youngest academic year that is counted: a child born in the year.
  public static final int FIRST = -5;

  /// The oldest academic year that is counted.
  public static final int LAST = 25;

  /// How many academic years there are.
  public static final int COUNT = LAST - FIRST + 1;

  private Ages() {}

  /// The place of `age` in an array of all ages.
  public static int index(int age) {
    return age - FIRST;
  }

  /// Whether `age` is counted at all.
  public static boolean isCounted(int age) {
    return age >= FIRST && age <= LAST;
  }
}
