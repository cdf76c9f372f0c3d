// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// What a paper chiefly is. A report that carries a strategy is a strategy: the reader's errand
/// is
/// the strategy, and the report around it is kept in [Paper#report()].
public enum Kind {
  STRATEGY("strategy"),
  ACTION_PLAN("action-plan"),
  MINUTES("minutes"),
  REPORT("report"),
  /// Nothing was recognised; the outline still holds every word.
  UNKNOWN("unknown");

  private final String word;

  Kind(String word) {
    this.word = word;
  }

  /// The word printed and written to JSON.
  public String word() {
    return word;
  }
}
