// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Confidence;
import org.throughline.papers.Minutes;
import org.throughline.papers.Minutes.Resolution;
import org.throughline.papers.Minutes.Wording;
import org.throughline.papers.Place;

/// Walks through the minutes of a meeting, or of one item as published by itself.
final class MinutesReader {

  private static final Pattern AGENDA_ITEM =
      Pattern.compile(
          "(?i)^(?:agenda item(?:\\s+(?:no\\.?\\s*)?(\\d+\\w?))?|item\\s+(?:no\\.?\\s*)?(\\d+\\w?))\\s*[:.–-]?\\s*(.*)$");
  private static final Pattern NOTES =
      Pattern.compile(
          "(?i)^(?:minutes|discussion|debate|points? (?:noted|raised)|key points|questions(?: and answers)?|matters? (?:raised|discussed)|consideration|notes?)\\s*:?$");
  private static final Pattern ENDS =
      Pattern.compile(
          "(?i)^(?:supporting|related) documents?:?.*|^(?:background )?documents?:?$|^original source:?.*");
  private static final Pattern ACTIONS =
      Pattern.compile(
          "(?i)^(?:actions?|action points?|agreed actions?|actions? agreed|action log|matters? for action)\\s*:?$|.*\\b(?:the following|these) actions?\\s*(?:were agreed)?\\s*:$");
  private static final Pattern ACTION =
      Pattern.compile("(?is)^action(?: point)?s?\\s*(?:\\d+\\s*)?[:–-]\\s*\\S.*$");
  private static final Pattern WHY =
      Pattern.compile(
          "(?i)^(?:reasons? for(?: the)? decisions?|reasons?|(?:other|alternative) options.*|options considered.*|declarations? of interests?.*|background|implications.*|voting|call-in.*)\\s*:?$");
  private static final Pattern AHEAD =
      Pattern.compile(
          "(?is).*\\b(?:is|are) asked to\\b.*|.*\\bwill (?:provide|present|introduce|receive|consider|update)\\b.*|.*\\b(?:submits|presents|provides|has requested|have been invited)\\b.*|^to (?:consider|receive|note|agree)\\b.*");

  private enum State {
    BEFORE,
    SUMMARY,
    NOTED,
    DECIDING,
    ACTING,
    /// Beyond the minutes: the documents that the page offers.
    ENDED
  }

  private final Ledger ledger;
  private final List<MinutesItem> items = new ArrayList<>();
  private final MinutesCover cover = new MinutesCover();
  private State state = State.BEFORE;
  private Wording wording = Wording.RESOLVED;
  private boolean listSeen;
  private final boolean hasMarker;
  private final boolean hasItems;
  private final int firstItem;

  MinutesReader(Ledger ledger) {
    this.ledger = ledger;
    boolean marker = false;
    boolean agenda = false;
    for (int i = 0; i < ledger.size(); i++) {
      marker |= ledger.text(i).matches("(?i)^minutes:?$");
      agenda |= AGENDA_ITEM.matcher(ledger.text(i)).matches() && ledger.text(i).length() < 150;
    }
    this.hasMarker = marker;
    this.hasItems = agenda;
    this.firstItem = firstNumberedHeading(ledger);
  }

  /// Where the numbered items of a whole meeting begin; what stands before them is the cover.
  private static int firstNumberedHeading(Ledger ledger) {
    for (int i = 0; i < ledger.size(); i++) {
      if (ledger.isHeading(i) && ledger.text(i).matches("(?s)^\\d{1,3}[a-z]?[.):]?\\s.*")) {
        return i;
      }
    }
    return 0;
  }

  Minutes read(Confidence confidence) {
    for (int i = 0; i < ledger.size(); i++) {
      if (ledger.block(i) instanceof Table table) {
        readTable(i, table);
      } else if (!ledger.isClaimed(i) && readWords(i)) {
        ledger.claim(i);
      }
    }
    return new Minutes(
        cover.meeting(),
        cover.date(),
        items.stream().map(MinutesItem::finished).toList(),
        ledger.place(0),
        confidence);
  }

