// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.io.Serializable;

/// Identifies a child's plan, through all its versions.
public record PlanId(long value) implements Serializable {
  public PlanId {
    if (value <= 0) {
      throw new IllegalArgumentException("A plan's number is positive");
    }
  }
}
