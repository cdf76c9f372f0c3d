// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Arrays;
import java.util.List;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.Resolution;
import org.throughline.governance.internal.live.Words;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// The register of decisions, as it is filtered.
///
/// @param waiting how many of all are not carried out
/// @param rows a page of those that are found
public record DecisionsPage(
    int total,
    int waiting,
    List<Row> rows,
    List<Option> bodies,
    DecisionFilter filter,
    Paging paging,
    boolean mayRecord) {

  /// A decision in the register.
  ///
  /// @param waiting codes of what is not carried out
  public record Row(Decision decision, List<String> waiting) {
    public Row {
      waiting = List.copyOf(waiting);
    }
  }

  public DecisionsPage {
    rows = List.copyOf(rows);
    bodies = List.copyOf(bodies);
  }

  /// The page's answer.
  public String sentence() {
    if (total == 0) {
      return "No decision is on record yet.";
    }
    return Words.of(total, "decision is", "decisions are")
        + " on record; "
        + (waiting == 0
            ? "nothing waits to be carried out."
            : waiting + (waiting == 1 ? " waits" : " wait") + " to be carried out.");
  }

  public List<Option> outcomes() {
    return Arrays.stream(Resolution.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }

  public String day(Decision decision) {
    return Dates.full(decision.decidedOn());
  }

  /// The same filters as a table to take away.
  public String csv() {
    Address address = filter.address().at("/boards/decisions.csv");
    return address.toString();
  }
}
