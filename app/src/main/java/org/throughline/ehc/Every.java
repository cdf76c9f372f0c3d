// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

/// How often provision comes round. Its length is counted in school days, so that holidays make
/// nothing late: a school year has 190 of them, in three terms and six halves.
public enum Every {
  DAY("school day", 1),
  WEEK("week", 5),
  FORTNIGHT("fortnight", 10),
  MONTH("month", 20),
  HALF_TERM("half term", 32),
  TERM("term", 64),
  YEAR("year", 190),
  ONCE("once only", 0);

  private final String label;
  private final int schoolDays;

  Every(String label, int schoolDays) {
    this.label = label;
    this.schoolDays = schoolDays;
  }

  public String label() {
    return label;
  }

  /// How many school days one round takes; 0 for what happens once.
  public int schoolDays() {
    return schoolDays;
  }
}
