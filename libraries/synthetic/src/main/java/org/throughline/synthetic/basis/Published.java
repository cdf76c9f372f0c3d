// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.basis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What the Department for Education published for one area: "Education, health and care plans",
/// reporting year 2025. Counts of children and young people; what was suppressed is absent.
public final class Published {

  /// Where the figures come from, fit for a page.
  public static final String SOURCE =
      "Department for Education, Education, health and care plans, reporting year 2025."
          + " Contains public sector information licensed under the Open Government Licence v3.0.";

  private static final Map<String, Map<String, Map<String, Integer>>> AREAS = read();

  private final Map<String, Map<String, Integer>> topics;

  private Published(Map<String, Map<String, Integer>> topics) {
    this.topics = topics;
  }

  /// @param area `E06000016` for Leicester, `E12000004` for the East Midlands, `E92000001` for
  ///     England
  /// @throws IllegalArgumentException for another
  public static Published of(String area) {
    Map<String, Map<String, Integer>> topics = AREAS.get(area);
    if (topics == null) {
      throw new IllegalArgumentException(
          "No published figures for " + area + "; there are some for " + AREAS.keySet());
    }
    return new Published(topics);
  }

  /// The counts of a topic by key, in the order published: `age`, `setting`, `need`, `ethnicity`.
  public Map<String, Integer> counts(String topic) {
    return topics.getOrDefault(topic, Map.of());
  }

  /// One count, absent where it was not published.
  public OptionalInt count(String topic, String key) {
    Integer count = counts(topic).get(key);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  /// One count, 0 where it was not published.
  public int orNone(String topic, String key) {
    return count(topic, key).orElse(0);
  }

  /// All plans in force in January 2025.
  public int plans() {
    return orNone("plans", "all");
  }

  private static Map<String, Map<String, Map<String, Integer>>> read() {
    Map<String, Map<String, Map<String, Integer>>> areas = new LinkedHashMap<>();
    for (String[] row : Table.rows("published.csv")) {
      areas
          .computeIfAbsent(row[0], area -> new LinkedHashMap<>())
          .computeIfAbsent(row[1], topic -> new LinkedHashMap<>())
          .put(row[2], Integer.valueOf(row[3]));
    }
    return areas;
  }
}
