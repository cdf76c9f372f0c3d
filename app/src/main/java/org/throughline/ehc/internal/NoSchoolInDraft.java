// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.EventGuard;
import org.throughline.cases.NewEvent;
import org.throughline.cases.PlanDecision;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.Section;
import org.throughline.platform.Problem;

/// A draft that goes to the family names no school and no type of school: the family has yet to
/// say which it would like. Children and Families Act 2014, section 38(5).
@Component
public class NoSchoolInDraft implements EventGuard {

  private static final Problem NAMED =
      new Problem(
          "EHC-188",
          "",
          "Section I of the draft names a school or a type of school, which a draft must not (Children and Families Act 2014, section 38(5)). Take it out of section I, then send the draft.");

  private final PlanStore store;

  NoSchoolInDraft(PlanStore store) {
    this.store = store;
  }

  /// What stands against sending a first draft; none to consent.
  public Optional<Problem> objection(EditionSummary edition) {
    boolean isFirst = edition.number() == 1 && edition.isDraft() && edition.sent().isEmpty();
    return isFirst && !store.read(edition).of(Section.I).isEmpty()
        ? Optional.of(NAMED)
        : Optional.empty();
  }

  @Override
  public List<Problem> objections(CaseSummary summary, NewEvent event) {
    return event.type().equals(PlanDecision.DRAFT)
        ? store.editions(summary.child()).stream()
            .filter(edition -> edition.draftedIn().equals(summary.id()))
            .flatMap(edition -> objection(edition).stream())
            .toList()
        : List.of();
  }
}
