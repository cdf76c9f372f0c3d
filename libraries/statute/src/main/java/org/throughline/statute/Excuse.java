// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/// Something because of which a duty does not apply.
///
/// @param undone what came later and made it apply again
record Excuse(Occurrence found, Optional<Occurrence> undone) {

  /// Those of a round, the earliest first.
  static Stream<Excuse> of(Rule rule, CaseRecord cases, Window window) {
    return rule.excuses().stream()
        .flatMap(
            clause ->
                cases.of(clause.types()).stream()
                    .filter(window::holds)
                    .map(found -> new Excuse(found, after(found, clause, cases))))
        .sorted(Comparator.comparing(excuse -> excuse.found().happenedOn()));
  }

  private static Optional<Occurrence> after(
      Occurrence found, Clause.Unless clause, CaseRecord cases) {
    return cases.of(clause.undoneBy()).stream()
        .filter(later -> !later.happenedOn().isBefore(found.happenedOn()))
        .findFirst();
  }
}
