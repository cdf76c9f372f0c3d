// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.complaints;

/// Who complains, by what they are to the child; never by name.
public enum Complainant {
  PARENT("Parent or carer"),
  YOUNG_PERSON("Young person"),
  SCHOOL("School or college"),
  ADVOCATE("Advocate or solicitor"),
  MEMBER("Councillor or Member of Parliament"),
  OTHER("Somebody else");

  private final String label;

  Complainant(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
