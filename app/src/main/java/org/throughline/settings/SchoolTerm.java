// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import java.time.LocalDate;

/// A stretch of days on which school is, without a holiday in it: half a term in most of England.
///
/// @param name such as `Autumn term, first half`
/// @param starts the first day for pupils
/// @param ends the last day for pupils
public record SchoolTerm(String name, LocalDate starts, LocalDate ends) {

  public SchoolTerm {
    if (ends.isBefore(starts)) {
      throw new IllegalArgumentException("A term ends after it starts");
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(starts) && !day.isAfter(ends);
  }
}
