// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics;

/// What sort of time a figure is for.
public enum PeriodKind {
  CALENDAR_YEAR,
  ACADEMIC_YEAR,
  FINANCIAL_YEAR,
  /// A year that the publication defines itself.
  REPORTING_YEAR,
  /// The position on the January census day.
  JANUARY,
  /// Twelve months that end in September.
  YEAR_TO_SEPTEMBER,
  /// Several years counted together.
  SEVERAL_YEARS,
  TERM,
  MONTH,
  WEEK
}
