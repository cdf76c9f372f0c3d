// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which column of a file holds which item, from 0.
///
/// @param columns the items that the file has; no column twice
/// @param notes what a person should know about how it was guessed, in sentences
public record ColumnMapping(Map<PupilItem, Integer> columns, List<String> notes) {

  public ColumnMapping {
    EnumMap<PupilItem, Integer> copy = new EnumMap<>(PupilItem.class);
    copy.putAll(columns);
    columns = Collections.unmodifiableMap(copy);
    notes = List.copyOf(notes);
  }

  /// The column of `item`, from 0; -1 when the file has none.
  public int of(PupilItem item) {
    return columns.getOrDefault(item, -1);
  }

  /// What the column holds; absent when it is not read.
  public Optional<PupilItem> at(int column) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getValue() == column)
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// Whether what the first rows hold looks like what this mapping says of their columns.
  public boolean suits(List<List<String>> sample) {
    return columns.entrySet().stream()
        .filter(entry -> entry.getKey() != PupilItem.SETTING)
        .allMatch(entry -> MappingGuess.mayBe(entry.getKey(), entry.getValue(), sample));
  }

  /// Guesses by the headings, and holds the guess against what the first rows hold: columns that
  /// seem to be swapped are read the other way round, and a note says so.
  public static ColumnMapping guess(List<String> heading, List<List<String>> sample) {
    return guess(heading, sample, EnumSet.allOf(PupilItem.class));
  }

  /// Guesses where the file may hold no other items than these.
  public static ColumnMapping guess(
      List<String> heading, List<List<String>> sample, Set<PupilItem> items) {
    return new MappingGuess(heading, sample).made(items);
  }
}
