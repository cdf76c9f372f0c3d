// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.cases.LoadedCase;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;
import org.throughline.synthetic.casework.CaseEvent;
import org.throughline.synthetic.casework.CaseFile;

/// Invented cases in the words of casework.
///
/// @param children by their number in the invented authority
/// @param officers in the order in which the invented cases count them
record CaseTranslation(Map<Integer, ChildId> children, List<AccountId> officers) {

  CaseTranslation {
    children = Map.copyOf(children);
    officers = List.copyOf(officers);
  }

  LoadedCase of(CaseFile each) {
    Optional<AccountId> officer = Optional.of(officers.get(each.officer() % officers.size()));
    return new LoadedCase(
        children.get(each.child()),
        each.pathway(),
        each.urn(),
        each.opened(),
        each.closed(),
        officer,
        each.events().stream().map(event -> event(event, officer)).toList());
  }

  private static RecordedEvent event(CaseEvent event, Optional<AccountId> by) {
    return new RecordedEvent(
        event.number(),
        event.type(),
        event.happenedOn(),
        event.recordedAt(),
        by,
        Optional.empty(),
        event.details(),
        event.replaces(),
        false);
  }
}
