// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.decisions;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionLine;
import org.throughline.delivery.ActionLines;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.Measures;
import org.throughline.platform.identity.Account;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.Strategies;

/// Knows what promises, actions and measures a decision can be about, by their codes.
@Component
public class CodesInUse {

  private final Strategies strategies;
  private final ReadableStrategies readable;
  private final ActionLines actions;
  private final Measures measures;

  CodesInUse(
      Strategies strategies, ReadableStrategies readable, ActionLines actions, Measures measures) {
    this.strategies = strategies;
    this.readable = readable;
    this.actions = actions;
    this.measures = measures;
  }

  /// Something that a code names.
  ///
  /// @param kind such as `Promise`
  public record Named(String code, String kind, String words, String path) {}

  /// Those of `codes` that name nothing.
  List<String> unknown(List<String> codes) {
    return codes.stream().filter(code -> find(code, line -> true).isEmpty()).toList();
  }

  /// What a code names; empty for nothing that `viewer` may read.
  public Optional<Named> find(String code, Account viewer) {
    return find(code, line -> readable.isFor(line, viewer));
  }

  private Optional<Named> find(String code, Predicate<CommitmentLine> isFor) {
    return MeasureCode.parse(code)
        .flatMap(measures::find)
        .map(each -> new Named(code, "Measure", each.name(), "/measures/" + code))
        .or(() -> promise(code).filter(isFor).map(CodesInUse::named))
        .or(() -> promise(withoutLetters(code)).filter(isFor).flatMap(line -> action(line, code)));
  }

  private Optional<CommitmentLine> promise(String code) {
    return strategies.commitmentByCode(code);
  }

  private static Named named(CommitmentLine line) {
    return new Named(line.code(), "Commitment", line.text(), "/thread/" + line.code());
  }

  /// An action's code is its promise's, with letters after it.
  private static String withoutLetters(String code) {
    return code.replaceAll("[a-z]+$", "");
  }

  private Optional<Named> action(CommitmentLine line, String code) {
    return actions.of(line.id()).stream()
        .filter(each -> each.code().equals(code))
        .map(CodesInUse::named)
        .findFirst();
  }

  private static Named named(ActionLine line) {
    return new Named(line.code(), "Action", line.text(), "/actions/" + line.id().value());
  }
}
