// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.throughline.cases.CaseId;
import org.throughline.cases.TrayNotice;
import org.throughline.cases.WhoseFirst;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// The work tray.
///
/// @param sentence the answer of the page
/// @param whose `me`, `all`, `nobody` or an officer's number
/// @param waits the code of a party; empty for any
/// @param parties on whom a case may wait
/// @param only which cases alone are shown, beside the filters; empty for all
/// @param days the counts above the list, each with its link
/// @param views the person's own saved views
/// @param table its rows, as markup; empty where no case is found
/// @param refused what was sent in vain
/// @param view the name of the view shown, when it is one that was saved
/// @param notices what other modules found wrong
public record TrayPage(
    String sentence,
    String whose,
    List<Option> officers,
    String pathway,
    List<Option> pathways,
    String waits,
    List<Option> parties,
    String only,
    List<Link> days,
    List<Link> orders,
    List<Link> views,
    Optional<Content> table,
    Paging paging,
    Address address,
    Refused refused,
    Optional<String> view,
    List<TrayNotice.Line> notices) {

  /// A way to another list.
  ///
  /// @param count how many stand there; empty where none is told
  public record Link(String label, String href, boolean isChosen, Optional<Integer> count) {}

  /// A form of the tray that was refused, to be filled in again as it was.
  ///
  /// @param sent what was written, by its field
  /// @param ticked the cases that were chosen
  public record Refused(FormErrors errors, Map<String, String> sent, Set<CaseId> ticked) {

    static final Refused NOTHING = new Refused(FormErrors.NONE, Map.of(), Set.of());

    public Refused {
      sent = Map.copyOf(sent);
      ticked = Set.copyOf(ticked);
    }

    /// What was written into a field; empty when nothing was.
    public String sent(String field) {
      return sent.getOrDefault(field, "");
    }

    /// Whether this form is the one that has the field.
    public boolean has(String field) {
      return sent.containsKey(field);
    }
  }

  /// To whom cases can be handed.
  public List<Option> keepers() {
    return officers.stream().filter(each -> !each.value().equals(WhoseFirst.EVERYBODYS)).toList();
  }

  public TrayPage {
    officers = List.copyOf(officers);
    pathways = List.copyOf(pathways);
    parties = List.copyOf(parties);
    days = List.copyOf(days);
    orders = List.copyOf(orders);
    views = List.copyOf(views);
    notices = List.copyOf(notices);
  }
}
