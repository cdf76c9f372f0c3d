// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// How it stands with a duty on the day asked.
public enum DutyState {
  /// What it is counted from has not happened, or the duty does not apply.
  NOT_ARISEN("not-arisen", "not yet"),
  OPEN("open", "to be done"),
  MET("met", "done in time"),
  MET_LATE("met-late", "done late"),
  MISSED("missed", "overdue"),
  /// The fixed limit does not apply for a reason that the law gives; done or not.
  LIFTED_BY_EXCEPTION("lifted-by-exception", "limit lifted");

  private final String code;
  private final String words;

  DutyState(String code, String words) {
    this.code = code;
    this.words = words;
  }

  public String code() {
    return code;
  }

  /// For people.
  public String words() {
    return words;
  }
}
