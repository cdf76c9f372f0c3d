// SPDX-License-Identifier: Apache-2.0
package org.throughline.law;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.law.internal.Commencement;
import org.throughline.law.internal.CouncilsLaw;
import org.throughline.law.internal.OwnNumber;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rulebook;

/// What timelines go by: the pathways of the program with what the council says besides.
@Component
public class LawInForce {

  private final CouncilsLaw councils;
  private final Pathways pathways = Pathways.standard();

  LawInForce(CouncilsLaw councils) {
    this.councils = councils;
  }

  @Transactional(readOnly = true)
  public Rulebook rulebook() {
    Rulebook rulebook = Rulebook.standard();
    for (OwnNumber own : councils.numbers()) {
      rulebook = with(rulebook, own);
    }
    for (Commencement reform : councils.commencements()) {
      rulebook = rulebook.commencing(reform.reform(), reform.from());
    }
    return rulebook;
  }

  /// A pathway or duty that a later release no longer has is passed over.
  private Rulebook with(Rulebook rulebook, OwnNumber own) {
    return pathways
        .find(own.pathway())
        .filter(pathway -> pathway.rule(own.duty()).isPresent())
        .map(
            pathway ->
                rulebook.with(pathway, own.duty(), own.amount(), own.inForce(), own.source()))
        .orElse(rulebook);
  }
}
