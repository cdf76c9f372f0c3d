// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.throughline.platform.web.Dates;

/// Days in words for one page: many rows share a day, and each is put into words once.
final class DayWords {

  private final LocalDate today;
  private final Map<LocalDate, String> known = new HashMap<>();

  DayWords(LocalDate today) {
    this.today = today;
  }

  boolean isPast(LocalDate day) {
    return day.isBefore(today);
  }

  String relative(LocalDate day) {
    return known.computeIfAbsent(day, each -> Dates.relative(each, today));
  }
}
