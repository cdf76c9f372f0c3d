// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// How one duty of a case stands on the day asked, and why.
public final class Duty {

  private final Rule rule;
  private final DutyState state;
  private final Optional<Reckoning> reckoning;
  private final Optional<LocalDate> metOn;
  private final Verdict verdict;
  private final Calendars calendars;
  private final List<Told> told;
  private final Optional<Excuse> reversed;

  Duty(
      Rule rule,
      DutyState state,
      Optional<Reckoning> reckoning,
      Optional<LocalDate> metOn,
      Verdict verdict,
      Calendars calendars,
      List<Told> told,
      Optional<Excuse> reversed) {
    this.rule = rule;
    this.state = state;
    this.reckoning = reckoning;
    this.metOn = metOn;
    this.verdict = verdict;
    this.calendars = calendars;
    this.told = List.copyOf(told);
    this.reversed = reversed;
  }

  Duty telling(List<Told> whom) {
    return whom.isEmpty()
        ? this
        : new Duty(rule, state, reckoning, metOn, verdict, calendars, whom, reversed);
  }

  /// The same where the last thing that freed of it was undone, unless it had been done by then.
  Duty again(Optional<Excuse> undone) {
    return undone.isEmpty()
        ? this
        : new Duty(rule, state, reckoning, metOn, verdict, calendars, told, undone);
  }

  /// Stable and in kebab case, such as `final-plan`.
  public String code() {
    return rule.code();
  }

  public Rule rule() {
    return rule;
  }

  public DutyState state() {
    return state;
  }

  /// The last day on which it is in time. Absent while nothing is due, and where the law gives no
  /// number, or where what had to come in time did. A limit that an exception lifted keeps the day
  /// it would have had.
  public Optional<LocalDate> due() {
    return reckoning.filter(found -> found.settledBy().isEmpty()).flatMap(Reckoning::due);
  }

  /// The day that the limit is counted from; absent while nothing is due.
  public Optional<LocalDate> countedFrom() {
    return reckoning.map(Reckoning::countedFrom);
  }

  public Optional<LocalDate> metOn() {
    return metOn;
  }

  /// How it stands with each of several who are told, where the law names them; empty elsewhere.
  public List<Told> told() {
    return told;
  }

  /// The letter by which it is done: that of the first who has still to be told, where the law
  /// names several.
  public Optional<String> letter() {
    return told.stream()
        .filter(Told::isOutstanding)
        .findFirst()
        .map(next -> next.who().letter())
        .or(rule::letter);
  }

  /// The source of the number that was counted with, which may be an earlier law or the council's.
  public Source source() {
    return reckoning.flatMap(Reckoning::otherSource).orElse(rule.source());
  }

  /// Sentences for a reader who knows nothing of the law: what started it, the limit, what was
  /// counted over, what lifted it, how it stands.
  public String because() {
    return Because.of(this);
  }

  Optional<Reckoning> reckoning() {
    return reckoning;
  }

  /// What freed of it and was undone.
  Optional<Excuse> reversed() {
    return reversed;
  }

  Verdict verdict() {
    return verdict;
  }

  Calendars calendars() {
    return calendars;
  }

  @Override
  public String toString() {
    return code() + " " + state.code() + due().map(day -> " by " + day).orElse("");
  }
}
