// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.math.BigDecimal;
import java.util.Optional;
import org.throughline.papers.Confidence;
import org.throughline.platform.identity.AccountId;

/// One part of a paper under review.
///
/// @param parent the part that it hangs under
/// @param text as it stands after corrections
/// @param asRead as the reader understood it
/// @param readAs what the reader took it for
/// @param version rises with every decision, so that two reviewers do not overwrite each other
public record Part(
    long id,
    long review,
    Optional<Long> parent,
    BigDecimal position,
    PartKind kind,
    PartKind readAs,
    PartText text,
    PartText asRead,
    Confidence confidence,
    String remark,
    String place,
    int block,
    Decision decision,
    Optional<Long> mergedInto,
    Optional<AccountId> decidedBy,
    long version) {

  /// Whether nobody decided about it yet.
  public boolean isOpen() {
    return decision == Decision.OPEN;
  }

  /// Whether a person must look before it can be taken.
  public boolean needsALook() {
    return isOpen() && confidence != Confidence.SURE;
  }

  /// Whether a person has changed its words or facts.
  public boolean isChanged() {
    return !text.equals(asRead) || kind != readAs;
  }
}
