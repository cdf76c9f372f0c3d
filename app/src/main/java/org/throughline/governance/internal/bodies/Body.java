// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A body that meets.
///
/// @param nextMeeting its next meeting from the day that was asked about
/// @param version what an edit must rest on
public record Body(
    long id, BodyFacts facts, Optional<LocalDate> nextMeeting, boolean isInvented, long version) {

  /// A seat.
  ///
  /// @param who the person in it; empty where the role says enough
  public record Member(String role, String who) {
    /// Such as `Chair: A. Person`.
    public String line() {
      return who.isEmpty() ? role : role + ": " + who;
    }
  }

  /// What an editor writes of a body.
  ///
  /// @param parent the body it answers to; absent at the top
  /// @param isPublic whether it meets in public, so that everybody may read what it decided
  public record BodyFacts(
      String name,
      BodyKind kind,
      Optional<Long> parent,
      String cadence,
      String about,
      List<String> decides,
      List<String> advises,
      List<Member> members,
      boolean isCurrent,
      boolean isPublic) {
    public BodyFacts {
      decides = List.copyOf(decides);
      advises = List.copyOf(advises);
      members = List.copyOf(members);
    }
  }

  public String name() {
    return facts.name();
  }

  /// In a word or two, whether it decides or advises.
  public String standing() {
    if (facts.decides().isEmpty()) {
      return "Advises";
    }
    return facts.advises().isEmpty() ? "Decides" : "Decides and advises";
  }
}
