// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.governance.BoardDecisions;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.BesideAction;

/// Shows on an action's page what boards decided about it.
@Component
class DecisionsBesideAction implements BesideAction {

  private final BoardDecisions decisions;

  DecisionsBesideAction(BoardDecisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public List<Line> of(String code, Account viewer) {
    return decisions.about(code, viewer).stream()
        .map(
            each ->
                new Line(
                    "Decision",
                    each.reference(),
                    each.outcome() + ": " + each.words(),
                    "/boards/decisions/" + each.reference()))
        .toList();
  }
}
