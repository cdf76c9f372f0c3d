// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.throughline.platform.identity.AccountId;

/// Who writes, when, and in which form: a form that arrives twice is written once.
///
/// @param by absent for what follows from an adopted paper, which nobody typed
/// @param form the key that the form carried; absent where no form was sent
public record Signature(Optional<AccountId> by, Instant at, Optional<UUID> form) {

  public static Signature of(AccountId by, Instant at) {
    return new Signature(Optional.of(by), at, Optional.empty());
  }

  public static Signature ofForm(AccountId by, Instant at, UUID form) {
    return new Signature(Optional.of(by), at, Optional.of(form));
  }

  /// What follows from something that nobody typed.
  public static Signature ofNobody(Instant at) {
    return new Signature(Optional.empty(), at, Optional.empty());
  }
}
