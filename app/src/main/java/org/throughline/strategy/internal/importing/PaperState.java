// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

/// How far a paper has come.
public enum PaperState {
  WAITING("Waiting to be read"),
  READING("Being read"),
  READ("Read"),
  REFUSED("Refused"),
  FAILED("Reading failed");

  private final String label;

  PaperState(String label) {
    this.label = label;
  }

  /// The state as officers say it.
  public String label() {
    return label;
  }

  /// Whether it will change without anybody's doing.
  public boolean isUnderWay() {
    return this == WAITING || this == READING;
  }

  /// Whether it can be read again.
  public boolean canBeRetried() {
    return this == FAILED || this == REFUSED;
  }
}
