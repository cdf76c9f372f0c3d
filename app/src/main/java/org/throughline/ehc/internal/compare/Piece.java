// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.compare;

/// Words that two versions share, or that one of them has alone.
public record Piece(Kind kind, String words) {

  /// Where the words stand.
  public enum Kind {
    SAME,
    PUT_IN,
    TAKEN_OUT
  }
}
