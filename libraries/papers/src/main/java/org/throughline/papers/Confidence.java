// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// How sure the reader is of one recognised part.
public enum Confidence {
  /// The paper says so in words or by an unmistakable layout.
  SURE("sure"),
  /// The layout suggests it; a glance will do.
  LIKELY("likely"),
  /// A guess that a person must check.
  UNSURE("unsure");

  private final String word;

  Confidence(String word) {
    this.word = word;
  }

  /// The word printed and written to JSON.
  public String word() {
    return word;
  }

  /// The less sure of the two.
  public Confidence and(Confidence other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
