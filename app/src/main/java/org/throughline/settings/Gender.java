// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// Whom a setting admits.
public enum Gender implements Choice {
  MIXED("Mixed"),
  GIRLS("Girls"),
  BOYS("Boys"),
  NOT_APPLICABLE("Not applicable");

  private final String label;

  Gender(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
