// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A strategy as its data file tells it: words and story lines, no dates.
record StrategyText(
    String title,
    String division,
    String owner,
    String vision,
    List<String> introduction,
    List<String> themes,
    List<String> outcomes,
    List<String> success,
    List<String> governance,
    List<InventedStrategy.Link> links,
    List<PriorityText> priorities) {

  record PriorityText(
      int number,
      String title,
      String ambition,
      String approach,
      List<String> themes,
      List<CommitmentText> commitments) {}

  record CommitmentText(int year, Optional<String> theme, String text, List<ActionText> actions) {}

  /// @param place where it stands in the file, for faults
  /// @param after codes of the actions that must come first
  /// @param why the reason for a carry-forward
  /// @param began the words of the first update
  /// @param said the words of the last update
  /// @param done the words with which the officer reported the end
  /// @param evidence title and words, where the end was evidenced
  record ActionText(
      DataLine place,
      String text,
      Optional<String> owner,
      String topic,
      StoryLine story,
      List<String> partners,
      List<String> success,
      List<String> steps,
      OptionalLong costPence,
      List<String> after,
      Optional<String> why,
      Optional<String> began,
      Optional<String> said,
      Optional<String> done,
      Optional<Note> barrier,
      Optional<Note> evidence) {}

  /// Two parts of one line: a forum and the barrier, or a title and the evidence.
  record Note(String title, String words) {}
}
