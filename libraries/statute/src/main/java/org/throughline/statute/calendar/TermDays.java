// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.calendar;

import java.time.LocalDate;

/// When a school is in term.
interface TermDays {

  /// Whether the day lies in a term, a training day or a weekend within it too.
  boolean isTerm(LocalDate day);

  /// Whether pupils attend, but for weekends and bank holidays.
  boolean isOpen(LocalDate day);

  /// Whether that follows from term dates and is no guess.
  boolean isKnown(LocalDate day);
}
