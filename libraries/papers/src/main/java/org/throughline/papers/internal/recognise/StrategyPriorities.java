// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Place;
import org.throughline.papers.internal.words.PriorityLabel;

/// Which priority the reader stands in, and how this strategy marks its priorities: by labels, by
/// headings, or in a list.
final class StrategyPriorities {

  private static final int LONGEST_TITLE = 90;

  private final Ledger ledger;
  private final Region region;
  private final StrategyDraft draft;
  private final int most;
  private final Optional<String> mainWord;
  private final Set<Integer> headings = new HashSet<>();
  private final Set<Integer> listed = new HashSet<>();
  private Optional<PriorityDraft> current = Optional.empty();
  private int level = 9;
  private boolean inList;
  private int leftOut;

  StrategyPriorities(Ledger ledger, Region region, StrategyDraft draft, int most) {
    this.ledger = ledger;
    this.region = region;
    this.draft = draft;
    this.most = most;
    this.mainWord = findMainWord();
    if (mainWord.isEmpty()) {
      headings.addAll(UnlabelledPriorities.headings(ledger, region));
      if (headings.isEmpty()) {
        listed.addAll(UnlabelledPriorities.listed(ledger, region));
      }
    }
  }

  /// The word that this strategy numbers its priorities by: "priority" before all others, then
  /// the
  /// first that is numbered at least twice.
  private Optional<String> findMainWord() {
    Map<String, Set<Integer>> numbers = new LinkedHashMap<>();
    for (int i = region.body(); i < region.to(); i++) {
      labels(i)
          .forEach(
              label ->
                  numbers.computeIfAbsent(family(label), _ -> new TreeSet<>()).add(label.number()));
    }
    if (numbers.getOrDefault("priority", Set.of()).size() >= 2) {
      return Optional.of("priority");
    }
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue().size() >= 2)
        .map(Map.Entry::getKey)
        .findFirst()
        .or(() -> numbers.keySet().stream().findFirst());
  }

  private List<PriorityLabel> labels(int i) {
    List<PriorityLabel> labels = new ArrayList<>();
    boolean longItem = ledger.isItem(i) && ledger.text(i).length() > 160;
    if (!longItem) {
      PriorityLabel.of(ledger.text(i)).filter(PriorityLabel::isStrong).ifPresent(labels::add);
    }
    if (ledger.block(i) instanceof Table table) {
      for (Row row : table.rows()) {
        if (!row.cells().isEmpty()) {
          PriorityLabel.of(row.cells().getFirst().text())
              .filter(PriorityLabel::isStrong)
              .ifPresent(labels::add);
        }
      }
    }
    return labels;
  }

  private static String family(PriorityLabel label) {
    return label.word().startsWith("priority") ? "priority" : label.word();
  }

  boolean isMain(PriorityLabel label) {
    return mainWord.filter(word -> word.equals(family(label))).isPresent();
  }

  Optional<PriorityDraft> current() {
    return current;
  }

  /// The priorities beyond the most that a strategy may have.
  int leftOut() {
    return leftOut;
  }

  void leave() {
    current = Optional.empty();
    inList = false;
  }

  boolean awaitsTitle() {
    return current.filter(draft -> draft.title.isEmpty()).isPresent();
  }

  void title(String text) {
    current.ifPresent(priority -> priority.title = text.replace('\n', ' '));
  }

  /// Whether this very heading names a priority.
  boolean isHeading(int i) {
    return headings.contains(i);
  }

  /// Whether a heading stands below the priority that is being read.
  boolean isUnder(int i) {
    return !ledger.isHeading(i) || ledger.level(i) > level;
  }

  /// Begins a priority, or goes on with one that was named before.
  ///
  /// @return false when the strategy has as many priorities as one may have
  boolean start(PriorityLabel label, int i) {
    PriorityDraft known = draft.priorities.get(label.number());
    if (known == null && draft.priorities.size() >= most) {
      leftOut++;
      leave();
      return false;
    }
    String rest = afterFirstSentence(label.title());
    if (known == null) {
      known = PriorityDraft.of(label.titled(withoutEnd(label.title(), rest)), ledger.place(i));
      draft.priorities.put(label.number(), known);
    } else {
      known.mentionedAs(withoutEnd(label.title(), rest), ledger.place(i));
    }
    for (String sentence : Sentences.of(rest)) {
      known.say(sentence, false, ledger.place(i));
    }
    current = Optional.of(known);
    level = ledger.isHeading(i) ? ledger.level(i) : ledger.isTable(i) ? 9 : 3;
    inList = false;
    return true;
  }

  /// "Early support. We want … We will …" is a title and what is said of it.
  private static String afterFirstSentence(String title) {
    int end = title.length() > LONGEST_TITLE ? title.indexOf(". ") : -1;
    return end < 0 ? "" : title.substring(end + 2);
  }

  private static String withoutEnd(String title, String rest) {
    return rest.isEmpty()
        ? title
        : title.substring(0, title.length() - rest.length()).replaceFirst("\\.\\s*$", "");
  }

  boolean startUnlabelled(int i) {
    String title = unnumbered(ledger.text(i));
    Optional<PriorityDraft> known =
        draft.priorities.values().stream()
            .filter(priority -> same(priority.title, title))
            .findFirst();
    if (known.isPresent() && !headings.contains(i)) {
      current = known;
      level = ledger.level(i);
      inList = false;
      return true;
    }
    if (!headings.contains(i) || draft.priorities.size() >= most) {
      return false;
    }
    create(ledger.text(i), ledger.place(i), Confidence.LIKELY);
    level = ledger.level(i);
    return true;
  }

  boolean startListed(int i) {
    if (listed.contains(i) && draft.priorities.size() < most) {
      create(ledger.text(i), ledger.place(i), Confidence.LIKELY);
      inList = true;
      return true;
    }
    if (inList) {
      leave();
    }
    return false;
  }

  /// A row or a band that names a priority without a number.
  void area(String text, Place place) {
    String words = text.replace('\n', ' ').strip();
    Optional<PriorityDraft> known =
        draft.priorities.values().stream()
            .filter(priority -> same(priority.title, words))
            .findFirst();
    if (known.isPresent()) {
      current = known;
    } else if (mainWord.isEmpty() && headings.isEmpty() && draft.priorities.size() < most) {
      create(words, place, Confidence.LIKELY);
    } else {
      current.ifPresentOrElse(
          priority -> priority.mentionedAs(words, place),
          () -> draft.passage().paragraphs.add(words));
    }
  }

  /// The words by which an action table names a priority.
  void named(String text, int i, Place place) {
    Optional<PriorityLabel> label = PriorityLabel.of(text);
    if (label.isPresent()) {
      start(label.get(), i);
    } else {
      area(text, place);
    }
  }

  /// Adds a commitment to the priority that is being read, or to the strategy itself.
  void promise(Commitment commitment) {
    commitment.theme().ifPresent(draft.themes::add);
    current.ifPresentOrElse(
        priority -> priority.commitments.add(commitment), () -> draft.commitments.add(commitment));
  }

  /// Words that are only said, of the priority or of the section that is being read.
  void say(String text, Place place) {
    current.ifPresentOrElse(
        priority -> priority.say(text, false, place), () -> draft.passage().paragraphs.add(text));
  }

  /// Rows of a table that names no priority belong to the one that it stands under.
  List<ActionRow> placed(List<ActionRow> rows, int i) {
    if (current.isEmpty()) {
      return rows;
    }
    String words = current.get().label + ": " + current.get().title;
    return rows.stream().map(row -> row.priority().isPresent() ? row : row.under(words)).toList();
  }

  private void create(String text, Place place, Confidence confidence) {
    String words = text.replace('\n', ' ').strip();
    String title = unnumbered(words);
    int number =
        draft.priorities.isEmpty()
            ? 1
            : draft.priorities.keySet().stream().max(Integer::compare).orElse(0) + 1;
    int end = title.indexOf(". ");
    String head = end > 20 ? title.substring(0, end + 1) : title;
    PriorityDraft priority =
        new PriorityDraft(
            number,
            words.substring(0, words.length() - title.length()).strip(),
            head,
            place,
            confidence);
    if (end > 20) {
      priority.say(title.substring(end + 2), false, place);
    }
    draft.priorities.put(number, priority);
    current = Optional.of(priority);
  }

  private static String unnumbered(String words) {
    return words.replaceFirst("^(?:\\d{1,2}(?:\\.\\d{1,2})*[.):]?|[a-z][.)])\\s+", "");
  }

  private static boolean same(String a, String b) {
    return bare(a).equals(bare(b));
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
  }
}
