// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.Sub;
import org.throughline.papers.internal.words.YearLabel;

/// Walks through one strategy from its title to its end and puts every block where it belongs.
final class StrategyReader {

  private static final Pattern LABELLED = Pattern.compile("(?s)^([^:\\n]{2,50}):\\s+(\\S.*)$");
  private static final Pattern WE_WILL_LEAD_IN =
      Pattern.compile("(?is).*\\bwe (?:will|are going to|plan to|commit to)(?: also)?\\s*[:–-]?$");
  private static final Pattern OTHER_LEAD_IN =
      Pattern.compile(
          "(?is).*\\b(?:because|challenges?|told us|found|heard|including|includes?|such as|data|seen|context|strengths?)\\b.*[:–-]$");
  private static final Pattern I_STATEMENT =
      Pattern.compile("(?i)^[“\"‘']?(?:I|My|I’m|I'm|I’ve|I have)\\b.{3,140}");

  private final Ledger ledger;
  private final StrategyDraft draft;
  private final StrategyPriorities priorities;
  private final YearCount count;
  private final Leads leads;
  private final List<ActionRow> actions = new ArrayList<>();
  private Optional<YearLabel> year = Optional.empty();
  private Optional<String> theme = Optional.empty();
  private Optional<Sub> sub = Optional.empty();
  private Optional<String> waitingTheme = Optional.empty();
  private Optional<Grid> lastGrid = Optional.empty();
  private int subLevel = -1;
  private boolean weWill;
  private boolean otherList;
  private boolean numberedLeadIn;

  StrategyReader(Ledger ledger, Region region, Leads leads, int mostPriorities) {
    this.ledger = ledger;
    this.leads = leads;
    this.draft = new StrategyDraft(region, ledger.place(region.from()));
    this.count = new YearCount(region.period());
    this.priorities = new StrategyPriorities(ledger, region, draft, mostPriorities);
  }

  StrategyDraft read() {
    Region region = draft.region;
    countYears(region);
    for (int i = region.from(); i < region.to(); i++) {
      if (ledger.isClaimed(i)) {
        continue;
      }
      if (ledger.block(i) instanceof Table table) {
        readTable(i, table);
      } else if (readWords(i)) {
        ledger.claim(i);
      }
    }
    return draft;
  }

  /// The rows of action tables, for the plan that stands beside the strategy.
  List<ActionRow> actions() {
    return actions;
  }

  /// How many priorities were left unrecognised because the paper claims too many.
  int prioritiesLeftOut() {
    return priorities.leftOut();
  }

  private void countYears(Region region) {
    for (int i = region.body(); i < region.to(); i++) {
      YearLabel.of(ledger.text(i)).filter(label -> !label.isBare()).ifPresent(count::see);
      if (ledger.block(i) instanceof Table table) {
        Grid.of(table).years().forEach(label -> label.ifPresent(count::see));
      }
    }
  }

  /// Whether the words were put somewhere.
  private boolean readWords(int i) {
    String text = ledger.text(i);
    boolean item = ledger.isItem(i);
    if (i < draft.region.body()) {
      draft.passage().paragraphs.add(text);
      return true;
    }
    Optional<PriorityLabel> label =
        item && text.length() > 160 ? Optional.empty() : PriorityLabel.of(text);
    if (label.isPresent() && priorities.isMain(label.get())) {
      startContext();
      return priorities.start(label.get(), i);
    }
    if (priorities.awaitsTitle() && !item && text.length() < 160) {
      priorities.title(text);
      return true;
    }
    Optional<YearLabel> named = YearLabel.of(text);
    if (named.isPresent()
        && !item
        && priorities.current().isPresent()
        && (!named.get().isBare() || ledger.isHeading(i))) {
      year = named;
      theme = Optional.empty();
      return true;
    }
    return readHeading(i, text) || readText(i, text, item);
  }

  private void startContext() {
    year = Optional.empty();
    theme = Optional.empty();
    sub = Optional.empty();
    weWill = false;
    otherList = false;
  }

