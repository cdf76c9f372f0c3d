// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.measures.internal.judging.Targets;
import org.throughline.measures.judging.Target;
import org.throughline.platform.identity.AccountId;

/// Asks which targets were set to carry decisions out.
@Component
public class DecidedTargets {

  private final Targets targets;
  private final Measures measures;

  DecidedTargets(Targets targets, Measures measures) {
    this.targets = targets;
    this.measures = measures;
  }

  /// A target that was set.
  ///
  /// @param name of the measure
  /// @param was the target before in words; empty where there was none
  public record Change(
      MeasureCode measure,
      String name,
      String was,
      String becomes,
      Instant at,
      Optional<AccountId> by) {}

  /// The targets that carried out the decision of this reference, in the order of time.
  public List<Change> by(String reference) {
    return targets.decided().stream()
        .filter(each -> each.decision().equals(reference))
        .flatMap(
            each -> measures.find(each.measure()).map(measure -> change(measure, each)).stream())
        .toList();
  }

  /// The codes of the measures whose target was set by each decision.
  public Map<String, Set<String>> codes() {
    return targets.decided().stream()
        .collect(
            Collectors.groupingBy(
                Targets.Decided::decision,
                Collectors.mapping(each -> each.measure().value(), Collectors.toSet())));
  }

  private static Change change(Measure measure, Targets.Decided decided) {
    return new Change(
        measure.code(),
        measure.name(),
        decided.before().map(each -> words(measure, each)).orElse(""),
        words(measure, decided.target()),
        decided.target().setAt(),
        decided.target().setBy());
  }

  private static String words(Measure measure, Target target) {
    return target.rule().words(measure.unit());
  }
}
