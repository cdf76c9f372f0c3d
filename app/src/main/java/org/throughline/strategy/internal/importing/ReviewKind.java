// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

/// What is reviewed.
public enum ReviewKind {
  STRATEGY("strategy"),
  ACTION_PLAN("action plan");

  private final String label;

  ReviewKind(String label) {
    this.label = label;
  }

  /// The kind as officers say it.
  public String label() {
    return label;
  }
}
