// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.time.LocalDate;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// Who answers for a measure's figures, and when the next is due.
///
/// @param version 0 while nothing was ever said
public record Keeping(Optional<AccountId> owner, Optional<LocalDate> nextDue, int version) {

  public static final Keeping NONE = new Keeping(Optional.empty(), Optional.empty(), 0);

  public boolean isOverdue(LocalDate today) {
    return nextDue.filter(each -> each.isBefore(today)).isPresent();
  }
}
