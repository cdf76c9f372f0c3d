// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names that users of the library keep, and so may never change.
final class Codes {

  private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private Codes() {}

  static void mustBeKebabCase(String code) {
    if (!KEBAB_CASE.matcher(code).matches()) {
      throw new IllegalArgumentException(
          "A code is small letters with hyphens, not “" + code + "”");
    }
  }

  static void mustBeDifferent(String where, List<String> codes) {
    if (codes.size() != codes.stream().distinct().count()) {
      throw new IllegalArgumentException("Two of " + where + " have one code: " + codes);
    }
  }

  /// The known code that is most like `typed`, as a whole or in one run of its words; none when
  /// more than a third of its letters would have to be changed.
  static Optional<String> nearest(String typed, Collection<String> known) {
    return known.stream()
        .filter(code -> 3 * unlikeness(typed, code) <= 2 * typed.length() + 3)
        .min(
            Comparator.<String>comparingInt(code -> unlikeness(typed, code))
                .thenComparingInt(String::length)
                .thenComparing(Comparator.naturalOrder()));
  }

  /// Half a letter is added for a part, so that a whole code that is as like goes first.
  private static int unlikeness(String typed, String code) {
    int least = 2 * distance(typed, code);
    String[] words = code.split("-", -1);
    for (int first = 0; first < words.length; first++) {
      StringBuilder run = new StringBuilder(words[first]);
      least = Math.min(least, 2 * distance(typed, run.toString()) + 1);
      for (int last = first + 1; last < words.length; last++) {
        run.append('-').append(words[last]);
        least = Math.min(least, 2 * distance(typed, run.toString()) + 1);
      }
    }
    return least;
  }

  /// How many letters must be put in, left out or changed to make one of the other.
  private static int distance(String one, String other) {
    int[] last = new int[other.length() + 1];
    for (int column = 0; column <= other.length(); column++) {
      last[column] = column;
    }
    for (int row = 1; row <= one.length(); row++) {
      int[] next = new int[other.length() + 1];
      next[0] = row;
      for (int column = 1; column <= other.length(); column++) {
        int changed = last[column - 1] + (one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1);
        next[column] = Math.min(changed, Math.min(last[column], next[column - 1]) + 1);
      }
      last = next;
    }
    return last[other.length()];
  }
}
