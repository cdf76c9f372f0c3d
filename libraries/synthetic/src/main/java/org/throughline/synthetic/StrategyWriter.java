// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.throughline.synthetic.InventedStrategy.Commitment;
import org.throughline.synthetic.InventedStrategy.Priority;
import org.throughline.synthetic.StrategyText.ActionText;
import org.throughline.synthetic.StrategyText.CommitmentText;
import org.throughline.synthetic.StrategyText.PriorityText;

/// Gives a strategy's words their codes, dates and history, and checks what they point to.
final class StrategyWriter {
  private final PlanCalendar calendar;
  private final UpdateWords words;
  private final Set<String> people;
  private final List<String> forums;
  private final long seed;
  private final Faults faults = new Faults();

  StrategyWriter(
      PlanCalendar calendar,
      UpdateWords words,
      List<InventedPerson> people,
      List<String> forums,
      long seed) {
    this.calendar = calendar;
    this.words = words;
    this.people = new HashSet<>(people.stream().map(InventedPerson::id).toList());
    this.forums = forums;
    this.seed = seed;
  }

  InventedStrategy write(String code, StrategyText text) {
    var priorities = text.priorities().stream().map(one -> priority(code, one)).toList();
    checkOrder(text, priorities);
    faults.throwIfAny();
    return new InventedStrategy(
        code,
        text.title(),
        text.division(),
        calendar.from(),
        calendar.to(),
        calendar.adoptedOn(),
        text.owner(),
        text.vision(),
        text.introduction(),
        text.themes(),
        priorities,
        text.outcomes(),
        text.success(),
        text.governance(),
        text.links());
  }

  private Priority priority(String strategy, PriorityText text) {
    var commitments = new ArrayList<Commitment>();
    int year = 0;
    int place = 0;
    for (var commitment : text.commitments()) {
      place = commitment.year() == year ? place + 1 : 1;
      year = commitment.year();
      commitments.add(commitment(code(strategy, text.number(), year, place), commitment));
    }
    return new Priority(
        text.number(), text.title(), text.ambition(), text.approach(), text.themes(), commitments);
  }

  private static String code(String strategy, int priority, int year, int place) {
    return String.format(Locale.ROOT, "%s%d.Y%d.%02d", strategy, priority, year, place);
  }

  private Commitment commitment(String code, CommitmentText text) {
    var actions = new ArrayList<InventedAction>();
    for (var action : text.actions()) {
      boolean alone = text.actions().size() == 1;
      var actionCode = alone ? code : code + (char) ('a' + actions.size());
      checkNames(action);
      if (words.knows(action.topic())) {
        var history = new ActionHistory(calendar, words, seed, actionCode, text.year(), action);
        actions.add(history.write(actionCode, code));
      }
    }
    return new Commitment(code, text.year(), text.theme(), text.text(), actions);
  }

  private void checkNames(ActionText action) {
    if (!words.knows(action.topic())) {
      faults.add(
          action.place(),
          "the topic “" + action.topic() + "” is not known",
          "Use one of " + String.join(", ", words.topics()));
    }
    if (action.owner().isPresent() && !people.contains(action.owner().get())) {
      faults.add(
          action.place(),
          "the owner “" + action.owner().get() + "” is not known",
          "Use one of " + String.join(", ", people.stream().sorted().toList()));
    }
    if (action.barrier().isPresent() && !forums.contains(action.barrier().get().title())) {
      faults.add(
          action.place(),
          "the forum “" + action.barrier().get().title() + "” is not known",
          "Use one of " + String.join(", ", forums));
    }
  }

  /// Each action may only wait for one that stands in the same strategy and is not itself.
  private void checkOrder(StrategyText text, List<Priority> priorities) {
    var codes = new HashSet<String>();
    priorities.stream()
        .flatMap(priority -> priority.commitments().stream())
        .flatMap(commitment -> commitment.actions().stream())
        .forEach(action -> codes.add(action.code()));
    text.priorities().stream()
        .flatMap(priority -> priority.commitments().stream())
        .flatMap(commitment -> commitment.actions().stream())
        .forEach(
            action ->
                action.after().stream()
                    .filter(code -> !codes.contains(code))
                    .forEach(
                        code ->
                            faults.add(
                                action.place(),
                                "no action has the code “" + code + "”",
                                "Use the code of an action of this strategy, such as "
                                    + codes.stream().sorted().findFirst().orElse("E1.Y1.01"))));
  }
}