  private boolean readHeading(int i, String text) {
    if (ledger.isItem(i) || text.length() > 120) {
      return false;
    }
    boolean under = priorities.current().isPresent() && priorities.isUnder(i);
    Optional<Sub> small = Sub.of(text);
    Optional<SectionName> name = SectionName.of(text);
    boolean beside =
        priorities.current().isPresent() && small.isPresent() && isSmall(i, small.get());
    if ((under || beside) && small.isPresent() && !isGrand(text)) {
      subLevel = small.get() == Sub.ACTIONS ? ledger.level(i) : subLevel;
      sub = small;
      year = Optional.empty();
      weWill = small.get() == Sub.ACTIONS;
      otherList = false;
      return true;
    }
    if (name.isPresent() && (ledger.isHeading(i) || isAlone(text))) {
      startContext();
      priorities.leave();
      draft.open(name, text, ledger.place(i), ledger.level(i));
      return true;
    }
    if (!ledger.isHeading(i)) {
      return false;
    }
    return otherHeading(i, text, under);
  }

  private boolean otherHeading(int i, String text, boolean under) {
    if (priorities.startUnlabelled(i)) {
      startContext();
      return true;
    }
    if (under) {
      theme = Optional.of(text);
      say(text, i);
    } else {
      startContext();
      priorities.leave();
      Optional<SectionName> within = draft.passage().name.filter(name -> isDeeper(i));
      draft.open(within, text, ledger.place(i), ledger.level(i));
    }
    return true;
  }

  /// A small heading that is printed as large as the priority's own: what will be done, or what
  /// stands beside it in the same size.
  private boolean isSmall(int i, Sub small) {
    return !priorities.isHeading(i) && (small == Sub.ACTIONS || ledger.level(i) == subLevel);
  }

  /// A heading below the section's own keeps the section's duty.
  private boolean isDeeper(int i) {
    return ledger.level(i) > draft.passage().level;
  }

  /// "How will we measure success?" closes the priorities; "How will we know" belongs to one.
  private static boolean isGrand(String text) {
    return text.matches("(?i).*\\b(?:strategy|our success|measure success|governance)\\b.*");
  }

  private static boolean isAlone(String text) {
    return text.endsWith(":") || text.endsWith("?") || text.split("\\s+").length <= 6;
  }

  private boolean readText(int i, String text, boolean item) {
    Place place = ledger.place(i);
    if (readOutcome(i, text)) {
      return true;
    }
    if (priorities.startListed(i)) {
      startContext();
      return true;
    }
    Optional<PriorityDraft> priority = priorities.current();
    boolean numbered = item && ledger.printed(i).matches("(?s)^\\d+\\.\\d.*");
    if (numbered && !text.endsWith(":")) {
      weWill &= !numberedLeadIn;
    }
    boolean leadIn =
        (!item || numbered) && (text.endsWith(":") || WE_WILL_LEAD_IN.matcher(text).matches());
    if (leadIn && priority.isPresent() && Sub.of(text).filter(s -> s == Sub.ACTIONS).isPresent()) {
      weWill = true;
      return true;
    }
    if (leadIn) {
      numberedLeadIn = numbered;
      weWill =
          WE_WILL_LEAD_IN.matcher(text).matches()
              || (weWill && !OTHER_LEAD_IN.matcher(text).matches());
      otherList = OTHER_LEAD_IN.matcher(text).matches();
      say(text, i);
      return true;
    }
    if (!item && sub.filter(s -> s == Sub.ACTIONS).isEmpty()) {
      weWill = false;
    }
    if (priority.isPresent() && readLabelled(priority.get(), text, place)) {
      return true;
    }
    if (isCommitment(text, item)) {
      commit(text, place);
    } else if (priority.isPresent()) {
      if (sub.filter(s -> s == Sub.AMBITION).isPresent()) {
        priority.get().ambition.add(text);
      } else if (sub.filter(s -> s == Sub.SUCCESS).isPresent()) {
        priority.get().success.add(text);
      } else {
        priority.get().say(text, item && !otherList && sub.isEmpty(), place);
      }
    } else {
      draft.passage().paragraphs.add(text);
    }
    return true;
  }

