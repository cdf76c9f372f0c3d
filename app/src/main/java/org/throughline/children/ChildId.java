// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.io.Serializable;

/// Identifies a child's record within the council, for other modules. Never shown: an address
/// carries the random [ChildSummary#address] instead.
public record ChildId(long value) implements Serializable {
  public ChildId {
    if (value <= 0) {
      throw new IllegalArgumentException("A child's number is positive");
    }
  }
}
