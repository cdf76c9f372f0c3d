// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

/// What a contact is to the child.
public enum Relationship {
  MOTHER("Mother"),
  FATHER("Father"),
  PARENT("Parent"),
  STEP_PARENT("Step-parent"),
  GRANDPARENT("Grandparent"),
  SIBLING("Brother or sister"),
  RELATIVE("Other relative"),
  FOSTER_CARER("Foster carer"),
  CARER("Other carer"),
  GUARDIAN("Guardian"),
  SOCIAL_WORKER("Social worker"),
  OTHER("Somebody else");

  private final String label;

  Relationship(String label) {
    this.label = label;
  }

  /// The relationship as officers say it.
  public String label() {
    return label;
  }
}
