// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// An action with all that happened to it, to be written as of its own time.
///
/// @param planned who planned it and when
/// @param updates in the order they were written
public record ActionHistory(
    NewAction action,
    Signature planned,
    List<PastUpdate> updates,
    List<PastBarrier> barriers,
    List<PastEvidence> evidence,
    Optional<PastCarryForward> carriedForward) {

  /// What an officer wrote, and the status it left the action in.
  public record PastUpdate(Instant at, AccountId by, ActionStatus status, String words) {}

  /// Something the officer could not remove alone.
  ///
  /// @param forum the named forum it was taken to on the day it was raised; made when there is
  ///     none of this name
  /// @param resolvedAt absent while it stands; `resolution` says how it was resolved
  public record PastBarrier(
      Instant raisedAt,
      AccountId by,
      String words,
      Optional<String> forum,
      Optional<Instant> resolvedAt,
      String resolution) {}

  /// A note of what shows that the work was done.
  public record PastEvidence(
      Instant at, AccountId by, String title, String words, Optional<String> link) {}

  /// The move into a later year. The action's facts already hold the later year and date.
  public record PastCarryForward(
      Instant at, AccountId by, int fromYear, Optional<LocalDate> fromDue, String reason) {}

  public ActionHistory {
    updates = List.copyOf(updates);
    barriers = List.copyOf(barriers);
    evidence = List.copyOf(evidence);
  }
}
