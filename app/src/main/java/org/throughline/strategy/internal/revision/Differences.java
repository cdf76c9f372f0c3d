// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.internal.Periods;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyText.CommitmentText;
import org.throughline.strategy.internal.StrategyText.PriorityText;
import org.throughline.strategy.internal.importing.PartKind;
import org.throughline.strategy.internal.importing.ReviewTree;
import org.throughline.strategy.internal.importing.ReviewTree.Node;

/// Everything that a reviewed paper says otherwise than the strategy that it revises. Promises are
/// recognised again by their words, wherever they stand now.
///
/// @param all in the order of the page: priorities, promises, other words
/// @param unchanged how many promises stand as they stood
/// @param homes for each new priority's part, the priority of ours that it is
public record Differences(List<Difference> all, int unchanged, Map<Long, Long> homes) {

  private static final double SAME_PROMISE = 0.5;
  private static final double SAME_PRIORITY = 0.45;
  private static final double BONUS = 0.05;

  public Differences {
    all = List.copyOf(all);
    homes = Map.copyOf(homes);
  }

  private record Before(PriorityText priority, CommitmentText text) {}

  private record After(Node priority, Node node) {
    String text() {
      return node.part().text().text();
    }
  }

  /// @param revised the strategy that the taken parts of the review would give
  /// @param apart pairs, as the keys of [Difference.Changed], that a person said are not the same
  public static Differences between(
      StrategyText held, ReviewTree tree, NewStrategy revised, Set<String> apart) {
    List<Node> nodes =
        tree.roots(PartKind.PRIORITY).stream()
            .filter(node -> node.part().decision().isTaken())
            .toList();
    Map<Integer, Integer> pairs =
        Pairing.of(held.priorities(), nodes, Differences::likeness, SAME_PRIORITY);
    Map<Long, Long> homes = new HashMap<>();
    pairs.forEach(
        (first, second) ->
            homes.put(nodes.get(second).part().id(), held.priorities().get(first).id()));
    List<Difference> found = new ArrayList<>(priorities(held, nodes, pairs));
    List<Difference> promises = promises(held, nodes, homes, apart);
    found.addAll(promises);
    found.addAll(words(held, revised));
    return new Differences(found, unchanged(held, promises), homes);
  }

  private static int unchanged(StrategyText held, List<Difference> promises) {
    long touched =
        promises.stream()
            .filter(one -> one instanceof Difference.Changed || one instanceof Difference.Withdrawn)
            .count();
    return (int) (held.commitments().count() - touched);
  }

  private static double likeness(PriorityText before, Node after) {
    double words = Words.likeness(before.title(), after.part().text().text());
    return before.number() == after.part().text().number() ? words + 0.25 : words;
  }

