// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.throughline.measures.AreaCode;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.ReportingPeriod;
import org.throughline.platform.identity.AccountId;

/// A figure that somebody typed in, and what somebody else decided about it.
///
/// @param reason why it was returned; otherwise empty
public record Entry(
    long id,
    MeasureCode measure,
    AreaCode area,
    ReportingPeriod period,
    BigDecimal value,
    Optional<BigDecimal> numerator,
    Optional<BigDecimal> denominator,
    String comment,
    AccountId enteredBy,
    Instant enteredAt,
    State state,
    Optional<AccountId> decidedBy,
    Optional<Instant> decidedAt,
    String reason) {

  /// What was decided.
  public enum State {
    WAITING("Waits for approval"),
    APPROVED("Approved"),
    RETURNED("Returned");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
