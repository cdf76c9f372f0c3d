// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

/// Identifies an action for ever; never reused.
public record ActionId(long value) {
  public ActionId {
    if (value <= 0) {
      throw new IllegalArgumentException("An action number is positive");
    }
  }
}
