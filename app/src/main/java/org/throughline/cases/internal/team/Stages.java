// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.team;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.statute.DutyKind;
import org.throughline.statute.EventType;
import org.throughline.statute.Limit;
import org.throughline.statute.Pathway;
import org.throughline.statute.Rule;
import org.throughline.statute.Unit;

/// The stages of a pathway: its duties whose limits are counted in weeks from its beginning, the
/// shortest first. The last of them is the whole.
///
/// @param rules at least one
record Stages(List<Rule> rules) {

  Stages {
    rules = List.copyOf(rules);
  }

  /// Absent for a pathway without limits in weeks from its beginning.
  static Optional<Stages> of(Pathway pathway) {
    List<Rule> rules =
        pathway.rules().stream()
            .filter(rule -> rule.kind() == DutyKind.MUST && !rule.isEachTime())
            .filter(
                rule ->
                    rule.limit() instanceof Limit.Counted counted
                        && counted.amount().unit() == Unit.WEEKS
                        && pathway.beginsWith().containsAll(counted.from()))
            .sorted(Comparator.comparingInt(Stages::weeks))
            .toList();
    return rules.isEmpty() ? Optional.empty() : Optional.of(new Stages(rules));
  }

  Rule whole() {
    return rules.getLast();
  }

  /// Those that come before the end of the whole.
  List<Rule> beforeTheEnd() {
    return rules.subList(0, rules.size() - 1);
  }

  /// What carries a case past a stage: what meets it, and what frees of it but not of the whole.
  List<EventType> passedBy(Rule stage) {
    return Stream.concat(
            stage.metBy().stream(),
            stage.unless().stream().filter(type -> !whole().unless().contains(type)))
        .distinct()
        .toList();
  }

  /// How many weeks the law gives for the whole.
  int weeks() {
    return weeks(whole());
  }

  private static int weeks(Rule rule) {
    return rule.limit() instanceof Limit.Counted counted ? counted.amount().number() : 0;
  }
}
