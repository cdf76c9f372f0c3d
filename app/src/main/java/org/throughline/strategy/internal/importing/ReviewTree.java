// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.throughline.papers.Confidence;

/// The parts of one review as they hang together.
///
/// @param roots parts that hang under none, in the order of the paper
public record ReviewTree(List<Node> roots) {

  public ReviewTree {
    roots = List.copyOf(roots);
  }

  /// A part with those below it.
  public record Node(Part part, List<Node> children) {
    public Node {
      children = List.copyOf(children);
    }

    /// This part and all below it.
    public Stream<Node> all() {
      return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /// Parts directly below that were not put aside.
    public Stream<Node> kept() {
      return children.stream().filter(node -> !node.part().decision().isGone());
    }
  }

  /// What the counter at the top of the page says.
  ///
  /// @param toLookAt parts that the reader was not sure of and nobody decided about
  /// @param sure parts that the reader was sure of and nobody decided about
  /// @param open all that nobody decided about
  public record Counts(
      int priorities, int commitments, int actions, int toLookAt, int sure, int open, int parts) {}

  public static ReviewTree of(List<Part> parts) {
    Map<Long, List<Part>> below = new LinkedHashMap<>();
    List<Part> roots = new ArrayList<>();
    for (Part part : parts) {
      part.parent()
          .ifPresentOrElse(
              parent -> below.computeIfAbsent(parent, key -> new ArrayList<>()).add(part),
              () -> roots.add(part));
    }
    return new ReviewTree(roots.stream().map(part -> node(part, below)).toList());
  }

  private static Node node(Part part, Map<Long, List<Part>> below) {
    return new Node(
        part,
        below.getOrDefault(part.id(), List.of()).stream()
            .map(child -> node(child, below))
            .toList());
  }

  /// The roots of one kind.
  public List<Node> roots(PartKind kind) {
    return roots.stream().filter(node -> node.part().kind() == kind).toList();
  }

  /// Every part that still counts: neither put aside nor below one that was.
  public Stream<Part> live() {
    return roots.stream().flatMap(ReviewTree::live);
  }

  private static Stream<Part> live(Node node) {
    return node.part().decision().isGone()
        ? Stream.empty()
        : Stream.concat(Stream.of(node.part()), node.children().stream().flatMap(ReviewTree::live));
  }

  public Counts counts() {
    List<Part> live = live().toList();
    return new Counts(
        count(live, part -> part.kind() == PartKind.PRIORITY),
        count(live, part -> part.kind() == PartKind.COMMITMENT),
        count(live, part -> part.kind() == PartKind.ACTION),
        count(live, Part::needsALook),
        count(live, part -> part.isOpen() && part.confidence() == Confidence.SURE),
        count(live, Part::isOpen),
        live.size());
  }

  /// The first part after `id`, in the order of the page, that a person must still decide about.
  public Optional<Part> nextAfter(long id) {
    List<Part> order = live().toList();
    int at = 0;
    for (int i = 0; i < order.size(); i++) {
      if (order.get(i).id() == id) {
        at = i + 1;
      }
    }
    return Stream.concat(order.subList(at, order.size()).stream(), order.subList(0, at).stream())
        .filter(Part::isOpen)
        .findFirst();
  }

  private static int count(List<Part> parts, Predicate<Part> counted) {
    return (int) parts.stream().filter(counted).count();
  }
}
