// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

/// What a column is for, other than a figure or a filter.
enum Role {
  PERIOD(0),
  IDENTIFIER(1),
  LEVEL(2),
  COUNTRY_CODE(3),
  COUNTRY_NAME(4),
  REGION_CODE(5),
  REGION_NAME(6),
  NEW_CODE(7),
  OLD_CODE(8),
  NAME(9),
  TOPIC(10),
  BREAKDOWN(11),
  INDICATOR(12),
  VALUE(13);

  /// How many places the texts of a row need for their roles; the filters come after them.
  static final int PLACES = 14;

  private final int place;

  Role(int place) {
    this.place = place;
  }

  /// Where a row keeps the text of this role.
  int place() {
    return place;
  }

  /// Whether only one data set has the column: many have those for time, place and part.
  boolean isOwn() {
    return place >= INDICATOR.place;
  }
}