  private static List<Difference> priorities(
      StrategyText held, List<Node> nodes, Map<Integer, Integer> pairs) {
    List<Difference> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      Optional<Integer> home = Pairing.partner(pairs, i);
      if (home.isEmpty()) {
        found.add(new Difference.NewPriority(node));
      } else {
        changed(held.priorities().get(home.get()), node).ifPresent(found::add);
      }
    }
    for (int i = 0; i < held.priorities().size(); i++) {
      if (!pairs.containsKey(i)) {
        found.add(new Difference.WithdrawnPriority(held.priorities().get(i)));
      }
    }
    return found;
  }

  private static Optional<Difference> changed(PriorityText before, Node after) {
    String title = after.part().text().text();
    String ambition = after.part().text().ambition();
    return Words.same(before.title(), title) && Words.same(before.ambition(), ambition)
        ? Optional.empty()
        : Optional.of(
            new Difference.ChangedPriority(
                before,
                after,
                Words.difference(before.title(), title),
                Words.difference(before.ambition(), ambition)));
  }

  private static List<Difference> promises(
      StrategyText held, List<Node> nodes, Map<Long, Long> homes, Set<String> apart) {
    List<Before> before =
        held.priorities().stream()
            .flatMap(one -> one.commitments().stream().map(text -> new Before(one, text)))
            .toList();
    List<After> after =
        nodes.stream()
            .flatMap(
                one ->
                    one.children().stream()
                        .filter(child -> child.part().decision().isTaken())
                        .map(child -> new After(one, child)))
            .toList();
    Map<Integer, Integer> pairs =
        Pairing.of(before, after, (one, two) -> likeness(one, two, homes, apart), SAME_PROMISE);
    Set<Integer> paired = Set.copyOf(pairs.values());
    List<Difference> found = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Before one = before.get(i);
      Optional.ofNullable(pairs.get(i))
          .map(after::get)
          .ifPresentOrElse(
              two -> changed(one, two, homes).ifPresent(found::add),
              () -> found.add(new Difference.Withdrawn(one.text(), name(one.priority()))));
    }
    for (int i = 0; i < after.size(); i++) {
      if (!paired.contains(i)) {
        found.add(new Difference.Added(after.get(i).node(), name(after.get(i).priority())));
      }
    }
    return found;
  }

  private static double likeness(
      Before before, After after, Map<Long, Long> homes, Set<String> apart) {
    if (apart.contains("changed-" + before.text().id() + "-" + after.node().part().id())) {
      return 0;
    }
    double words = Words.likeness(before.text().text(), after.text());
    if (words < SAME_PROMISE) {
      return 0;
    }
    boolean sameHome = isHome(before, after, homes);
    boolean sameYear = before.text().year() == after.node().part().text().number();
    return words + (sameHome ? BONUS : 0) + (sameYear ? BONUS : 0);
  }

  private static boolean isHome(Before before, After after, Map<Long, Long> homes) {
    Long home = homes.get(after.priority().part().id());
    return home != null && home == before.priority().id();
  }

  private static Optional<Difference> changed(Before before, After after, Map<Long, Long> homes) {
    List<String> moves = new ArrayList<>();
    int year = Math.max(1, after.node().part().text().number());
    if (before.text().year() != year) {
      moves.add("From year " + before.text().year() + " to year " + year);
    }
    if (!isHome(before, after, homes)) {
      moves.add("From priority " + name(before.priority()) + " to " + name(after.priority()));
    }
    String theme = after.node().part().text().heading();
    if (!Words.same(before.text().theme(), theme)) {
      moves.add("From " + theme(before.text().theme()) + " to " + theme(theme));
    }
    boolean sameWords = Words.same(before.text().text(), after.text());
    return sameWords && moves.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Difference.Changed(
                before.text(),
                after.node(),
                name(before.priority()),
                Words.difference(before.text().text(), after.text()),
                moves));
  }

  private static String theme(String name) {
    return name.isEmpty() ? "no theme" : "the theme “" + name + "”";
  }

  private static String name(PriorityText priority) {
    return priority.number() + ", " + priority.title();
  }

  private static String name(Node priority) {
    return priority.part().text().text();
  }

  private static List<Difference> words(StrategyText held, NewStrategy revised) {
    return Stream.of(
            title(held.title(), revised.title()),
            words(
                Difference.ChangedWords.Part.PERIOD,
                "Period",
                Periods.words(held.from(), held.to()),
                Periods.words(revised.from(), revised.to())),
            words(Difference.ChangedWords.Part.VISION, "Vision", held.vision(), revised.vision()),
            words(
                Difference.ChangedWords.Part.OUTCOMES,
                "Outcome statements",
                lines(held.outcomes()),
                lines(revised.outcomes())),
            words(
                Difference.ChangedWords.Part.SUCCESS,
                "Success measures",
                lines(held.success()),
                lines(revised.success())),
            words(
                Difference.ChangedWords.Part.GOVERNANCE,
                "Governance",
                lines(held.governance()),
                lines(revised.governance())),
            words(
                Difference.ChangedWords.Part.MEASURES,
                "Performance measures",
                measures(held.measures()),
                measures(revised.measures())),
            words(
                Difference.ChangedWords.Part.SECTIONS,
                "Sections of text",
                sections(held.sections()),
                sections(revised.sections())))
        .flatMap(Optional::stream)
        .toList();
  }

  /// A title in capitals is the same title.
  private static Optional<Difference> title(String before, String after) {
    return before.equalsIgnoreCase(after)
        ? Optional.empty()
        : words(Difference.ChangedWords.Part.TITLE, "Title", before, after);
  }

  private static Optional<Difference> words(
      Difference.ChangedWords.Part part, String label, String before, String after) {
    return Words.same(before, after)
        ? Optional.empty()
        : Optional.of(new Difference.ChangedWords(part, label, Words.changes(before, after)));
  }

  static String lines(List<String> lines) {
    return String.join("\n", lines);
  }

  static String measures(List<NewStrategy.Measure> measures) {
    return measures.stream()
        .map(
            one -> String.join(" ", one.text(), one.baseline(), one.target(), one.rule(), one.by()))
        .collect(Collectors.joining("\n"));
  }

  static String sections(List<NewStrategy.Section> sections) {
    return sections.stream()
        .map(one -> one.title() + "\n" + lines(one.paragraphs()))
        .collect(Collectors.joining("\n"));
  }
}
