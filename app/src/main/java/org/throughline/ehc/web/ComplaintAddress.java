// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.ehc.internal.complaints.ComplaintList;
import org.throughline.platform.web.Address;

/// The filters of the list of complaints, as they stand in its address.
///
/// @param step the code of a pathway, a full stop and the code of its duty; empty for every step
/// @param years how far back
record ComplaintAddress(String what, String state, String step, int years) {

  static final String PATH = "/ehc/complaints";
  static final int USUAL_YEARS = 2;
  private static final int MOST_YEARS = 10;
  private static final Set<String> STATES =
      Set.of("awaiting", "late", "upheld", "remedy", "overdue");

  static ComplaintAddress read(Map<String, String> query) {
    String what = query.getOrDefault("what", "");
    String state = query.getOrDefault("state", "");
    String step = query.getOrDefault("step", "");
    String years = query.getOrDefault("years", "");
    return new ComplaintAddress(
        what.matches("complaints|findings") ? what : "",
        STATES.contains(state) ? state : "",
        step.matches("[a-z][a-z0-9-]{0,80}\\.[a-z0-9-]{0,80}") ? step : "",
        years.matches("[1-9][0-9]?") ? Math.min(MOST_YEARS, Integer.parseInt(years)) : USUAL_YEARS);
  }

  ComplaintList.Filter filter(LocalDate today) {
    int dot = step.indexOf('.');
    return new ComplaintList.Filter(
        what,
        state,
        step.isEmpty() ? "" : step.substring(0, dot),
        step.isEmpty() ? "" : step.substring(dot + 1),
        today.minusYears(years));
  }

  Address address() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("what", List.of(what));
    query.put("state", List.of(state));
    query.put("step", List.of(step));
    query.put("years", List.of(years == USUAL_YEARS ? "" : Integer.toString(years)));
    return new Address(PATH, query);
  }
}
