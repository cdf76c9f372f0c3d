// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A line of a pathway: one duty, right or waiting time, as the law has it.
///
/// @param act what is to be done, as it follows "must"
/// @param metBy what shows that it was done
/// @param addressees who are each told; empty where whatever shows it is enough
/// @param exceptions what lifts the limit
/// @param excuses what makes the duty not arise at all, and what undoes that
/// @param closedBy what ends it as long as there is still time
/// @param unlessLately what makes the duty not arise when it happened shortly before
/// @param onlyAfter what must have happened besides
/// @param isEachTime whether it arises anew with each event that it is counted from
/// @param isEvenBefore whether it may be done before the event that it is counted from
/// @param goesBy what must come within the limit instead of the deed itself; mostly nothing
/// @param formerly other numbers that held until a day
/// @param reform the reform without whose commencement the line is switched off
public record Rule(
    String code,
    Party party,
    DutyKind kind,
    String act,
    Limit limit,
    Source source,
    List<EventType> metBy,
    List<Addressee> addressees,
    List<ExceptionGround> exceptions,
    List<Clause.Unless> excuses,
    List<EventType> closedBy,
    Optional<Clause.UnlessLately> unlessLately,
    Optional<Clause.OnlyAfter> onlyAfter,
    boolean isEachTime,
    boolean isEvenBefore,
    List<EventType> goesBy,
    Optional<String> letter,
    List<Clause.Formerly> formerly,
    InForce inForce,
    Optional<String> reform,
    Optional<String> note) {

  static Rule of(
      DutyKind kind,
      Party party,
      String code,
      String act,
      Limit limit,
      Source source,
      List<Clause> clauses) {
    Codes.mustBeKebabCase(code);
    return new Rule(
        code,
        party,
        kind,
        act,
        limit,
        source,
        all(clauses, Clause.MetBy.class, Clause.MetBy::types),
        all(clauses, Clause.TellingEach.class, Clause.TellingEach::addressees),
        all(clauses, Clause.LiftedBy.class, Clause.LiftedBy::grounds),
        all(clauses, Clause.Unless.class, List::of),
        all(clauses, Clause.ClosedBy.class, Clause.ClosedBy::types),
        only(clauses, Clause.UnlessLately.class),
        only(clauses, Clause.OnlyAfter.class),
        only(clauses, Clause.EachTime.class).isPresent(),
        only(clauses, Clause.EvenBefore.class).isPresent(),
        all(clauses, Clause.GoesBy.class, Clause.GoesBy::types),
        only(clauses, Clause.Letter.class).map(Clause.Letter::code),
        all(clauses, Clause.Formerly.class, List::of),
        only(clauses, Clause.Valid.class).map(Clause.Valid::inForce).orElse(InForce.ALWAYS),
        only(clauses, Clause.AwaitingReform.class).map(Clause.AwaitingReform::reform),
        only(clauses, Clause.Note.class).map(Clause.Note::sentence));
  }

  /// The line in sentences, such as `The council must tell the family whether it will assess. The
  /// limit is 6 weeks after the day the request was received.`
  public String sentence() {
    return "%s %s %s. %s."
        .formatted(party.atBeginning(), kind.verb(), act, Words.sentence(Words.limit(limit)));
  }

  /// Every type of event that the line speaks of.
  Stream<EventType> eventTypes() {
    List<EventType> conditions = onlyAfter.map(Clause.OnlyAfter::types).orElse(List.of());
    List<EventType> lately = unlessLately.map(Clause.UnlessLately::types).orElse(List.of());
    List<EventType> undoing =
        excuses.stream().flatMap(clause -> clause.undoneBy().stream()).toList();
    return Stream.of(limit.from(), metBy, unless(), undoing, closedBy, lately, conditions, goesBy)
        .flatMap(List::stream);
  }

  /// What makes the duty not arise at all.
  public List<EventType> unless() {
    return excuses.stream().flatMap(clause -> clause.types().stream()).toList();
  }

  boolean isExcusedBy(EventType type) {
    return excuses.stream().anyMatch(clause -> clause.types().contains(type));
  }

  /// Whether it is law for a clock that starts on this day.
  boolean isLaw(LocalDate day, Rulebook rulebook) {
    return inForce.on(day) && reform.map(code -> rulebook.hasCommenced(code, day)).orElse(true);
  }

  /// The limit that held for an event of this day before the present one, if one did.
  Optional<Clause.Formerly> formerlyOn(LocalDate day) {
    return formerly.stream().filter(old -> !day.isAfter(old.until())).findFirst();
  }

  private static <C extends Clause, T> List<T> all(
      List<Clause> clauses, Class<C> kind, Function<C, List<T>> parts) {
    return clauses.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .flatMap(clause -> parts.apply(clause).stream())
        .toList();
  }

  private static <C extends Clause> Optional<C> only(List<Clause> clauses, Class<C> kind) {
    return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
