// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// What a report means for one field, and who answers for those words.
///
/// @param officer name and post of who signs, as it will be printed; empty while nobody is named
/// @param account the officer's account, when they sign here themselves
/// @param askedOn since when the officer is waited for
/// @param waived why no signature is needed; empty while one is
/// @param version what an edit must rest on
public record Implication(
    Field field,
    Optional<Weight> weight,
    String words,
    String officer,
    Optional<AccountId> account,
    Optional<LocalDate> askedOn,
    Optional<LocalDate> signedOn,
    String waived,
    long version) {

  /// Whether nothing more is needed before publication.
  public boolean isSettled() {
    return signedOn.isPresent() || !waived.isEmpty();
  }

  /// Whether a named officer has the words and has not signed them.
  public boolean isWaitedFor() {
    return !isSettled() && askedOn.isPresent() && !officer.isEmpty();
  }
}
