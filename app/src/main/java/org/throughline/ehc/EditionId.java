// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.io.Serializable;

/// Identifies one version of a plan.
public record EditionId(long value) implements Serializable {
  public EditionId {
    if (value <= 0) {
      throw new IllegalArgumentException("A version's number is positive");
    }
  }
}
