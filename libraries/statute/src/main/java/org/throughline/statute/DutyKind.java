// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// What a line of a pathway says about what is to be done.
public enum DutyKind {
  /// The law requires it.
  MUST("must", "had to"),
  /// Guidance or the council's own policy expects it.
  SHOULD("is expected to", "was expected to"),
  /// A right, which lapses when its time is over.
  MAY("may", "had the right to"),
  /// It must not be done until a time is over.
  MUST_WAIT("must wait before it may", "had to wait before it could");

  private final String verb;
  private final String past;

  DutyKind(String verb, String past) {
    this.verb = verb;
    this.past = past;
  }

  public String verb() {
    return verb;
  }

  /// Whether somebody is to do something: a right need not be used, and a time to wait asks for
  /// nothing.
  public boolean isOwed() {
    return switch (this) {
      case MUST, SHOULD -> true;
      case MAY, MUST_WAIT -> false;
    };
  }

  /// The same looking back: `had to`.
  String past() {
    return past;
  }
}
