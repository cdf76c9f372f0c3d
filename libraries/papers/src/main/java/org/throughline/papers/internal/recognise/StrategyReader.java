// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.List;
import java.util.Optional;
import org.throughline.papers.Block.Table;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.Sub;
import org.throughline.papers.internal.words.YearLabel;

/// Walks through one strategy from its title to its end and puts every block where it belongs.
final class StrategyReader {

  private final Ledger ledger;
  private final StrategyDraft draft;
  private final StrategyPriorities priorities;
  private final YearCount count;
  private final StrategyContext context = new StrategyContext();
  private final StrategyTables tables;
  private final StrategyWords words;
  private int subLevel = -1;

  StrategyReader(Ledger ledger, Region region, Leads leads, int mostPriorities) {
    this.ledger = ledger;
    this.draft = new StrategyDraft(region, ledger.place(region.from()));
    this.count = new YearCount(region.period());
    this.priorities = new StrategyPriorities(ledger, region, draft, mostPriorities);
    this.tables = new StrategyTables(ledger, draft, priorities, count, leads, context);
    this.words = new StrategyWords(ledger, draft, priorities, count, leads, context);
  }

  StrategyDraft read() {
    Region region = draft.region;
    countYears(region);
    for (int i = region.from(); i < region.to(); i++) {
      if (ledger.isClaimed(i)) {
        continue;
      }
      if (ledger.block(i) instanceof Table table) {
        tables.read(i, table);
      } else if (readWords(i)) {
        ledger.claim(i);
      }
    }
    return draft;
  }

  /// The rows of action tables, for the plan that stands beside the strategy.
  List<ActionRow> actions() {
    return tables.actions();
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
      context.start();
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
      context.in(named.get());
      return true;
    }
    if (!readHeading(i, text)) {
      words.read(i, text, item);
    }
    return true;
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
      context.under(small.get());
      return true;
    }
    if (name.isPresent() && (ledger.isHeading(i) || isAlone(text))) {
      context.start();
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
      context.start();
      return true;
    }
    if (under) {
      context.theme = Optional.of(text);
      priorities.say(text, ledger.place(i));
    } else {
      context.start();
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
}
