// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says which names there are to somebody who wrote another.
public final class Names {

  private static final int MOST = 12;

  /// Below it no letter can be put together with another.
  private static final int FIRST_ACCENT = 0x300;

  private Names() {}

  /// The text with each accent in the letter that bears it: `é` may also be written as an `e` and
  /// an accent after it, which looks the same.
  static String composed(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= FIRST_ACCENT) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
      }
    }
    return text;
  }

  /// What else may be done about a name that is not known: a list that holds it may have been read
  /// as several names. Nothing where the name has no comma.
  static String quoted(String name) {
    return name.contains(",")
        ? " In a list of the valid states a name that holds a comma stands in quotation marks of"
            + " its own."
        : "";
  }

  /// A sentence with the name that is most like `written`, where one is, and the first dozen.
  public static String instead(String written, List<String> names) {
    String nearest = nearest(written, names).map("Perhaps “%s” is meant. "::formatted).orElse("");
    int more = names.size() - MOST;
    return "%sThere are “%s”%s."
        .formatted(
            nearest,
            String.join("”, “", names.subList(0, Math.min(MOST, names.size()))),
            more > 0 ? " and " + more + " more" : "");
  }

  private static Optional<String> nearest(String written, List<String> names) {
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(written, name)))
        .filter(name -> 2 * distance(written, name) <= Math.max(2, written.length()));
  }

  /// How many letters must be added, taken out or changed, whatever their case.
  private static int distance(String one, String other) {
    String from = one.toLowerCase(Locale.ROOT);
    String to = other.toLowerCase(Locale.ROOT);
    int[] row = new int[to.length() + 1];
    for (int at = 0; at < row.length; at++) {
      row[at] = at;
    }
    for (int line = 1; line <= from.length(); line++) {
      int before = row[0];
      row[0] = line;
      for (int at = 1; at < row.length; at++) {
        int changed = before + (from.charAt(line - 1) == to.charAt(at - 1) ? 0 : 1);
        before = row[at];
        row[at] = Math.min(changed, 1 + Math.min(row[at], row[at - 1]));
      }
    }
    return row[to.length()];
  }
}
