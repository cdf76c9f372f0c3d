// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.internal.importing.ReviewTree.Node;

/// The strategy that a review gives once its parts are decided: only what a person took.
public final class TakenStrategy {

  private TakenStrategy() {}

  /// The strategy that the parts taken so far would give.
  public static NewStrategy of(ReviewTree tree, ReviewAdoption.Heading heading) {
    return new NewStrategy(
        heading.code(),
        heading.title(),
        "",
        heading.from(),
        heading.to(),
        heading.status(),
        heading.adoptedOn(),
        heading.owner(),
        false,
        texts(tree, PartKind.VISION).collect(Collectors.joining("\n\n")),
        List.of(),
        texts(tree, PartKind.OUTCOME).toList(),
        texts(tree, PartKind.SUCCESS).toList(),
        Stream.concat(owners(tree), texts(tree, PartKind.GOVERNANCE)).toList(),
        sections(tree),
        measures(tree),
        themes(tree),
        List.of(),
        taken(tree, PartKind.PRIORITY).map(TakenStrategy::priority).toList());
  }

  private static Stream<Node> taken(ReviewTree tree, PartKind kind) {
    return tree.roots(kind).stream().filter(node -> node.part().decision().isTaken());
  }

  private static Stream<String> texts(ReviewTree tree, PartKind kind) {
    return taken(tree, kind).map(node -> node.part().text().text());
  }

  private static Stream<String> owners(ReviewTree tree) {
    return texts(tree, PartKind.OWNER).map(owner -> "Owner named in the paper: " + owner);
  }

  /// Themes carry a name; a longer text is no theme.
  private static List<String> themes(ReviewTree tree) {
    return texts(tree, PartKind.THEME).filter(name -> name.length() <= 120).toList();
  }

  private static List<NewStrategy.Section> sections(ReviewTree tree) {
    return taken(tree, PartKind.SECTION)
        .map(node -> node.part().text())
        .map(text -> new NewStrategy.Section(text.heading(), paragraphs(text.text())))
        .toList();
  }

  static List<String> paragraphs(String text) {
    return Stream.of(text.split("\\R\\s*\\R"))
        .map(String::strip)
        .filter(paragraph -> !paragraph.isEmpty())
        .toList();
  }

  private static List<NewStrategy.Measure> measures(ReviewTree tree) {
    return taken(tree, PartKind.MEASURE)
        .map(node -> node.part().text())
        .map(
            text ->
                new NewStrategy.Measure(
                    text.text(), text.baseline(), text.target(), text.rule(), text.timescale()))
        .toList();
  }

  private static NewStrategy.Priority priority(Node node) {
    PartText text = node.part().text();
    return new NewStrategy.Priority(
        text.text(),
        text.ambition(),
        text.approach(),
        List.of(),
        node.children().stream()
            .filter(child -> child.part().decision().isTaken())
            .map(TakenStrategy::commitment)
            .toList());
  }

  /// A commitment with those of its actions that were taken.
  public static NewStrategy.Commitment commitment(Node node) {
    PartText text = node.part().text();
    List<NewStrategy.Action> actions =
        node.children().stream()
            .filter(child -> child.part().decision().isTaken())
            .map(child -> action(child.part().text()))
            .toList();
    return new NewStrategy.Commitment(
        Math.max(1, text.number()),
        text.heading(),
        text.text(),
        themes(text.heading()),
        actions.isEmpty() ? List.of(action(text)) : actions);
  }

  private static List<String> themes(String heading) {
    return heading.isBlank() || heading.length() > 120 ? List.of() : List.of(heading);
  }

  private static NewStrategy.Action action(PartText text) {
    return new NewStrategy.Action(
        text.text(),
        text.leads(),
        text.start(),
        text.due(),
        text.timescale(),
        text.success(),
        text.comments());
  }
}
