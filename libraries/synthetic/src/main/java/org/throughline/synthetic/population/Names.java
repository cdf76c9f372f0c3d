// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.population;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.throughline.synthetic.basis.Dice;
import org.throughline.synthetic.basis.Ethnicity;
import org.throughline.synthetic.basis.Sex;
import org.throughline.synthetic.basis.Table;

/// Ordinary forenames with surnames that are put together from halves of our own.
final class Names {
  private static final Map<String, Map<String, List<String>>> CULTURES = read();

  private Names() {}

  static String culture(Dice dice, Ethnicity ethnicity) {
    return dice.from(ethnicity.cultures());
  }

  static String forename(Dice dice, String culture, Sex sex) {
    return dice.from(list(culture, sex == Sex.FEMALE ? "girls" : "boys"));
  }

  static String surname(Dice dice, String culture) {
    String begin = dice.from(list(culture, "first"));
    String end = dice.from(list(culture, "second"));
    return begin + (begin.charAt(begin.length() - 1) == end.charAt(0) ? end.substring(1) : end);
  }

  private static List<String> list(String culture, String part) {
    Map<String, List<String>> parts = Objects.requireNonNull(CULTURES.get(culture), culture);
    return Objects.requireNonNull(parts.get(part), part);
  }

  private static Map<String, Map<String, List<String>>> read() {
    Map<String, Map<String, List<String>>> cultures = new HashMap<>();
    for (String line : Table.lines("names.txt")) {
      String[] words = line.split(" ");
      cultures
          .computeIfAbsent(words[0], culture -> new HashMap<>())
          .put(words[1], List.of(words).subList(2, words.length));
    }
    return cultures;
  }
}
