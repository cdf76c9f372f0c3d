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

  /// The same part after a decision about it as it stands.
  Part decided(Decision next) {
    return with(kind, parent, text, next, Optional.empty());
  }

  /// The same part put right and taken.
  ///
  /// @param as what it is from now on
  /// @param under what it hangs under from now on
  Part corrected(PartKind as, Optional<Long> under, PartText words) {
    return with(as, under, words, Decision.CORRECTED, Optional.empty());
  }

  /// The same part once its words stand at the end of another.
  Part joinedTo(Part other) {
    return with(kind, parent, text, Decision.MERGED, Optional.of(other.id()));
  }

  /// The same part before anybody touched it. One that was not recognised hung under nothing.
  Part asItWasRead() {
    Optional<Long> under = readAs == PartKind.UNRECOGNISED ? Optional.empty() : parent;
    return with(readAs, under, asRead, Decision.OPEN, Optional.empty());
  }

  private Part with(
      PartKind as, Optional<Long> under, PartText words, Decision next, Optional<Long> into) {
    return new Part(
        id,
        review,
        under,
        position,
        as,
        readAs,
        words,
        asRead,
        confidence,
        remark,
        place,
        block,
        next,
        into,
        decidedBy,
        version);
  }
}
