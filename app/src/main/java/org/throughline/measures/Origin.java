// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

/// Where a measure's figures come from.
public enum Origin {
  /// A query over the releases that were loaded.
  PUBLISHED("published statistics"),
  /// A query over what this council keeps here.
  COMPUTED("this council's own records here"),
  /// A person types it in and another approves it.
  ENTERED("typed in by its owner"),
  /// Casework that is not kept here yet: there is no figure, and none is shown.
  AWAITED("casework that is not kept here yet");

  private final String words;

  Origin(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
