// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.search;

import java.util.List;

/// What was found, kind by kind.
///
/// @param words what was typed; empty before anything was
/// @param groups only kinds of which something was found
public record SearchPage(String words, List<Group> groups) {

  /// How many of a kind are shown.
  static final int MOST = 20;

  /// One kind.
  ///
  /// @param hasMore whether others match that are not shown
  public record Group(String heading, List<Found> found, boolean hasMore) {}

  public SearchPage {
    groups = List.copyOf(groups);
  }

  /// The answer in a sentence.
  public String sentence() {
    if (words.isEmpty()) {
      return "Find anything by its words or its code";
    }
    int count = groups.stream().mapToInt(group -> group.found().size()).sum();
    boolean hasMore = groups.stream().anyMatch(Group::hasMore);
    return switch (count) {
      case 0 -> "Nothing was found for “%s”".formatted(words);
      case 1 -> "One thing was found for “%s”".formatted(words);
      default ->
          "%s%,d things were found for “%s”".formatted(hasMore ? "More than " : "", count, words);
    };
  }
}
