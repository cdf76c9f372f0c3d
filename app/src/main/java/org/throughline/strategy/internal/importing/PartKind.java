// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

/// What a part of a paper was understood to be.
public enum PartKind {
  VISION("Vision"),
  PRIORITY("Priority"),
  COMMITMENT("Commitment"),
  ACTION("Action"),
  OUTCOME("Outcome statement"),
  SUCCESS("Success measure"),
  GOVERNANCE("Governance"),
  OWNER("Owner"),
  SECTION("Section of text"),
  MEASURE("Performance measure"),
  THEME("Theme"),
  UNRECOGNISED("Not recognised");

  private final String label;

  PartKind(String label) {
    this.label = label;
  }

  /// The kind as officers say it.
  public String label() {
    return label;
  }

  /// Whether parts of this kind hang together in the tree of priorities.
  public boolean isInTree() {
    return this == PRIORITY || this == COMMITMENT || this == ACTION;
  }
}
