// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import org.throughline.children.internal.keeping.RetentionRule;

/// How long records are kept, and which have been kept long enough.
public record RetentionPage(
    String sentence,
    List<RetentionRule> rules,
    List<Due> due,
    List<Waiting> waiting,
    List<Certificate> certificates) {

  /// A record that may be removed.
  public record Due(String name, String path, String born, String rule, String since) {}

  /// A removal that waits for a second person.
  ///
  /// @param mayDecide whether the viewer may approve it; who proposed it may not
  public record Waiting(
      long id, String who, String path, String rule, String by, boolean mayDecide) {}

  /// A removal that was carried out.
  public record Certificate(long id, String rule, int bornYear, String proposed, String approved) {}

  public RetentionPage {
    rules = List.copyOf(rules);
    due = List.copyOf(due);
    waiting = List.copyOf(waiting);
    certificates = List.copyOf(certificates);
  }
}
