// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// Identifies a setting for ever, also one that has no URN.
public record SettingId(long value) {
  public SettingId {
    if (value <= 0) {
      throw new IllegalArgumentException("The number of a setting is positive");
    }
  }
}
