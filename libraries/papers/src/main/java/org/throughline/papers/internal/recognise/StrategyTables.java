// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Commitment;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.YearLabel;

/// Puts the tables of a strategy where they belong: years, actions, and those that their section
/// gives a meaning.
final class StrategyTables {

  private final Ledger ledger;
  private final StrategyDraft draft;
  private final StrategyPriorities priorities;
  private final YearCount count;
  private final Leads leads;
  private final StrategyContext context;
  private final List<ActionRow> actions = new ArrayList<>();
  private Optional<String> waitingTheme = Optional.empty();
  private Optional<Grid> lastGrid = Optional.empty();

  StrategyTables(
      Ledger ledger,
      StrategyDraft draft,
      StrategyPriorities priorities,
      YearCount count,
      Leads leads,
      StrategyContext context) {
    this.ledger = ledger;
    this.draft = draft;
    this.priorities = priorities;
    this.count = count;
    this.leads = leads;
    this.context = context;
  }

  /// The rows of action tables, for the plan that stands beside the strategy.
  List<ActionRow> actions() {
    return actions;
  }

  void read(int i, Table table) {
    Grid grid = Grid.of(table);
    if (grid.type() == Grid.Type.OTHER
        && lastGrid.filter(last -> last.columns().size() == table.width()).isPresent()) {
      grid = lastGrid.get().continuedBy(table);
    }
    switch (grid.type()) {
      case YEARS -> readYears(i, grid);
      case ACTIONS -> readActions(i, grid);
      case MEASURES -> {}
      case OTHER -> readOther(i, table);
    }
    lastGrid = grid.type() == Grid.Type.OTHER ? Optional.empty() : Optional.of(grid);
  }

  private void readYears(int i, Grid grid) {
    YearTable.Into into =
        new YearTable.Into() {
          @Override
          public void priority(PriorityLabel label, Place place) {
            waitingTheme = Optional.empty();
            priorities.start(label, i);
          }

          @Override
          public void area(String text, Place place) {
            priorities.area(text, place);
          }

          @Override
          public void commitment(Commitment commitment) {
            priorities.promise(commitment);
          }
        };
    waitingTheme = new YearTable(grid, i, ledger, count, leads, waitingTheme, into).read();
  }

  private void readActions(int i, Grid grid) {
    Optional<ActionRow> before =
        grid.headerRow() < 0 && !actions.isEmpty()
            ? Optional.of(actions.getLast())
            : Optional.empty();
    List<ActionRow> rows = ActionRows.of(grid, i, ledger, before);
    actions.addAll(priorities.placed(rows, i));
    for (ActionRow row : rows) {
      row.priority().ifPresent(text -> priorities.named(text, i, row.place()));
      if (!row.isAimAlone()) {
        priorities.promise(commitment(row));
      }
    }
  }

  private Commitment commitment(ActionRow row) {
    Optional<YearLabel> inYear = YearLabel.of(row.timescale()).filter(one -> !one.isHorizon());
    return new Commitment(
        inYear.flatMap(count::of).or(() -> context.year.flatMap(count::of)),
        inYear.map(YearLabel::label).or(() -> context.year.map(YearLabel::label)),
        row.aim().or(row::theme),
        row.text(),
        leads.of(row.leads()),
        PlanDraft.said(row.timescale()),
        PlanDraft.said(row.success()),
        row.place(),
        row.confidence());
  }

  /// A table of no known kind is kept only where its section gives it a meaning.
  private void readOther(int i, Table table) {
    boolean governed = draft.passage().name.filter(n -> n == SectionName.GOVERNANCE).isPresent();
    if (!governed || priorities.current().isPresent()) {
      return;
    }
    for (Row row : table.rows()) {
      List<String> words =
          row.cells().stream().filter(cell -> !cell.isBlank()).map(Cell::text).toList();
      if (!words.isEmpty()) {
        draft.passage().paragraphs.add(String.join(" | ", words));
      }
    }
    ledger.claim(i);
  }
}
