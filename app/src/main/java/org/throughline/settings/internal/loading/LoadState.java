// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.util.Locale;

/// How far a file of the register has come.
public enum LoadState {
  WAITING("Waiting"),
  READING("Being read"),
  READY("Ready to look at"),
  APPLYING("Being applied"),
  APPLIED("Applied"),
  REFUSED("Refused"),
  FAILED("Failed"),
  DROPPED("Dropped");

  private final String label;

  LoadState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  public boolean isUnderWay() {
    return this == WAITING || this == READING || this == APPLYING;
  }

  /// As it stands in the database.
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LoadState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
