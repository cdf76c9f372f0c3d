// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.LocalDate;
import java.util.List;
import org.throughline.delivery.internal.Forums;
import org.throughline.platform.web.FormErrors;

/// The named meetings that a barrier can be taken to, with what waits at each.
///
/// @param name what was typed for a new one
public record ForumsPage(
    List<Forums.Forum> forums,
    List<Forums.Waiting> waiting,
    boolean mayEdit,
    String name,
    FormErrors errors,
    LocalDate today) {

  public ForumsPage {
    forums = List.copyOf(forums);
    waiting = List.copyOf(waiting);
  }

  /// What waits, in a sentence.
  public String sentence() {
    if (waiting.isEmpty()) {
      return "No barrier stands.";
    }
    long nowhere = waiting.stream().filter(each -> each.forum().isEmpty()).count();
    String sentence = Counts.of(waiting.size(), "barrier stands", "barriers stand");
    return nowhere == 0
        ? sentence + ", each with a forum."
        : sentence + "; " + Counts.number(nowhere) + " not taken to any forum.";
  }
}
