// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The first row of a file. Headings are compared folded: in lower case, without blanks around,
/// with one low line for blanks and hyphens.
final class Heading {

  private final List<String> published;
  private final Map<String, Integer> first = new HashMap<>();
  private final Map<String, Integer> second = new HashMap<>();

  Heading(List<String> published) {
    this.published = published.stream().map(String::strip).toList();
    for (int i = 0; i < this.published.size(); i++) {
      String folded = fold(this.published.get(i));
      if (first.putIfAbsent(folded, i) != null) {
        second.putIfAbsent(folded, i);
      }
    }
  }

  static String fold(String heading) {
    return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }

  int size() {
    return published.size();
  }

  boolean has(String folded) {
    return first.containsKey(folded);
  }

  /// Where the column is; -1 where it is not.
  int at(String folded) {
    return first.getOrDefault(folded, -1);
  }

  /// Where the column is for the second time; -1 where it is not.
  int secondAt(String folded) {
    return second.getOrDefault(folded, -1);
  }

  String publishedAt(int index) {
    return published.get(index);
  }

  /// The publisher's spelling of a folded heading.
  String published(String folded) {
    int at = at(folded);
    return at < 0 ? folded : published.get(at);
  }

  /// Which of the spellings the file uses; the first where it uses none.
  String spelling(List<String> spellings) {
    return spellings.stream().filter(this::has).findFirst().orElse(spellings.getFirst());
  }

  Set<String> all() {
    return new TreeSet<>(first.keySet());
  }

  /// The folded headings that are there more than once.
  Set<String> repeated() {
    return new TreeSet<>(second.keySet());
  }
}