  private boolean readWords(int i) {
    String text = ledger.text(i);
    if (i < firstItem && !hasItems) {
      return text.length() < 200 && cover.read(text);
    }
    Matcher agenda = AGENDA_ITEM.matcher(text);
    if (text.length() < 150 && agenda.matches()) {
      startAgendaItem(agenda, i);
      return true;
    }
    if (NOTES.matcher(text).matches()) {
      item(i);
      state = State.NOTED;
      return true;
    }
    if (ENDS.matcher(text).matches()) {
      state = State.ENDED;
      return false;
    }
    if (state == State.ENDED && !ledger.isHeading(i)) {
      return false;
    }
    if (readWhere(i, text)) {
      return true;
    }
    if (ACTIONS.matcher(text).matches() && text.length() < 160) {
      startActions(i, text);
      start(State.ACTING);
      return true;
    }
    return startDecision(i, text) || startTitled(i, text) || addWords(i, text);
  }

  /// "Action log" under a heading of its own gathers the actions of every item.
  private void startActions(int i, String text) {
    if (ledger.isHeading(i) && text.matches("(?i)action log:?") && !items.isEmpty()) {
      items.add(new MinutesItem(ledger.place(i)));
      setTitle(text);
    } else {
      item(i).noted.add(text);
    }
  }

  private void startAgendaItem(Matcher agenda, int i) {
    boolean open = !items.isEmpty() && items.getLast().isUntitled();
    if (!open) {
      items.add(new MinutesItem(ledger.place(i)));
    }
    MinutesItem item = items.getLast();
    item.number =
        item.number
            .or(() -> Optional.ofNullable(agenda.group(1)))
            .or(() -> Optional.ofNullable(agenda.group(2)));
    if (!agenda.group(3).isBlank()) {
      item.title = Optional.of(agenda.group(3).strip());
    }
    state = State.SUMMARY;
  }

  private void start(State next) {
    state = next;
    listSeen = false;
  }

  private MinutesItem item(int i) {
    if (items.isEmpty()) {
      items.add(new MinutesItem(ledger.place(i)));
    }
    return items.getLast();
  }

  private boolean startDecision(int i, String text) {
    Optional<Decided> decided = Decided.in(text);
    if (decided.isEmpty()) {
      return false;
    }
    String rest = decided.get().words();
    Wording list = wording;
    boolean within = state == State.DECIDING && ledger.isItem(i);
    wording = decided.get().wording();
    start(State.DECIDING);
    if (rest.endsWith(":") && rest.length() < 80) {
      item(i).noted.add(text);
    } else if (!rest.isEmpty()) {
      resolve(i, rest);
      Sentences.of(text).forEach(sentence -> item(i).find(sentence, ledger.place(i)));
      listSeen = !rest.endsWith(":");
    }
    item(i);
    wording = within ? list : wording;
    return true;
  }

  private void resolve(int i, String text) {
    for (String words : Decided.parts(text)) {
      item(i).resolutions.add(new Resolution(wording, words, ledger.place(i), Confidence.SURE));
    }
  }

  /// A heading opens an item, unless it stands inside one.
  private boolean startTitled(int i, String text) {
    boolean numbered =
        ledger.block(i) instanceof ListItem(_, String mark, String words, _)
            && mark.matches("\\d{1,3}[.)]")
            && isCapitals(words);
    if (!ledger.isHeading(i) && !numbered) {
      return fillTitle(i, text);
    }
    if (WHY.matcher(text).matches()) {
      item(i).noted.add(text);
      start(State.NOTED);
      return true;
    }
    if (!items.isEmpty() && items.getLast().isUntitled()) {
      setTitle(text);
      return true;
    }
    boolean before =
        items.isEmpty() && state == State.BEFORE && (hasItems || MinutesCover.is(text));
    if (before) {
      return cover.read(text);
    }
    boolean inside =
        !numbered
            && !items.isEmpty()
            && ledger.level(i) > items.getLast().level
            && !text.matches("^\\d.*");
    if (inside) {
      item(i).noted.add(text);
      start(State.NOTED);
      return true;
    }
    MinutesItem item = new MinutesItem(ledger.place(i));
    item.level = ledger.isHeading(i) ? ledger.level(i) : 4;
    items.add(item);
    setTitle(
        numbered && ledger.block(i) instanceof ListItem(_, String mark, _, _)
            ? mark + " " + text
            : text);
    state = State.SUMMARY;
    return true;
  }

