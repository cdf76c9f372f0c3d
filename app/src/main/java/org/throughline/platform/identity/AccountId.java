// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import java.io.Serializable;

/// Identifies an account for ever; never reused.
public record AccountId(long value) implements Serializable {
  public AccountId {
    if (value <= 0) {
      throw new IllegalArgumentException("An account number is positive");
    }
  }
}