  private boolean isCommitment(String text, boolean item) {
    if (priorities.current().isEmpty()) {
      return item && weWill;
    }
    boolean acting = sub.filter(s -> s == Sub.ACTIONS).isPresent();
    if (year.isPresent()) {
      return item || text.split("\\s+").length >= 3;
    }
    return (item && weWill) || (acting && text.split("\\s+").length >= 3);
  }

  private boolean readOutcome(int i, String text) {
    boolean asked = draft.passage().name.filter(name -> name == SectionName.OUTCOMES).isPresent();
    boolean among =
        I_STATEMENT.matcher(ledger.text(i - 1)).matches()
            || I_STATEMENT.matcher(ledger.text(i + 1)).matches();
    boolean spoken = I_STATEMENT.matcher(text).matches() && text.length() <= 160;
    if ((spoken && (asked || among)) || (asked && ledger.isItem(i))) {
      draft.outcomeStatements.add(text);
      return true;
    }
    if (asked && text.length() > 160) {
      draft.open(Optional.of(SectionName.SUCCESS), "", ledger.place(i), 4);
    }
    return false;
  }

  /// "Lead: Head of Inclusion" or "Our ambition: …" under a priority.
  private boolean readLabelled(PriorityDraft priority, String text, Place place) {
    Matcher labelled = LABELLED.matcher(text);
    Optional<Sub> named = labelled.matches() ? Sub.of(labelled.group(1)) : Optional.empty();
    if (named.isEmpty()) {
      return false;
    }
    switch (named.get()) {
      case AMBITION -> priority.ambition.add(text);
      case ACTIONS -> commit(labelled.group(2), place);
      case LEAD, WHEN, SUCCESS -> beside(priority, named.get(), text, labelled.group(2), place);
      case PARTNERS -> priority.say(text, false, place);
    }
    return true;
  }

  private void beside(PriorityDraft priority, Sub named, String text, String value, Place place) {
    if (priority.commitments.isEmpty()) {
      priority.say(text, false, place);
      return;
    }
    Commitment last = priority.commitments.removeLast();
    priority.commitments.add(
        new Commitment(
            last.year(),
            last.yearLabel(),
            last.theme(),
            last.text(),
            named == Sub.LEAD ? leads.of(value) : last.leads(),
            named == Sub.WHEN ? Optional.of(value) : last.by(),
            named == Sub.SUCCESS ? Optional.of(value) : last.success(),
            last.place(),
            last.confidence()));
  }

  private void say(String text, int i) {
    if (priorities.current().isPresent()) {
      priorities.current().get().say(text, false, ledger.place(i));
    } else {
      draft.passage().paragraphs.add(text);
    }
  }

  private void commit(String words, Place place) {
    Promise promise = Promise.of(words);
    Optional<String> horizon = year.filter(YearLabel::isHorizon).map(YearLabel::label);
    add(
        new Commitment(
            year.flatMap(count::of),
            year.map(YearLabel::label),
            theme,
            promise.text(),
            leads.of(promise.lead()),
            PlanDraft.said(promise.by()).or(() -> horizon),
            Optional.empty(),
            place,
            Confidence.SURE));
  }

  private void add(Commitment commitment) {
    commitment.theme().ifPresent(draft.themes::add);
    priorities
        .current()
        .ifPresentOrElse(
            priority -> priority.commitments.add(commitment),
            () -> draft.commitments.add(commitment));
  }

  private void readTable(int i, Table table) {
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
            add(commitment);
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
        add(commitment(row));
      }
    }
  }

  private Commitment commitment(ActionRow row) {
    Optional<YearLabel> inYear = YearLabel.of(row.timescale()).filter(one -> !one.isHorizon());
    return new Commitment(
        inYear.flatMap(count::of).or(() -> year.flatMap(count::of)),
        inYear.map(YearLabel::label).or(() -> year.map(YearLabel::label)),
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