  private static boolean isCapitals(String text) {
    return text.equals(text.toUpperCase(java.util.Locale.UK)) && text.length() > 4;
  }

  /// The first short line after "Agenda item" is the item's title.
  private boolean fillTitle(int i, String text) {
    boolean waits = !items.isEmpty() && items.getLast().isUntitled() && items.getLast().isEmpty();
    if (!waits || text.length() > 150 || text.endsWith(".") || ledger.isItem(i)) {
      return false;
    }
    setTitle(text);
    return true;
  }

  private void setTitle(String text) {
    Matcher numbered =
        Pattern.compile("(?s)^(\\d{1,3}[a-z]?)[.):]?\\s+(.*)$").matcher(text.replace('\n', ' '));
    MinutesItem item = items.getLast();
    item.title = Optional.of(numbered.matches() ? numbered.group(2) : text.replace('\n', ' '));
    item.number =
        item.number.or(
            () -> numbered.matches() ? Optional.of(numbered.group(1)) : Optional.empty());
  }

  /// "Meeting of Cabinet, Monday 9th March 2026 6.00 pm (Item 58.)", as committee systems print it.
  private boolean readWhere(int i, String text) {
    boolean where = text.matches("(?i)^meeting of .{3,160}") && MinutesCover.namesDay(text);
    if (!where || ledger.isHeading(i)) {
      return false;
    }
    cover.read(text);
    Matcher number = Pattern.compile("(?i)\\(item (\\d{1,3})\\.?\\)").matcher(text);
    if (number.find()) {
      MinutesItem item = item(i);
      item.number = item.number.or(() -> Optional.of(number.group(1)));
    }
    return true;
  }

  private boolean addWords(int i, String text) {
    if (state == State.BEFORE) {
      if (hasItems || (MinutesCover.is(text) && text.length() < 200)) {
        return text.length() < 200 && cover.read(text);
      }
      state = State.SUMMARY;
    }
    MinutesItem item = item(i);
    Place place = ledger.place(i);
    if (state == State.SUMMARY) {
      boolean ahead = hasMarker || AHEAD.matcher(text).matches();
      if (ahead && !ledger.isItem(i)) {
        item.summary.add(text);
        return true;
      }
      state = State.NOTED;
    }
    if (ACTION.matcher(text).matches()) {
      item.requests.add(Requests.action(text, place));
      return true;
    }
    return addByState(i, text, item, place);
  }

  private boolean addByState(int i, String text, MinutesItem item, Place place) {
    boolean listed = ledger.isItem(i);
    boolean over = listSeen && !listed && !text.matches("(?is)^(?:that|to)\\b.*");
    if ((state == State.DECIDING || state == State.ACTING) && over) {
      state = State.NOTED;
    }
    listSeen |= listed;
    switch (state) {
      case DECIDING -> {
        if (isLeadIn(i, text)) {
          item.noted.add(text);
          return true;
        }
        resolve(i, text);
        item.find(text, place);
      }
      case ACTING -> item.requests.add(Requests.action(text, place));
      case NOTED, SUMMARY, BEFORE, ENDED -> item.note(text, place);
    }
    return true;
  }

  /// "The Cabinet" above the list of what it decided.
  private boolean isLeadIn(int i, String text) {
    return !ledger.isItem(i)
        && ledger.isItem(i + 1)
        && text.length() < 80
        && MinutesCover.namesBody(text)
        && !text.endsWith(".");
  }

  /// A table of actions with owners and dates is a list of requests.
  private void readTable(int i, Table table) {
    Grid grid = Grid.of(table);
    if (grid.type() != Grid.Type.ACTIONS) {
      return;
    }
    for (ActionRow row : ActionRows.of(grid, i, ledger, Optional.empty())) {
      if (!row.isAimAlone()) {
        item(i)
            .requests
            .add(
                Requests.action(
                    row.text(),
                    PlanDraft.said(row.leads()),
                    PlanDraft.said(row.timescale()),
                    row.place()));
        row.aim().ifPresent(aim -> item(i).noteOnce(aim));
        List.of(row.success(), row.comments(), row.status()).forEach(item(i)::noteOnce);
        row.other().values().forEach(item(i)::noteOnce);
        row.code().filter(code -> !code.matches("\\d{1,3}")).ifPresent(item(i)::noteOnce);
      }
    }
  }
}
