// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.judging;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// What is to be reached, and by how much it may be missed and still be near.
///
/// @param tolerance in the measure's own unit
/// @param setBy empty for those of the demonstration
/// @param decision the reference of the decision that it carries out; may be empty
public record Target(
    TargetRule rule,
    BigDecimal tolerance,
    Optional<AccountId> setBy,
    Instant setAt,
    String decision) {

  /// One that nobody had to decide.
  public Target(TargetRule rule, BigDecimal tolerance, Optional<AccountId> setBy, Instant setAt) {
    this(rule, tolerance, setBy, setAt, "");
  }
}
