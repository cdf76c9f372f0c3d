// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.web.FormErrors;

/// A removal that waits for a second person: whose record it is, why it is due, and what goes.
///
/// @param action where the approval is sent
/// @param facts the record and the rule
/// @param parts how much of what goes with the facts
/// @param isOwn whether the viewer proposed it, and somebody else must decide
public record DisposalPage(
    String name,
    String path,
    String action,
    List<ChildPage.Fact> facts,
    Map<String, Integer> parts,
    boolean isOwn,
    FormErrors errors) {

  public DisposalPage {
    facts = List.copyOf(facts);
    parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
  }
}
