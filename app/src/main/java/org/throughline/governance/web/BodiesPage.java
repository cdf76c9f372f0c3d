// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.live.Words;
import org.throughline.platform.web.Dates;

/// The bodies as a tree.
///
/// @param nodes in the order of the tree
public record BodiesPage(
    String sentence, List<Node> nodes, List<Body> former, LocalDate today, boolean mayEdit) {

  /// A body with its depth in the tree, from 0.
  public record Node(Body body, int depth) {}

  public BodiesPage {
    nodes = List.copyOf(nodes);
    former = List.copyOf(former);
  }

  static BodiesPage of(List<Body> all, LocalDate today, boolean mayEdit) {
    List<Body> current = all.stream().filter(body -> body.facts().isCurrent()).toList();
    Tree tree = new Tree(current);
    return new BodiesPage(
        sentence(current, today),
        tree.nodes(),
        all.stream().filter(body -> !body.facts().isCurrent()).toList(),
        today,
        mayEdit);
  }

  /// What of it is next, for a row.
  public String when(Body body) {
    return body.nextMeeting().map(day -> Dates.relative(day, today)).orElse("No day set");
  }

  private static String sentence(List<Body> bodies, LocalDate today) {
    Optional<Body> next =
        bodies.stream()
            .filter(body -> body.nextMeeting().isPresent())
            .min(Comparator.comparing(body -> body.nextMeeting().get()));
    String count =
        bodies.isEmpty()
            ? "No body is known yet"
            : Words.of(bodies.size(), "body meets", "bodies meet");
    return next.map(
            body ->
                "The next meeting is of the %s, %s."
                    .formatted(body.name(), Dates.relative(body.nextMeeting().get(), today)))
        .orElse(count + ".");
  }

  /// Walks from the top down; a body whose parent is not shown stands at the top.
  private static final class Tree {
    private final List<Body> bodies;
    private final Set<Long> known = new HashSet<>();
    private final List<Node> nodes = new ArrayList<>();

    Tree(List<Body> bodies) {
      this.bodies = bodies;
      bodies.forEach(body -> known.add(body.id()));
    }

    List<Node> nodes() {
      bodies.stream()
          .filter(body -> body.facts().parent().filter(known::contains).isEmpty())
          .forEach(body -> walk(body, 0));
      return nodes;
    }

    private void walk(Body body, int depth) {
      nodes.add(new Node(body, depth));
      bodies.stream()
          .filter(child -> child.facts().parent().equals(Optional.of(body.id())))
          .forEach(child -> walk(child, depth + 1));
    }
  }
}
