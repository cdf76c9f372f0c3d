// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.List;
import java.util.Optional;

/// One priority, objective, aim or outcome of a strategy.
///
/// @param number its place in the strategy, from 1, or the number that it prints
/// @param label what the paper calls it, for example "Priority one" or "Objective 2"
/// @param ambition what it is for, in the paper's words
/// @param statements the rest of what the paper says of it that is neither ambition nor
/// commitment
public record Priority(
    int number,
    String label,
    String title,
    Optional<String> ambition,
    List<String> statements,
    List<Commitment> commitments,
    Place place,
    Confidence confidence) {

  public Priority {
    statements = List.copyOf(statements);
    commitments = List.copyOf(commitments);
  }
}
