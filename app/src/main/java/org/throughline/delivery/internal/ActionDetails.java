// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.delivery.ActionStatus;
import org.throughline.platform.identity.AccountId;

/// An action with all that belongs to it.
///
/// @param updates the latest first
/// @param needs what must come first
/// @param neededBy what waits for this one
public record ActionDetails(
    ActionRow row,
    List<Step> milestones,
    List<Barrier> barriers,
    List<Proof> evidence,
    List<Update> updates,
    List<Carry> carries,
    List<Other> needs,
    List<Other> neededBy) {

  /// A dated step.
  public record Step(long id, String words, LocalDate due, Optional<LocalDate> doneOn) {}

  /// Something in the way; `forum` is empty until it is taken to one.
  public record Barrier(
      long id,
      String words,
      Instant raisedAt,
      Optional<AccountId> raisedBy,
      Optional<String> forum,
      Optional<Instant> escalatedAt,
      Optional<Instant> resolvedAt,
      Optional<AccountId> resolvedBy,
      Optional<String> resolution) {
    public boolean isOpen() {
      return resolvedAt.isEmpty();
    }
  }

  /// Something that shows what was done.
  ///
  /// @param address where it can be opened; absent for a note
  public record Proof(
      String kind,
      String title,
      String words,
      Optional<String> address,
      Instant at,
      Optional<AccountId> by) {}

  /// What somebody wrote about how it is going.
  public record Update(
      Instant at, Optional<AccountId> by, ActionStatus was, ActionStatus status, String words) {}

  /// A move into a later year.
  public record Carry(
      Instant at,
      Optional<AccountId> by,
      int fromYear,
      int toYear,
      Optional<LocalDate> fromDue,
      LocalDate toDue,
      String reason) {}

  /// Another action, in a line.
  public record Other(long id, String code, String text, ActionStatus status) {}

  public ActionDetails {
    milestones = List.copyOf(milestones);
    barriers = List.copyOf(barriers);
    evidence = List.copyOf(evidence);
    updates = List.copyOf(updates);
    carries = List.copyOf(carries);
    needs = List.copyOf(needs);
    neededBy = List.copyOf(neededBy);
  }

  public long openBarriers() {
    return barriers.stream().filter(Barrier::isOpen).count();
  }
}
