// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.basis;

/// As the school census records it.
public enum Sex {
  FEMALE("F"),
  MALE("M");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  /// @return F or M
  public String code() {
    return code;
  }
}
