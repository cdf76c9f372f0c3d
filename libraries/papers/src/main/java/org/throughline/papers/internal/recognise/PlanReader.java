// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.papers.ActionPlan;
import org.throughline.papers.Block.Table;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.SectionName;

/// Walks through one action plan.
final class PlanReader {

  private final Ledger ledger;
  private final Region region;
  private final Leads leads;
  private final List<ActionRow> rows = new ArrayList<>();
  private Optional<String> priority = Optional.empty();
  private int priorityAt = -1;
  private boolean labelled;
  private Optional<Grid> lastGrid = Optional.empty();
  private final PlanLabels labels = new PlanLabels();

  PlanReader(Ledger ledger, Region region, Leads leads) {
    this.ledger = ledger;
    this.region = region;
    this.leads = leads;
  }

  /// Empty when no table of actions was found; nothing is then claimed.
  Optional<ActionPlan> read(int mostPriorities) {
    for (int i = region.body(); i < region.to(); i++) {
      if (ledger.block(i) instanceof Table table) {
        readTable(i, table);
      } else {
        readWords(i);
      }
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    for (int i = region.from(); i < region.body(); i++) {
      ledger.claim(i);
    }
    PlanDraft draft = new PlanDraft(region.title(), leads, mostPriorities);
    draft.addAll(PlanLabels.withPriorities(rows));
    return Optional.of(
        draft.finished(region.period(), Optional.empty(), ledger.place(region.from())));
  }

  private void readWords(int i) {
    String text = ledger.text(i);
    Optional<ActionRow> card = ActionCard.of(text, ledger.place(i));
    if (card.isPresent()) {
      addCard(card.get(), i);
      return;
    }
    Optional<PriorityLabel> label = PriorityLabel.of(text);
    if (label.isEmpty()
        && text.matches("(?i)^(?:priority|objective|outcome|aim)\\s*:\\s*\\S[^\\n]{3,150}$")) {
      labelled = true;
      startPriority(text.replaceFirst("^[^:]*:\\s*", ""), i);
    } else if (label.isPresent() && (ledger.isHeading(i) || !ledger.isItem(i))) {
      labelled = true;
      if (labels.isAim(label.get(), priorityAt >= 0)) {
        labels.startAim(label.get(), i);
      } else {
        startPriority(text, i);
      }
    } else if (label.isEmpty()
        && !labelled
        && ledger.isHeading(i)
        && SectionName.of(text).isEmpty()) {
      startPriority(text, i);
    } else if (priority.isPresent() && priorityAt == i - 1 && needsTitle() && text.length() < 160) {
      startPriority(priority.get() + ": " + text, i);
      ledger.claim(i - 1);
    }
  }

  private void addCard(ActionRow card, int i) {
    rows.add(card.priority().isPresent() ? card : priority.map(card::under).orElse(card));
    ledger.claim(i);
    if (priorityAt >= 0) {
      ledger.claim(priorityAt);
    }
  }

  private boolean needsTitle() {
    return priority.flatMap(PriorityLabel::of).filter(label -> label.title().isEmpty()).isPresent();
  }

  private void startPriority(String text, int i) {
    priority = Optional.of(text.replace('\n', ' '));
    priorityAt = i;
    labels.leaveAim();
  }

  private void readTable(int i, Table table) {
    Grid grid = Grid.of(table);
    boolean goesOn = lastGrid.filter(last -> last.columns().size() == table.width()).isPresent();
    if (grid.type() == Grid.Type.OTHER && goesOn && !ledger.isHeading(i - 1)) {
      grid = lastGrid.get().continuedBy(table);
    }
    if (grid.type() != Grid.Type.ACTIONS) {
      lastGrid = Optional.empty();
      return;
    }
    lastGrid = Optional.of(grid);
    List<ActionRow> read = ActionRows.of(grid, i, ledger, before(grid));
    for (ActionRow row : read) {
      ActionRow aimed = labels.aimed(row, ledger);
      rows.add(aimed.priority().isPresent() ? aimed : priority.map(aimed::under).orElse(aimed));
    }
    read.stream()
        .map(ActionRow::priority)
        .flatMap(Optional::stream)
        .reduce((_, last) -> last)
        .ifPresent(this::goOnUnder);
    if (priorityAt >= 0) {
      ledger.claim(priorityAt);
    }
  }

  private void goOnUnder(String named) {
    priority = Optional.of(named);
    priorityAt = -1;
  }

  /// A table without a priority of its own goes on with the aim of the table before.
  private Optional<ActionRow> before(Grid grid) {
    boolean continued = grid.headerRow() <= 0 && !rows.isEmpty() && priorityAt < 0;
    return continued ? Optional.of(rows.getLast()) : Optional.empty();
  }
}
