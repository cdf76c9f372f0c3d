// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.internal.Periods;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyText.CommitmentText;
import org.throughline.strategy.internal.StrategyText.PriorityText;

/// What changed between two versions of one strategy. Priorities and promises keep their numbers
/// from version to version, so nothing has to be guessed here.
public final class TextComparison {

  private TextComparison() {}

  /// One thing that reads otherwise.
  ///
  /// @param what such as `E1.Y2.03` or `Vision`
  /// @param fate whether it is new, gone, or (as [Words.Fate#SAME]) still there with other words
  public record Change(String what, Words.Fate fate, List<Words.Piece> words) {
    public Change {
      words = List.copyOf(words);
    }
  }

  /// Every change from `before` to `after`, in the order of the page.
  public static List<Change> between(StrategyText before, StrategyText after) {
    Map<String, String> first = facts(before);
    Map<String, String> second = facts(after);
    Map<String, String> labels = labels(before);
    labels.putAll(labels(after));
    List<Change> changes = new ArrayList<>();
    labels.forEach(
        (key, label) -> {
          String old = first.get(key);
          String now = second.get(key);
          if (!Objects.equals(old, now)) {
            changes.add(change(label, old, now));
          }
        });
    return changes;
  }

  private static Change change(String label, @Nullable String old, @Nullable String now) {
    if (old == null) {
      return new Change(
          label, Words.Fate.NEW, List.of(new Words.Piece(Words.Fate.NEW, String.valueOf(now))));
    }
    if (now == null) {
      return new Change(label, Words.Fate.GONE, List.of(new Words.Piece(Words.Fate.GONE, old)));
    }
    return new Change(label, Words.Fate.SAME, Words.changes(old, now));
  }

  private static Map<String, String> labels(StrategyText text) {
    Map<String, String> labels = new LinkedHashMap<>();
    whole(text).keySet().forEach(label -> labels.put(label, label));
    for (PriorityText priority : text.priorities()) {
      labels.put("priority-" + priority.id(), "Priority " + priority.number());
      for (CommitmentText commitment : priority.commitments()) {
        labels.put("commitment-" + commitment.id(), commitment.code());
      }
    }
    return labels;
  }

  private static Map<String, String> facts(StrategyText text) {
    Map<String, String> facts = new LinkedHashMap<>(whole(text));
    for (PriorityText priority : text.priorities()) {
      facts.put("priority-" + priority.id(), words(priority));
      for (CommitmentText commitment : priority.commitments()) {
        facts.put("commitment-" + commitment.id(), words(commitment));
      }
    }
    return facts;
  }

  private static Map<String, String> whole(StrategyText text) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("Title", text.title());
    facts.put("Division", text.division());
    facts.put("Period", Periods.words(text.from(), text.to()));
    facts.put("Status", text.status().label());
    facts.put("Vision", text.vision());
    facts.put("Introduction", Differences.lines(text.introduction()));
    facts.put("Outcome statements", Differences.lines(text.outcomes()));
    facts.put("Success measures", Differences.lines(text.success()));
    facts.put("Performance measures", Differences.measures(text.measures()));
    facts.put("Governance", Differences.lines(text.governance()));
    facts.put("Themes", Differences.lines(text.themes()));
    facts.put(
        "Links", Differences.lines(text.links().stream().map(TextComparison::words).toList()));
    facts.put("Sections", Differences.sections(text.sections()));
    return facts;
  }

  private static String words(NewStrategy.Link link) {
    return link.title() + (link.why().isEmpty() ? "" : ": " + link.why());
  }

  private static String words(PriorityText priority) {
    return String.join(
            "\n",
            priority.title(),
            priority.ambition(),
            priority.approach(),
            String.join(", ", priority.themes()))
        .strip();
  }

  private static String words(CommitmentText commitment) {
    return (commitment.text()
            + "\nYear "
            + commitment.year()
            + (commitment.theme().isEmpty() ? "" : ", " + commitment.theme())
            + (commitment.themes().isEmpty() ? "" : "; " + String.join(", ", commitment.themes())))
        .strip();
  }
}
