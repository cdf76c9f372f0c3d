// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/// The month or the year of which a measure counted audits.
///
/// @param code `2026-10` or `2026`
record AuditedPeriod(String code) {

  static Optional<AuditedPeriod> parse(String text) {
    return text.matches("20\\d{2}(-(0[1-9]|1[0-2]))?")
        ? Optional.of(new AuditedPeriod(text))
        : Optional.empty();
  }

  LocalDate from() {
    return LocalDate.parse(isYear() ? code + "-01-01" : code + "-01");
  }

  LocalDate until() {
    return (isYear() ? from().plusYears(1) : from().plusMonths(1)).minusDays(1);
  }

  String words() {
    return isYear() ? code : SamplePageMaker.month(YearMonth.parse(code));
  }

  private boolean isYear() {
    return code.length() == 4;
  }
}
