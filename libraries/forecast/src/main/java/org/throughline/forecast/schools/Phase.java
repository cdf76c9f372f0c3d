// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.schools;

/// A stretch of year groups, as the Department asks for forecasts by phase. Reception is 0.
public enum Phase {
  PRIMARY("primary", 0, 6, 5),
  SECONDARY("secondary", 7, 11, 7),
  SIXTH_FORM("sixth form", 12, 13, 7);

  /// How many year groups there are: reception to year 13.
  public static final int YEAR_GROUPS = 14;

  private final String word;
  private final int youngest;
  private final int oldest;
  private final int yearsAhead;

  Phase(String word, int youngest, int oldest, int yearsAhead) {
    this.word = word;
    this.youngest = youngest;
    this.oldest = oldest;
    this.yearsAhead = yearsAhead;
  }

  /// The word for it in tables.
  public String word() {
    return word;
  }

  public int youngest() {
    return youngest;
  }

  public int oldest() {
    return oldest;
  }

  /// How many school years ahead the school capacity return asks for.
  public int yearsAhead() {
    return yearsAhead;
  }

  /// Its place among the phases, from 0.
  int place() {
    return switch (this) {
      case PRIMARY -> 0;
      case SECONDARY -> 1;
      case SIXTH_FORM -> 2;
    };
  }

  /// The phase of a year group.
  public static Phase of(int yearGroup) {
    return yearGroup <= PRIMARY.oldest
        ? PRIMARY
        : yearGroup <= SECONDARY.oldest ? SECONDARY : SIXTH_FORM;
  }

  /// Reception as R, the others by their number.
  public static String label(int yearGroup) {
    return yearGroup == 0 ? "R" : String.valueOf(yearGroup);
  }
}
