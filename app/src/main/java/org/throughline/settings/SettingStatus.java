// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// Where a setting is in its life.
public enum SettingStatus implements Choice {
  PROPOSED("Proposed to open"),
  OPEN("Open"),
  OPEN_TO_CLOSE("Open, but proposed to close"),
  CLOSED("Closed");

  private final String label;

  SettingStatus(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  public boolean isOpen() {
    return this == OPEN || this == OPEN_TO_CLOSE;
  }
}
