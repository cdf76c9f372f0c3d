// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// A case as lists show it.
///
/// @param address what an address names it by
/// @param pathway its code, such as `ehc-needs-assessment`
/// @param setting the URN of the setting it has most to do with
/// @param closed absent while it is open
/// @param officer who keeps it
/// @param version grows by one with each change
public record CaseSummary(
    CaseId id,
    UUID address,
    String pathway,
    ChildId child,
    Optional<String> setting,
    LocalDate opened,
    Optional<LocalDate> closed,
    Optional<AccountId> officer,
    long version) {

  public boolean isOpen() {
    return closed.isEmpty();
  }
}
