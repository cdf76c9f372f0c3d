// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;

/// What else a line of a pathway says about its duty.
public sealed interface Clause {

  record MetBy(List<EventType> types) implements Clause {}

  record TellingEach(List<Addressee> addressees) implements Clause {}

  record LiftedBy(List<ExceptionGround> grounds) implements Clause {}

  /// @param undoneBy what puts an end to it when it comes later
  record Unless(List<EventType> types, List<EventType> undoneBy) implements Clause {

    /// The duty applies again once one of these has happened.
    public Unless undoneBy(EventType... later) {
      return new Unless(types, List.of(later));
    }
  }

  record ClosedBy(List<EventType> types) implements Clause {}

  record UnlessLately(Amount amount, List<EventType> types) implements Clause {}

  record OnlyAfter(List<EventType> types, boolean isInSameRound) implements Clause {}

  record EachTime() implements Clause {}

  record EvenBefore() implements Clause {}

  record GoesBy(List<EventType> types) implements Clause {}

  record Letter(String code) implements Clause {}

  record Formerly(Amount amount, LocalDate until, Source source) implements Clause {}

  record Valid(InForce inForce) implements Clause {}

  record AwaitingReform(String reform) implements Clause {}

  record Note(String sentence) implements Clause {}

  /// Any one of these shows that it was done.
  static Clause metBy(EventType... types) {
    return new MetBy(List.of(types));
  }

  /// It is done once each of these was told, on the day of the last. What shows it may name those
  /// whom it told; what names none of them told them all.
  static Clause tellingEach(Addressee... addressees) {
    return new TellingEach(List.of(addressees));
  }

  /// Any one of these lifts the limit.
  static Clause liftedBy(List<ExceptionGround> grounds) {
    return new LiftedBy(List.copyOf(grounds));
  }

  /// When one of these happened, the duty does not arise. It shows that there was none, whenever it
  /// comes to light; what ends a duty without undoing a breach is told with [#closedBy].
  static Unless unless(EventType... types) {
    return new Unless(List.of(types), List.of());
  }

  /// When one of these happened while there was still time, nothing more is due. After the last day
  /// it changes nothing: what was not done by then stays missed.
  static Clause closedBy(EventType... types) {
    return new ClosedBy(List.of(types));
  }

  /// When one of these happened so short a time before the event that the duty is counted from, it
  /// does not arise.
  static Clause unlessLately(Amount amount, EventType... types) {
    return new UnlessLately(amount, List.of(types));
  }

  /// The duty arises only once one of these has happened.
  static Clause onlyAfter(EventType... types) {
    return new OnlyAfter(List.of(types), false);
  }

  /// The duty arises only when one of these has happened since the event it is counted from.
  static Clause onlyWhen(EventType... types) {
    return new OnlyAfter(List.of(types), true);
  }

  /// It arises anew each time the event happens, and not only the first time.
  static Clause eachTime() {
    return new EachTime();
  }

  /// It may be done before the event that it is counted from.
  static Clause evenBefore() {
    return new EvenBefore();
  }

  /// Whether it is in time goes by the day of one of these, and not by the day it is done.
  static Clause goesBy(EventType... types) {
    return new GoesBy(List.of(types));
  }

  /// The letter by which it is done.
  static Clause letter(String code) {
    return new Letter(code);
  }

  /// Another number held for events up to and on `until`.
  static Clause formerly(Amount amount, String until, Source source) {
    return new Formerly(amount, LocalDate.parse(until), source);
  }

  /// The line is law only for events between these days.
  static Clause valid(InForce inForce) {
    return new Valid(inForce);
  }

  /// The line is switched off until the rulebook says when the reform came into force.
  static Clause awaiting(String reform) {
    return new AwaitingReform(reform);
  }

  /// A sentence that a reader needs to know.
  static Clause note(String sentence) {
    return new Note(sentence);
  }
}
