// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.outcomes;

import java.util.Arrays;
import java.util.Optional;

/// What a review found of an outcome of the plan.
public enum OutcomeResult {
  MET("Met", "on"),
  PARTLY("Partly met", "gap"),
  NOT_MET("Not met", "behind"),
  NOT_WANTED("No longer wanted", "unknown");

  private final String label;
  private final String mark;

  OutcomeResult(String label, String mark) {
    this.label = label;
    this.mark = mark;
  }

  public String label() {
    return label;
  }

  /// The code of its look.
  public String mark() {
    return mark;
  }

  /// Whether the outcome was reached, wholly or in part.
  public boolean isReached() {
    return this == MET || this == PARTLY;
  }

  /// Whether it was judged at all; what is no longer wanted is not.
  public boolean isJudged() {
    return this != NOT_WANTED;
  }

  /// Absent for anything else.
  public static Optional<OutcomeResult> of(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }
}
