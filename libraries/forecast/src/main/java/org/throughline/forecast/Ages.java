// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.List;

/// Ages as academic years: reception is 0, year 6 is 6, and a plan may last until 20, the academic
/// year in which a young person turns 25.
public final class Ages {

  /// The youngest academic year that is counted: a child born in the year.
  public static final int FIRST = -5;

  /// The oldest academic year that is counted.
  public static final int LAST = 25;

  /// How many academic years there are.
  public static final int COUNT = LAST - FIRST + 1;

  /// The academic year after which every plan ends: its young people turn 25 in it.
  public static final int OLDEST = 20;

  /// The phases of education, in the order of their ages.
  public static final List<String> PHASES =
      List.of("early years", "primary", "secondary", "post-16");

  private Ages() {}

  /// The place of `age` in an array of all ages.
  public static int index(int age) {
    return age - FIRST;
  }

  /// The place among [#PHASES] of the phase of `age`.
  public static int phase(int age) {
    if (age < 0) {
      return 0;
    }
    return age < 7 ? 1 : age < 12 ? 2 : 3;
  }

  /// Whether `age` is counted at all.
  public static boolean isCounted(int age) {
    return age >= FIRST && age <= LAST;
  }
}
