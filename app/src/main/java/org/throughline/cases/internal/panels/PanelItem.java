// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.panels;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.cases.CaseSummary;
import org.throughline.platform.identity.AccountId;

/// A question about one case, put to a panel.
///
/// @param words what its officer tells the panel
/// @param nextDuty the council's next act in the case; absent when none is dated
/// @param nextOn its last day
/// @param decision absent until it is decided
/// @param letterOn when the letter of the decision was sent; absent while it was not, whatever else
///     was written since
public record PanelItem(
    long id,
    Panel panel,
    CaseSummary summary,
    Question question,
    String words,
    AccountId putBy,
    Optional<String> nextDuty,
    Optional<LocalDate> nextOn,
    Optional<Decision> decision,
    Optional<LocalDate> letterOn,
    long version) {

  /// What was decided.
  public record Decision(PanelOutcome outcome, String reasons, LocalDate on) {}

  /// Whether the family has still to be told.
  public boolean lacksLetter() {
    return letterOn.isEmpty()
        && decision.filter(made -> made.outcome() != PanelOutcome.DEFERRED).isPresent();
  }

  /// Since when the letter is late: it goes out on the day of the decision. Absent on that day, and
  /// when no letter is lacking.
  public Optional<LocalDate> lateSince(LocalDate today) {
    return decision
        .filter(made -> lacksLetter())
        .map(made -> made.on().plusDays(1))
        .filter(day -> !day.isAfter(today));
  }

  public String path() {
    return "/cases/" + summary.address() + "/panels/" + id;
  }
}
