// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

/// What a number in the table is a number of.
enum Counting {
  DAYS,
  WEEKS,
  MONTHS,
  YEARS,
  WORKING_DAYS,
  TRIBUNAL_DAYS,
  SCHOOL_DAYS;

  /// From words such as `school days` or `week`.
  static Counting of(String words) {
    String many = words.endsWith("s") ? words : words + "s";
    return valueOf(many.toUpperCase(java.util.Locale.ROOT).replace(' ', '_'));
  }
}
