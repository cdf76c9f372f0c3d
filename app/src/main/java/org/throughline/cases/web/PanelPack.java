// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import org.throughline.cases.internal.beside.CaseDocuments.CaseDocument;
import org.throughline.cases.internal.beside.CasePeople.CasePerson;
import org.throughline.cases.internal.panels.Panel;
import org.throughline.cases.internal.panels.PanelItem;
import org.throughline.platform.web.Option;

/// What the members of a panel read before it meets: each case on a page of its own.
///
/// @param withheld where a reason has to be given before the case may be read
public record PanelPack(Panel panel, List<Case> cases, List<Option> withheld) {

  public PanelPack {
    cases = List.copyOf(cases);
    withheld = List.copyOf(withheld);
  }

  /// A case of the pack.
  ///
  /// @param facts about it, each with its label
  /// @param happened what stands in it, the latest first
  public record Case(
      PanelItem item,
      String child,
      String kind,
      List<Option> facts,
      List<Option> happened,
      List<CasePerson> people,
      List<CaseDocument> documents,
      String putBy) {

    public Case {
      facts = List.copyOf(facts);
      happened = List.copyOf(happened);
      people = List.copyOf(people);
      documents = List.copyOf(documents);
    }
  }
}
