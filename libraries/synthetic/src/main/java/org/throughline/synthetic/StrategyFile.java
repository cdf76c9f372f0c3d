// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.throughline.synthetic.Outline.Level;
import org.throughline.synthetic.StrategyText.ActionText;
import org.throughline.synthetic.StrategyText.CommitmentText;
import org.throughline.synthetic.StrategyText.Note;
import org.throughline.synthetic.StrategyText.PriorityText;

/// Reads a strategy's data file. Strict: an unknown word or a missing line is a fault that names
/// the line and the remedy, and all faults are told at once.
final class StrategyFile {
  private static final Set<String> OF_STRATEGY =
      Set.of(
          "title",
          "division",
          "owner",
          "vision",
          "introduction",
          "themes",
          "outcome",
          "success",
          "governance",
          "link");
  private static final Set<String> OF_PRIORITY = Set.of("ambition", "approach", "themes");
  private static final Set<String> OF_COMMITMENT = Set.of("heading");
  private static final Set<String> OF_ACTION =
      Set.of(
          "owner",
          "topic",
          "story",
          "with",
          "success",
          "steps",
          "cost",
          "after",
          "why",
          "began",
          "said",
          "done",
          "barrier",
          "evidence");

  private final Faults faults = new Faults();

  private StrategyFile() {}

  static StrategyText read(List<DataLine> lines) {
    var file = new StrategyFile();
    var strategy = file.strategy(Outline.read(lines, file.faults));
    file.faults.throwIfAny();
    return strategy;
  }

  private StrategyText strategy(Outline root) {
    root.allow(OF_STRATEGY, faults);
    return new StrategyText(
        root.one("title", faults),
        root.one("division", faults),
        root.one("owner", faults),
        root.one("vision", faults),
        root.texts("introduction"),
        root.list("themes", ";", faults),
        root.texts("outcome"),
        root.texts("success"),
        root.texts("governance"),
        root.all("link").stream().map(this::link).toList(),
        root.under(Level.PART, faults).stream().map(this::priority).toList());
  }

  private InventedStrategy.Link link(Outline.Value value) {
    var parts = value.line().columns(value.text(), 3, faults);
    return new InventedStrategy.Link(parts.get(0), named(parts.get(1)), parts.get(2));
  }

  private static Optional<String> named(String text) {
    return text.equals("-") ? Optional.empty() : Optional.of(text);
  }

  private PriorityText priority(Outline part) {
    part.allow(OF_PRIORITY, faults);
    var commitments = new ArrayList<CommitmentText>();
    for (var year : part.under(Level.YEAR, faults)) {
      int number = number(year, "Year (\\d)", "== Year 2");
      year.under(Level.ITEM, faults).forEach(item -> commitments.add(commitment(number, item)));
    }
    return new PriorityText(
        number(part, "(\\d+): .+", "= 1: A title"),
        part.text().replaceFirst("^\\d+: ", ""),
        part.one("ambition", faults),
        part.one("approach", faults),
        part.list("themes", ";", faults),
        commitments);
  }

  private int number(Outline entry, String pattern, String example) {
    if (!entry.text().matches(pattern)) {
      faults.add(entry.line(), "this heading has no number", "Write it like “" + example + "”");
      return 0;
    }
    return Integer.parseInt(entry.text().replaceFirst("^" + pattern + "$", "$1"));
  }

  private CommitmentText commitment(int year, Outline item) {
    var own = new ArrayList<ActionText>();
    if (!item.all("owner").isEmpty() || !item.hasEntries()) {
      var allowed = new HashSet<>(OF_ACTION);
      allowed.addAll(OF_COMMITMENT);
      item.allow(allowed, faults);
      own.add(action(item));
    } else {
      item.allow(OF_COMMITMENT, faults);
    }
    for (var piece : item.under(Level.PIECE, faults)) {
      piece.allow(OF_ACTION, faults);
      own.add(action(piece));
    }
    var heading = item.maybe("heading", faults).map(Outline.Value::text);
    return new CommitmentText(year, heading, item.text(), own);
  }

  private ActionText action(Outline entry) {
    var story = story(entry);
    return new ActionText(
        entry.line(),
        entry.text(),
        named(entry.one("owner", faults)),
        entry.one("topic", faults),
        story,
        entry.list("with", ";", faults),
        entry.texts("success"),
        entry.list("steps", "\\|", faults),
        cost(entry),
        entry.list("after", ";", faults),
        text(entry, "why", story.isCarried(), story),
        text(entry, "began", false, story),
        text(entry, "said", story.needsOwnWords(), story),
        text(entry, "done", story.isFinished(), story),
        note(entry, "barrier", story.isBlocked(), story),
        note(entry, "evidence", story == StoryLine.CLOSED, story));
  }

  private StoryLine story(Outline entry) {
    var word = entry.one("story", faults);
    var story = StoryLine.of(word).orElse(StoryLine.PLANNED);
    if (!story.word().equals(word)) {
      faults.add(entry.line(), "the story “" + word + "” is not known", "Use one of " + words());
    }
    if (story.isUnowned() != entry.texts("owner").equals(List.of("-"))) {
      faults.add(
          entry.line(),
          "the owner does not fit the story “" + word + "”",
          "Write “owner: -” with the stories unowned and unowned-planned, and with no other");
    }
    return story;
  }

  private static String words() {
    return String.join(", ", Arrays.stream(StoryLine.values()).map(StoryLine::word).toList());
  }

  private OptionalLong cost(Outline entry) {
    var value = entry.maybe("cost", faults);
    if (value.isEmpty()) {
      return OptionalLong.empty();
    }
    if (!value.get().text().matches("£[\\d,]{1,12}")) {
      faults.add(value.get().line(), "this is not a sum of money", "Write whole pounds: £12,000");
      return OptionalLong.empty();
    }
    return OptionalLong.of(Long.parseLong(value.get().text().replaceAll("\\D", "")) * 100);
  }

  private Optional<String> text(Outline entry, String keyword, boolean needed, StoryLine story) {
    missing(entry, keyword, needed, story);
    return entry.maybe(keyword, faults).map(Outline.Value::text);
  }

  private Optional<Note> note(Outline entry, String keyword, boolean needed, StoryLine story) {
    missing(entry, keyword, needed, story);
    return entry
        .maybe(keyword, faults)
        .map(value -> value.line().columns(value.text(), 2, faults))
        .map(parts -> new Note(parts.get(0), parts.get(1)));
  }

  private void missing(Outline entry, String keyword, boolean needed, StoryLine story) {
    if (needed && entry.all(keyword).isEmpty()) {
      faults.add(
          entry.line(),
          "the story “" + story.word() + "” needs “" + keyword + "”",
          "Add a line “" + keyword + ": …” below it");
    }
  }
}
