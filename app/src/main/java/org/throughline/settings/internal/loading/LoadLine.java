// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// A file of the register that was sent, and what became of it.
///
/// @param asAt the day that the file tells of
/// @param authorities whose rows were asked for; empty for all
/// @param byMap whether the map is believed where a row's authority and its place disagree
/// @param rowsRead how far it was read
/// @param others headings that are kept but not understood
/// @param sentBy absent for the command line
/// @param appliedBy who said yes or no; absent until somebody did
public record LoadLine(
    long id,
    String fileName,
    long bytes,
    LocalDate asAt,
    List<String> authorities,
    boolean byMap,
    String layout,
    LoadState state,
    long rowsRead,
    List<String> others,
    Counts counts,
    Optional<AccountId> sentBy,
    Optional<AccountId> appliedBy,
    Instant sentAt,
    Optional<Instant> endedAt) {

  public LoadLine {
    authorities = List.copyOf(authorities);
    others = List.copyOf(others);
  }

  /// Where its values come from, as it stands beside them.
  public String source() {
    return fileName + ", as at " + asAt;
  }
}
