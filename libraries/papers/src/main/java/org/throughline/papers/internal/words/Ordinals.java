// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.words;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/// Numbers as papers print them: 3, three, third, III, C.
final class Ordinals {

  static final String PATTERN =
      "(?:\\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third"
          + "|fourth|fifth|sixth|[ivx]{1,5}|[a-h])";

  private static final List<String> WORDS =
      List.of(
          "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve");
  private static final List<String> ORDERS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth");
  private static final List<String> ROMAN =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private Ordinals() {}

  static OptionalInt value(String printed) {
    String text = printed.toLowerCase(Locale.ROOT);
    if (text.chars().allMatch(Character::isDigit)) {
      return OptionalInt.of(Integer.parseInt(text));
    }
    for (List<String> names : List.of(WORDS, ORDERS, ROMAN)) {
      if (names.contains(text)) {
        return OptionalInt.of(names.indexOf(text) + 1);
      }
    }
    return text.length() == 1 ? OptionalInt.of(text.charAt(0) - 'a' + 1) : OptionalInt.empty();
  }

  /// A letter or Roman figure is read as a number only where a stop or a colon follows it.
  static boolean needsStop(String printed) {
    String text = printed.toLowerCase(Locale.ROOT);
    return !text.isEmpty()
        && !Character.isDigit(text.charAt(0))
        && !WORDS.contains(text)
        && !ORDERS.contains(text);
  }
}
