// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.mediation;

/// How far the parties agreed.
public enum MediationOutcome {
  FULL("Agreement in full"),
  PART("Agreement in part"),
  NONE("No agreement");

  private final String label;

  MediationOutcome(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isAgreement() {
    return this != NONE;
  }
}
