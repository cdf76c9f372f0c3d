// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;

/// A table as anybody may read it. A withheld number is marked `c`, whatever it is withheld for, so
/// that nobody can tell a small number from one that protects it.
public final class PublicTable {

  /// The mark that the Department for Education uses for a number withheld.
  public static final String MARK = "c";

  /// Why a number is shown or not. Never shown to readers.
  public enum Why {
    SHOWN,
    SMALL,
    PROTECTS_ANOTHER,
    NOT_GIVEN
  }

  private final CountTable counts;
  private final Map<Cell, Why> reasons;
  private final boolean isWithheldWhole;

  PublicTable(CountTable counts, Map<Cell, Why> reasons, boolean isWithheldWhole) {
    this.counts = counts;
    this.reasons = Map.copyOf(reasons);
    this.isWithheldWhole = isWithheldWhole;
  }

  /// The number, when anybody may read it.
  public OptionalLong shown(Cell cell) {
    return why(cell) == Why.SHOWN ? OptionalLong.of(counts.at(cell)) : OptionalLong.empty();
  }

  public boolean isWithheld(Cell cell) {
    return why(cell) == Why.SMALL || why(cell) == Why.PROTECTS_ANOTHER;
  }

  public Why why(Cell cell) {
    return reasons.getOrDefault(cell, Why.NOT_GIVEN);
  }

  /// Whether nothing of the table could be shown, because readers know too much already.
  public boolean isWithheldWhole() {
    return isWithheldWhole;
  }

  /// How many numbers there are of each kind, for the audit of what was withheld.
  public Map<Why, Integer> counted() {
    Map<Why, Integer> counted = new EnumMap<>(Why.class);
    reasons.values().forEach(each -> counted.merge(each, 1, Integer::sum));
    return counted;
  }
}
