// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.audits;

/// What a scorer says of a criterion.
public enum Answer {
  YES("Yes", 1.0),
  PARTLY("Partly", 0.5),
  NO("No", 0.0),
  NONE("Does not apply", 0.0);

  private final String label;
  private final double points;

  Answer(String label, double points) {
    this.label = label;
    this.points = points;
  }

  public String label() {
    return label;
  }

  double points() {
    return points;
  }

  boolean counts() {
    return this != NONE;
  }
}
