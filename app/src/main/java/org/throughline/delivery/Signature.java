// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.Instant;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// Who writes, and when.
///
/// @param by absent for what follows from an adopted paper, which nobody typed
public record Signature(Optional<AccountId> by, Instant at) {

  public static Signature of(AccountId by, Instant at) {
    return new Signature(Optional.of(by), at);
  }

  /// What follows from something that nobody typed.
  public static Signature ofNobody(Instant at) {
    return new Signature(Optional.empty(), at);
  }
}
