// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic.casework;

import java.time.LocalDate;
import java.util.Optional;

/// One child's way through casework, in outline: what is told in events later.
///
/// @param child as [Claims] gave it
/// @param need first need, by the code of the school census; `NONE` where it was not recorded
/// @param setting named in the plan in January 2025, or at the end or start of a plan that was not
///     in force then
/// @param requested absent for a plan that came from elsewhere
/// @param started the first final plan, absent when there was none
/// @param arrived the day the plan came from another council
/// @param hasException whether a lawful exception lifted the limit of 20 weeks
public record Career(
    int child,
    LocalDate born,
    Kind kind,
    String need,
    Optional<String> secondNeed,
    String setting,
    Optional<LocalDate> requested,
    Optional<LocalDate> started,
    Optional<LocalDate> arrived,
    Optional<Ending> ended,
    boolean hasException) {

  /// How it begins.
  public enum Kind {
    /// A plan after an assessment within the ten years.
    ASSESSED,
    /// A plan that was there before the ten years began.
    INHERITED,
    /// A plan that came with the child from another council.
    MOVED_IN,
    /// The council decided not to assess.
    REFUSED,
    /// Assessed, and no plan.
    NO_PLAN,
    /// The family took the request back.
    WITHDRAWN
  }

  /// Whether a plan is in force on the day.
  public boolean hasPlanOn(LocalDate day) {
    return started.isPresent()
        && !started.get().isAfter(day)
        && arrived.map(came -> !came.isAfter(day)).orElse(true)
        && ended.map(end -> end.on().isAfter(day)).orElse(true);
  }

  /// The last day the plan was in force, as far as it has ended.
  public Optional<LocalDate> endedOn() {
    return ended.map(Ending::on);
  }
}
