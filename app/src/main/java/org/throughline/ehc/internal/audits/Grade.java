// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

/// How good a plan is, the best first.
public enum Grade {
  OUTSTANDING("Outstanding", "on"),
  GOOD("Good", "on"),
  IMPROVEMENT("Requires improvement", "gap"),
  INADEQUATE("Inadequate", "behind");

  private final String label;
  private final String mark;

  Grade(String label, String mark) {
    this.label = label;
    this.mark = mark;
  }

  public String label() {
    return label;
  }

  public String mark() {
    return mark;
  }

  public boolean isGood() {
    return this == OUTSTANDING || this == GOOD;
  }

  /// How many grades lie between two.
  public int distance(Grade other) {
    return Math.abs(compareTo(other));
  }
}
