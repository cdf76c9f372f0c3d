// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// How far a number can be relied on. It is printed wherever the number is.
public enum Standing {
  VERIFIED(
      "V",
      "checked in November 2026 against a copy of its source or a published page that states it"),
  KNOWN("K", "known in the field, not yet checked against its source"),
  LOCAL("L", "a local target; the council sets it"),
  PROPOSED("P", "enacted or proposed, and not in force");

  private final String letter;
  private final String meaning;

  Standing(String letter, String meaning) {
    this.letter = letter;
    this.meaning = meaning;
  }

  public String letter() {
    return letter;
  }

  public String meaning() {
    return meaning;
  }
}
