// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// One piece of work in the living plan, with all that happened to it up to the day of the picture.
///
/// @param code the commitment's code; with `a`, `b` or `c` added where a commitment has several
/// @param commitment the commitment's code
/// @param text what is to be done, starting with a verb
/// @param responsible identifier of the one responsible officer; empty when nobody owns it
/// @param partners who else must help, by the name of the body
/// @param start first day of work
/// @param due the day it is to be finished; after a carry-forward, the later day
/// @param status as the last update left it; [Status#NOT_STARTED] when there is none
/// @param milestones in date order
/// @param success how one will know that it worked
/// @param costPence what it costs, in pence; empty when it needs no money of its own
/// @param dependsOn codes of actions in the same strategy that must come first
/// @param updates in date order, none before `start`, none after the day of the picture
/// @param barriers what stands in the way and where it was taken
/// @param evidence what shows that it was done
/// @param carriedForward filled when it was moved into a later year
public record InventedAction(
    String code,
    String commitment,
    String text,
    Optional<String> responsible,
    List<String> partners,
    LocalDate start,
    LocalDate due,
    Status status,
    List<Milestone> milestones,
    List<String> success,
    OptionalLong costPence,
    List<String> dependsOn,
    List<Update> updates,
    List<Barrier> barriers,
    List<Evidence> evidence,
    Optional<CarryForward> carriedForward) {

  /// Where an action stands. Only an update changes it.
  public enum Status {
    NOT_STARTED,
    ON_TRACK,
    AT_RISK,
    BLOCKED,
    /// The officer says it is finished.
    DONE,
    /// Finished, and the evidence was seen.
    CLOSED;

    /// True while there is still work to do.
    public boolean isOpen() {
      return this != DONE && this != CLOSED;
    }
  }

  /// A step on the way.
  ///
  /// @param metOn empty while it is still to come, or was missed
  public record Milestone(String text, LocalDate due, Optional<LocalDate> metOn) {}

  /// What the officer wrote, and the status it left the action in.
  public record Update(LocalDate on, String by, Status status, String words) {}

  /// Something the officer cannot remove alone.
  ///
  /// @param forum one of [DemonstrationAuthority#forums()]
  /// @param clearedOn empty while it still stands
  public record Barrier(
      LocalDate raisedOn, String by, String words, String forum, Optional<LocalDate> clearedOn) {}

  /// A note of what shows that the work was done.
  public record Evidence(LocalDate on, String by, String title, String words) {}

  /// The move of an unfinished action into a later year.
  public record CarryForward(LocalDate on, LocalDate previousDue, int toYear, String reason) {}

  public InventedAction {
    partners = List.copyOf(partners);
    milestones = List.copyOf(milestones);
    success = List.copyOf(success);
    dependsOn = List.copyOf(dependsOn);
    updates = List.copyOf(updates);
    barriers = List.copyOf(barriers);
    evidence = List.copyOf(evidence);
  }

  /// True when the due day has passed and there is still work to do.
  public boolean isOverdue(LocalDate today) {
    return status.isOpen() && due.isBefore(today);
  }

  /// The last day on which the officer wrote something; empty when nothing was ever written.
  public Optional<LocalDate> lastHeardOn() {
    return updates.isEmpty() ? Optional.empty() : Optional.of(updates.getLast().on());
  }
}
