// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.Sub;
import org.throughline.papers.internal.words.YearLabel;

/// Puts the paragraphs and items of a strategy where they belong: commitments, ambitions, outcomes,
/// and what is only said.
final class StrategyWords {

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
  private final StrategyContext context;

  StrategyWords(
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

  void read(int i, String text, boolean item) {
    if (readOutcome(i, text)) {
      return;
    }
    if (priorities.startListed(i)) {
      context.start();
    } else if (!readLeadIn(i, text, item)) {
      readPlain(i, text, item);
    }
  }

  /// "We will:" says what the list beneath it holds.
  private boolean readLeadIn(int i, String text, boolean item) {
    boolean numbered = item && ledger.printed(i).matches("(?s)^\\d+\\.\\d.*");
    if (numbered && !text.endsWith(":")) {
      context.weWill &= !context.numberedLeadIn;
    }
    boolean promising = WE_WILL_LEAD_IN.matcher(text).matches();
    if ((item && !numbered) || !(text.endsWith(":") || promising)) {
      return false;
    }
    boolean acting = Sub.of(text).filter(s -> s == Sub.ACTIONS).isPresent();
    if (priorities.current().isPresent() && acting) {
      context.weWill = true;
      return true;
    }
    boolean other = OTHER_LEAD_IN.matcher(text).matches();
    context.numberedLeadIn = numbered;
    context.weWill = promising || (context.weWill && !other);
    context.otherList = other;
    priorities.say(text, ledger.place(i));
    return true;
  }

  private void readPlain(int i, String text, boolean item) {
    Place place = ledger.place(i);
    if (!item && !context.isUnder(Sub.ACTIONS)) {
      context.weWill = false;
    }
    Optional<PriorityDraft> priority = priorities.current();
    if (priority.isPresent() && readLabelled(priority.get(), text, place)) {
      return;
    }
    if (isCommitment(text, item)) {
      commit(text, place);
    } else if (priority.isPresent()) {
      tell(priority.get(), text, item, place);
    } else {
      draft.passage().paragraphs.add(text);
    }
  }

  private void tell(PriorityDraft priority, String text, boolean item, Place place) {
    if (context.isUnder(Sub.AMBITION)) {
      priority.ambition.add(text);
    } else if (context.isUnder(Sub.SUCCESS)) {
      priority.success.add(text);
    } else {
      priority.say(text, item && !context.otherList && context.sub.isEmpty(), place);
    }
  }

  private boolean isCommitment(String text, boolean item) {
    if (priorities.current().isEmpty()) {
      return item && context.weWill;
    }
    boolean acting = context.isUnder(Sub.ACTIONS);
    if (context.year.isPresent()) {
      return item || text.split("\\s+").length >= 3;
    }
    return (item && context.weWill) || (acting && text.split("\\s+").length >= 3);
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

  private void commit(String words, Place place) {
    Promise promise = Promise.of(words);
    Optional<String> horizon = context.year.filter(YearLabel::isHorizon).map(YearLabel::label);
    priorities.promise(
        new Commitment(
            context.year.flatMap(count::of),
            context.year.map(YearLabel::label),
            context.theme,
            promise.text(),
            leads.of(promise.lead()),
            PlanDraft.said(promise.by()).or(() -> horizon),
            Optional.empty(),
            place,
            Confidence.SURE));
  }
}
