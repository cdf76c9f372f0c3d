// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// A case as a bulk load hands it over, with all its events in the order of their numbers.
///
/// @param setting URN of the setting it has most to do with
/// @param closed absent while it is open
public record LoadedCase(
    ChildId child,
    String pathway,
    Optional<String> setting,
    LocalDate opened,
    Optional<LocalDate> closed,
    Optional<AccountId> officer,
    List<RecordedEvent> events) {

  public LoadedCase {
    events = List.copyOf(events);
  }
}
