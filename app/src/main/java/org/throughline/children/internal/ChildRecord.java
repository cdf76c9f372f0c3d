// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.throughline.children.ChildId;

/// A child's record with its version.
///
/// @param household the household's number; absent for none
/// @param absorbed the records that were merged into this one
/// @param survivor the address of the record that this one was merged into; absent when it was not
public record ChildRecord(
    ChildId id,
    UUID address,
    Facts facts,
    boolean isRestricted,
    Optional<Long> household,
    List<Long> absorbed,
    Optional<UUID> survivor,
    long version,
    String source) {

  public ChildRecord {
    absorbed = List.copyOf(absorbed);
  }

  /// The path of the record's page.
  public String path() {
    return "/children/" + address;
  }

  /// The name as it is spoken.
  public String name() {
    String known = facts.get(Field.KNOWN_AS);
    String forename = facts.get(Field.FORENAME);
    String spoken =
        known.isEmpty() || known.equals(forename) ? forename : known + " (" + forename + ")";
    return spoken + " " + facts.get(Field.SURNAME);
  }
}
