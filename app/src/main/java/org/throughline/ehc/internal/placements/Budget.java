// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.placements;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// A personal budget that was asked for. Children and Families Act 2014, s49; SI 2014/1652.
///
/// @param decided absent while nothing is decided
/// @param from absent unless it was agreed
/// @param until the last day; absent while it lasts
/// @param reasons for a refusal, or a note
/// @param reviewed when direct payments were last reviewed
/// @param version grows by one with each change
public record Budget(
    long id,
    Arrangement arrangement,
    LocalDate asked,
    Decision decision,
    Optional<LocalDate> decided,
    Optional<LocalDate> from,
    Optional<LocalDate> until,
    OptionalLong penceAYear,
    String paysFor,
    String reasons,
    Optional<LocalDate> reviewed,
    long version) {

  /// How the money is held.
  public enum Arrangement {
    DIRECT_PAYMENT("Direct payment"),
    NOTIONAL("Notional arrangement, held by the council or the school"),
    THIRD_PARTY("Held by somebody else for the family");

    private final String label;

    Arrangement(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// What the council decided.
  public enum Decision {
    OPEN("Not decided yet"),
    AGREED("Agreed"),
    REFUSED("Refused");

    private final String label;

    Decision(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /// Whether payments run that must be reviewed for the first time.
  public boolean needsFirstReview() {
    return arrangement == Arrangement.DIRECT_PAYMENT
        && decision == Decision.AGREED
        && until.isEmpty()
        && reviewed.isEmpty();
  }
}
