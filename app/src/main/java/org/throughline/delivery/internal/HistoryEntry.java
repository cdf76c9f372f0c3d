// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One saving of an action: who, when, and what was different afterwards.
///
/// @param progress the update that was written with it, if it was one
public record HistoryEntry(
    long version,
    Instant at,
    String by,
    List<Difference> differences,
    Optional<ActionDetails.Update> progress) {

  /// A field in words, with its value before and after; either may be empty.
  public record Difference(String field, String was, String becomes) {}

  public HistoryEntry {
    differences = List.copyOf(differences);
  }
}
