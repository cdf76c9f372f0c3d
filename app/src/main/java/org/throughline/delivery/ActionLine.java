// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// An action in a line, for those who stand above the plan.
///
/// @param owner the responsible officer; empty where it belongs to nobody
/// @param lastUpdate when somebody last wrote about it; empty where nobody has
/// @param openBarriers how many are open
public record ActionLine(
    ActionId id,
    String code,
    String text,
    ActionStatus status,
    Optional<LocalDate> due,
    Optional<AccountId> owner,
    Optional<Instant> lastUpdate,
    int openBarriers) {

  /// Whether its date has passed and it is not done.
  public boolean isLate(LocalDate today) {
    boolean isOpen = status != ActionStatus.DONE && status != ActionStatus.CLOSED;
    return isOpen && due.map(day -> day.isBefore(today)).orElse(false);
  }
}
