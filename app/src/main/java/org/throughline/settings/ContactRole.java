// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

/// What a person to ring does at a setting.
public enum ContactRole implements Choice {
  HEAD("Headteacher or principal"),
  SENCO("SENCO"),
  SAFEGUARDING("Designated safeguarding lead"),
  ATTENDANCE("Attendance lead"),
  OFFICE("Office"),
  CHAIR("Chair of governors or trustees"),
  OTHER("Other");

  private final String label;

  ContactRole(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
