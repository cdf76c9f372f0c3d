// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.ArrayList;
import java.util.List;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.internal.ActionDetails;

/// What an action waits for, in sentences that say what to do.
final class ActionNeeds {

  private ActionNeeds() {}

  static List<String> of(ActionPage page) {
    ActionDetails action = page.action();
    if (action.row().isWithdrawn() || action.row().status() == ActionStatus.CLOSED) {
      return List.of();
    }
    if (action.row().status() == ActionStatus.DONE) {
      return List.of(
          action.evidence().isEmpty()
              ? "Add evidence, then close it."
              : "Look at the evidence, then close it.");
    }
    List<String> needs = new ArrayList<>();
    if (page.facts().owner().isEmpty()) {
      needs.add("Nobody owns it: name one responsible officer.");
    }
    if (page.isLate()) {
      needs.add("It is past its date: finish it, or carry it forward and say why.");
    }
    if (page.isSilent()) {
      needs.add(
          "There has been no update for more than "
              + page.silentAfterDays()
              + " days: say how it is going.");
    }
    addBarriers(needs, action);
    addSteps(needs, page);
    return needs;
  }

  private static void addBarriers(List<String> needs, ActionDetails action) {
    long waiting =
        action.barriers().stream().filter(each -> each.isOpen() && each.forum().isEmpty()).count();
    if (waiting > 0) {
      needs.add(
          Counts.of(waiting, "barrier stands", "barriers stand")
              + " and no forum has been asked: take it to one, or resolve it.");
    }
    List<String> unfinished =
        action.needs().stream()
            .filter(each -> each.status().isOpen())
            .map(ActionDetails.Other::code)
            .toList();
    if (!unfinished.isEmpty()) {
      needs.add("It waits for " + String.join(", ", unfinished) + ".");
    }
  }

  private static void addSteps(List<String> needs, ActionPage page) {
    page.action().milestones().stream()
        .filter(each -> each.doneOn().isEmpty() && each.due().isBefore(page.today()))
        .findFirst()
        .ifPresent(
            each ->
                needs.add(
                    "The milestone “"
                        + each.words()
                        + "” was to be reached "
                        + page.relative(each.due())
                        + ": tick it, or say what holds it up."));
  }
}
