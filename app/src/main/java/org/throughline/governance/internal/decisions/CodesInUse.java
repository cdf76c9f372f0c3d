// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionLine;
import org.throughline.delivery.ActionLines;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;

/// Knows what promises, actions and measures a decision can be about, by their codes.
@Component
public class CodesInUse {

  private final Strategies strategies;
  private final ActionLines actions;
  private final Measures measures;

  CodesInUse(Strategies strategies, ActionLines actions, Measures measures) {
    this.strategies = strategies;
    this.actions = actions;
    this.measures = measures;
  }

  /// Something that a code names.
  ///
  /// @param kind such as `Promise`
  public record Named(String code, String kind, String words, String path) {}

  /// Those of `codes` that name nothing.
  List<String> unknown(List<String> codes) {
    return codes.stream().filter(code -> find(code).isEmpty()).toList();
  }

  /// What a code names; empty for nothing.
  public Optional<Named> find(String code) {
    return MeasureCode.parse(code)
        .flatMap(measures::find)
        .map(each -> new Named(code, "Measure", each.name(), "/measures/" + code))
        .or(() -> strategies.commitmentByCode(code).map(CodesInUse::promise))
        .or(() -> action(code));
  }

  private static Named promise(CommitmentLine line) {
    return new Named(line.code(), "Commitment", line.text(), "/thread/" + line.code());
  }

  /// An action's code is its promise's, with letters after it.
  private Optional<Named> action(String code) {
    return strategies.commitmentByCode(code.replaceAll("[a-z]+$", "")).stream()
        .flatMap(line -> actions.of(line.id()).stream())
        .filter(each -> each.code().equals(code))
        .map(CodesInUse::action)
        .findFirst();
  }

  private static Named action(ActionLine line) {
    return new Named(line.code(), "Action", line.text(), "/actions/" + line.id().value());
  }
}
