// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.throughline.governance.internal.decisions.CodesInUse;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.DecisionEffects;
import org.throughline.governance.internal.live.Words;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// One decision: what was decided, what it is about, what it changed, and what is still waiting.
///
/// @param recordedBy the name of who put this version on record
/// @param about what its codes name
/// @param waiting those of them that nothing was done about
/// @param earlier the versions before this one, the newest first
/// @param reportPath where the report is read; absent without one
/// @param errors what was wrong with what was just sent
public record DecisionPage(
    Decision decision,
    String recordedBy,
    List<CodesInUse.Named> about,
    List<DecisionEffects.Change> changes,
    List<CodesInUse.Named> waiting,
    List<Decision> earlier,
    Optional<String> reportPath,
    FormErrors errors,
    boolean mayCorrect,
    boolean maySettle) {

  public DecisionPage {
    about = List.copyOf(about);
    changes = List.copyOf(changes);
    waiting = List.copyOf(waiting);
    earlier = List.copyOf(earlier);
  }

  /// The page's answer.
  public String sentence() {
    String decided =
        "The %s %s this on %s"
            .formatted(
                decision.bodyName(),
                decision.outcome().label().toLowerCase(Locale.UK),
                Dates.full(decision.decidedOn()));
    if (!decision.outcome().binds()) {
      return decided + ".";
    }
    if (decision.codes().isEmpty()) {
      return decided + "; it names nothing of the plan.";
    }
    return decided
        + (waiting.isEmpty()
            ? "; it is carried out."
            : "; %s still waiting.".formatted(Words.of(waiting.size(), "thing is", "things are")));
  }

  public String path() {
    return "/boards/decisions/" + decision.reference();
  }

  public List<Option> toSettle() {
    return waiting.stream()
        .map(each -> new Option(each.code(), each.code() + " " + each.words()))
        .toList();
  }

  public String moment(Decision version) {
    return Dates.moment(version.recordedAt());
  }

  public String day(DecisionEffects.Change change) {
    return Dates.moment(change.at());
  }
}
