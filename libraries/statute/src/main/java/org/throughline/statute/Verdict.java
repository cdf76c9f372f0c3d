// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;

/// Why a duty is in its state, beyond its limit and the day it was met.
sealed interface Verdict {

  /// The limit runs, or ran.
  record Runs() implements Verdict {}

  /// The limit runs although this exception was recorded, because its day lies outside it.
  record RunsDespite(ExceptionGround ground, LocalDate on) implements Verdict {}

  /// The exception eased the duty, and no longer does.
  record EasingEnded(ExceptionGround ground, LocalDate on) implements Verdict {}

  record Lifted(ExceptionGround ground, LocalDate on) implements Verdict {}

  /// None of these has happened.
  record Awaited(List<EventType> types) implements Verdict {}

  /// It went by the day of this, which came after the last day.
  record TooLate(Occurrence found, LocalDate last) implements Verdict {}

  record DoesNotApply(Occurrence because) implements Verdict {}

  /// The case was closed while there was still time.
  record Closed(Occurrence by) implements Verdict {}

  /// It was not law on that day.
  record NotLaw(LocalDate on) implements Verdict {}
}
