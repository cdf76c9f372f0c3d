// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.util.Arrays;
import java.util.Optional;

/// How much there is to say of a field.
public enum Weight {
  NONE("None"),
  MINOR("Minor"),
  DETAILED("Detailed");

  private final String label;

  Weight(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /// The weight with this name; absent for anything else.
  public static Optional<Weight> named(String name) {
    return Arrays.stream(values()).filter(weight -> weight.name().equals(name)).findFirst();
  }
}
