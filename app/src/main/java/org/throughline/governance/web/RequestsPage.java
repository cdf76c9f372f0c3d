// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.List;
import org.throughline.governance.internal.live.Words;
import org.throughline.governance.internal.requests.Request;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;

/// What bodies have asked for, as it is filtered.
///
/// @param all before the filters, for the sentence
/// @param body the chosen body; empty for every one
/// @param state `open`, `answered` or `all`
public record RequestsPage(
    List<Request> all,
    List<Request> rows,
    List<Option> bodies,
    String body,
    String state,
    LocalDate today,
    boolean mayAnswer) {

  public RequestsPage {
    all = List.copyOf(all);
    rows = List.copyOf(rows);
    bodies = List.copyOf(bodies);
  }

  static RequestsPage of(
      List<Request> all, String body, String state, LocalDate today, boolean mayAnswer) {
    return new RequestsPage(
        all,
        all.stream()
            .filter(each -> body.isEmpty() || body.equals(Long.toString(each.body())))
            .filter(each -> state.equals("all") || each.isOpen() != state.equals("answered"))
            .toList(),
        all.stream()
            .map(each -> new Option(Long.toString(each.body()), each.bodyName()))
            .distinct()
            .sorted((one, other) -> one.label().compareTo(other.label()))
            .toList(),
        body,
        state,
        today,
        mayAnswer);
  }

  /// The page's answer.
  public String sentence() {
    int open = (int) all.stream().filter(Request::isOpen).count();
    int late = (int) all.stream().filter(each -> each.isLate(today)).count();
    return open == 0
        ? "No request is open."
        : Words.of(open, "request is", "requests are")
            + " open; %d %s late.".formatted(late, late == 1 ? "is" : "are");
  }

  public String when(LocalDate day) {
    return Dates.relative(day, today);
  }
}
