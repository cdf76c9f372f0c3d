// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// What a limit is counted in.
public enum Unit {
  /// Every day counts, through holidays and weekends.
  DAYS("day", "days"),
  /// Seven days each, through holidays and weekends.
  WEEKS("week", "weeks"),
  /// To the same day of a later month, or its last day where it has no such day.
  MONTHS("month", "months"),
  /// To the same day of a later year; from 29 February to 28 February where there is no 29th. When
  /// somebody attains an age is another question: see [Age].
  YEARS("year", "years"),
  WORKING_DAYS("working day", "working days"),
  /// Working days outside August and the days from 25 December to 1 January.
  TRIBUNAL_DAYS("working day of the Tribunal", "working days of the Tribunal"),
  SCHOOL_DAYS("school day", "school days");

  private final String one;
  private final String many;

  Unit(String one, String many) {
    this.one = one;
    this.many = many;
  }

  String words(int amount) {
    return amount == 1 ? one : many;
  }
}
