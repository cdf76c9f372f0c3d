// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.io.Serializable;

/// Identifies a commitment; it stays the same from version to version.
public record CommitmentId(long value) implements Serializable {
  public CommitmentId {
    if (value <= 0) {
      throw new IllegalArgumentException("A commitment number is positive");
    }
  }
}
