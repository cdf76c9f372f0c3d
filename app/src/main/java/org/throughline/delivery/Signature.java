// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.identity.AccountId;

/// Who writes, when, and by which decision.
///
/// @param by absent for what follows from an adopted paper, which nobody typed
/// @param decision the reference of the decision that is carried out, such as `D-2026-014`; absent
///     for what nobody had to decide
public record Signature(Optional<AccountId> by, Instant at, Optional<String> decision) {

  public static Signature of(AccountId by, Instant at) {
    return new Signature(Optional.of(by), at, Optional.empty());
  }

  /// What follows from something that nobody typed.
  public static Signature ofNobody(Instant at) {
    return new Signature(Optional.empty(), at, Optional.empty());
  }

  /// The same, carrying out the decision of this reference; an empty one is none.
  public Signature carryingOut(String reference) {
    return new Signature(
        by, at, Optional.of(DecisionBook.tidy(reference)).filter(text -> !text.isEmpty()));
  }
}
