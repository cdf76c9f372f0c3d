// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

/// What a file of the register holds.
public enum GiasLayout {
  /// Establishments, a row each, with as many columns as the publisher chose.
  ESTABLISHMENTS("establishments"),
  /// Which establishment came before or after which.
  LINKS("predecessors and successors"),
  /// None of these.
  UNKNOWN("nothing that is known");

  private final String words;

  GiasLayout(String words) {
    this.words = words;
  }

  /// What the file holds, as the end of "The file holds …".
  public String words() {
    return words;
  }
}
