// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// What a line of a pathway says about what is to be done.
public enum DutyKind {
  /// The law requires it.
  MUST("must"),
  /// Guidance or the council's own policy expects it.
  SHOULD("is expected to"),
  /// A right, which lapses when its time is over.
  MAY("may"),
  /// It must not be done until a time is over.
  MUST_WAIT("must wait before it may");

  private final String verb;

  DutyKind(String verb) {
    this.verb = verb;
  }

  public String verb() {
    return verb;
  }
}
