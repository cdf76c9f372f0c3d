// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

/// What is marked on a child's record, from a day to a day.
public enum FlagKind {
  IN_CARE("In care"),
  CHILD_IN_NEED("Child in need"),
  CHILD_PROTECTION("Child protection plan"),
  YOUNG_CARER("Young carer"),
  SERVICE_FAMILY("Service family"),
  RESTRICTED("Restricted");

  private final String label;

  FlagKind(String label) {
    this.label = label;
  }

  /// The flag as officers say it.
  public String label() {
    return label;
  }
}
