// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// The phase of education, in the words of the register.
public enum Phase implements Choice {
  NOT_APPLICABLE("Not applicable"),
  NURSERY("Nursery"),
  PRIMARY("Primary"),
  MIDDLE_DEEMED_PRIMARY("Middle deemed primary"),
  SECONDARY("Secondary"),
  MIDDLE_DEEMED_SECONDARY("Middle deemed secondary"),
  SIXTEEN_PLUS("16 plus"),
  ALL_THROUGH("All-through");

  private final String label;

  Phase(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
