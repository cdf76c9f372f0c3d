// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Holds the rules of a pathway against what happened.
record DutyReader(
    Pathway pathway, CaseRecord cases, Calendars calendars, Rulebook rulebook, LocalDate asOf) {

  List<Duty> duties() {
    List<Duty> duties = new ArrayList<>(pathway.rules().size());
    for (Rule rule : pathway.rules()) {
      addDuties(rule, duties);
    }
    return duties;
  }

  private void addDuties(Rule rule, List<Duty> duties) {
    List<Reckoning> rounds = rounds(rule);
    if (rounds.isEmpty()) {
      duties.add(notArisen(rule, new Verdict.Awaited(rule.limit().from())));
    }
    for (int round = 0; round < rounds.size(); round++) {
      duties.add(duty(rule, rounds.get(round), window(rule, rounds, round)));
    }
  }

  private List<Reckoning> rounds(Rule rule) {
    if (rule.isEachTime()) {
      List<Reckoning> rounds = new ArrayList<>();
      LocalDate last = LocalDate.MIN;
      for (Occurrence trigger : cases.of(rule.limit().from())) {
        if (!trigger.countsFrom().equals(last)) {
          rounds.add(reckoning(rule, rule.limit(), trigger));
        }
        last = trigger.countsFrom();
      }
      return rounds;
    }
    return latest(rule).map(List::of).orElse(List.of());
  }

  private Optional<Reckoning> latest(Rule rule) {
    return rule.limit()
        .legs()
        .flatMap(
            leg ->
                cases.of(leg.from()).stream()
                    .limit(1)
                    .map(trigger -> reckoning(rule, leg, trigger)))
        .reduce(
            (one, other) ->
                other.isLaterThan(one)
                    ? other.beginning(one.begins())
                    : one.beginning(other.begins()));
  }

  private Reckoning reckoning(Rule rule, Limit leg, Occurrence trigger) {
    LocalDate day = trigger.countsFrom();
    Optional<Rulebook.Entry> entry = rulebook.entry(pathway, rule, day);
    Optional<Clause.Formerly> old = rule.formerlyOn(day);
    Limit limit =
        entry
            .map(Rulebook.Entry::amount)
            .or(() -> old.map(Clause.Formerly::amount))
            .map(amount -> counting(leg, amount))
            .orElse(leg);
    Optional<Source> source =
        entry.map(Rulebook.Entry::source).or(() -> old.map(Clause.Formerly::source));
    return new Reckoning(trigger, limit, due(limit, day), day, source);
  }

  private static Limit counting(Limit leg, Amount amount) {
    return switch (leg) {
      case Limit.Counted counted ->
          new Limit.Counted(amount, counted.from(), counted.isBeginningWith(), counted.roll());
      case Limit.Ahead ahead -> new Limit.Ahead(amount, ahead.from());
      case Limit.Prompt prompt -> new Limit.Counted(amount, prompt.from(), false, Roll.NONE);
      case Limit.OnDate _, Limit.Tabled _, Limit.Latest _ -> leg;
    };
  }

  private Optional<LocalDate> due(Limit limit, LocalDate day) {
    return switch (limit) {
      case Limit.Counted(var amount, var _, var isBeginningWith, var roll) ->
          Optional.of(
              roll.from(
                  isBeginningWith
                      ? amount.beginningWith(day, calendars)
                      : amount.after(day, calendars),
                  calendars));
      case Limit.Ahead(var amount, var _) -> Optional.of(amount.before(day, calendars));
      case Limit.OnDate date -> Optional.of(date.due(day, calendars));
      case Limit.Tabled table -> Optional.of(table.due(day));
      case Limit.Prompt _ -> Optional.empty();
      case Limit.Latest _ -> throw new IllegalStateException("Several limits have no single day");
    };
  }

  private Window window(Rule rule, List<Reckoning> rounds, int round) {
    boolean looksBack = rule.limit().looksBack();
    int first = looksBack ? round - 1 : round;
    LocalDate begins =
        first < 0 ? rounds.getFirst().begins().minusYears(1) : rounds.get(first).begins();
    boolean isLast = round == rounds.size() - 1;
    LocalDate next = isLast ? LocalDate.MAX : rounds.get(first + 1).begins();
    return new Window(begins, next, looksBack, rule.limit().from());
  }

  private Duty duty(Rule rule, Reckoning reckoning, Window window) {
    LocalDate day = reckoning.countedFrom();
    boolean isLaw =
        rule.inForce().on(day)
            && rule.reform().map(reform -> rulebook.hasCommenced(reform, day)).orElse(true);
    if (!isLaw) {
      return notArisen(rule, new Verdict.NotLaw(day));
    }
    if (!rule.onlyAfter().isEmpty()
        && cases.of(rule.onlyAfter()).stream().noneMatch(found -> isDuring(rule, window, found))) {
      return notArisen(rule, new Verdict.Awaited(rule.onlyAfter()));
    }
    Optional<LocalDate> metOn =
        cases.of(rule.metBy()).stream()
            .filter(window::holds)
            .map(Occurrence::happenedOn)
            .min(LocalDate::compareTo);
    return rule.kind() == DutyKind.MUST_WAIT
        ? waiting(rule, reckoning, window, metOn)
        : metOn
            .map(met -> met(rule, reckoning, met))
            .orElseGet(() -> outstanding(rule, reckoning, window));
  }

  /// A duty that arises each time needs its condition anew.
  private static boolean isDuring(Rule rule, Window window, Occurrence found) {
    LocalDate day = found.happenedOn();
    return !rule.isEachTime() || (!day.isBefore(window.begins()) && day.isBefore(window.next()));
  }

  private Duty waiting(Rule rule, Reckoning reckoning, Window window, Optional<LocalDate> acted) {
    Optional<Occurrence> other =
        instead(rule, window)
            .filter(found -> acted.map(day -> !found.happenedOn().isAfter(day)).orElse(true));
    if (other.isPresent()) {
      return notArisen(rule, new Verdict.DoesNotApply(other.orElseThrow()));
    }
    LocalDate due = reckoning.due().orElse(LocalDate.MAX);
    boolean isTooEarly = acted.map(day -> !day.isAfter(due)).orElse(false);
    Optional<LocalDate> metOn = acted.or(() -> asOf.isAfter(due) ? Optional.of(due) : acted);
    DutyState state =
        isTooEarly ? DutyState.MISSED : metOn.isPresent() ? DutyState.MET : DutyState.OPEN;
    return duty(rule, state, reckoning, metOn, new Verdict.Runs());
  }

  private Optional<Occurrence> instead(Rule rule, Window window) {
    return cases.of(rule.unless()).stream().filter(window::holds).findFirst();
  }

  private Duty met(Rule rule, Reckoning reckoning, LocalDate met) {
    boolean isInTime = reckoning.due().map(due -> !met.isAfter(due)).orElse(true);
    Verdict verdict = isInTime ? new Verdict.Runs() : exception(rule, reckoning);
    DutyState state =
        isInTime
            ? DutyState.MET
            : verdict instanceof Verdict.Lifted
                ? DutyState.LIFTED_BY_EXCEPTION
                : DutyState.MET_LATE;
    return duty(rule, state, reckoning, Optional.of(met), verdict);
  }

  private Duty outstanding(Rule rule, Reckoning reckoning, Window window) {
    Optional<Occurrence> other = instead(rule, window);
    if (other.isPresent()) {
      return notArisen(rule, new Verdict.DoesNotApply(other.orElseThrow()));
    }
    Optional<Occurrence> end =
        cases
            .firstFrom(pathway.endsWith(), reckoning.begins())
            .filter(found -> !rule.limit().from().contains(found.type()));
    if (end.isPresent() && isInTime(end.orElseThrow(), reckoning)) {
      return notArisen(rule, new Verdict.Closed(end.orElseThrow()));
    }
    Verdict verdict = exception(rule, reckoning);
    boolean isOver = reckoning.due().map(asOf::isAfter).orElse(false);
    DutyState state =
        verdict instanceof Verdict.Lifted
            ? DutyState.LIFTED_BY_EXCEPTION
            : isOver ? DutyState.MISSED : DutyState.OPEN;
    return duty(rule, state, reckoning, Optional.empty(), verdict);
  }

  private static boolean isInTime(Occurrence found, Reckoning reckoning) {
    return reckoning.due().map(due -> !found.happenedOn().isAfter(due)).orElse(true);
  }

  /// The first exception that lies within the limit, or one that lies outside it.
  private Verdict exception(Rule rule, Reckoning reckoning) {
    Verdict verdict = new Verdict.Runs();
    for (ExceptionGround ground : rule.exceptions()) {
      for (Occurrence found : cases.of(ground.code())) {
        boolean lifts =
            ground.inForce().on(found.happenedOn())
                && !found.happenedOn().isBefore(reckoning.begins())
                && isInTime(found, reckoning);
        if (lifts) {
          return new Verdict.Lifted(ground, found.happenedOn());
        }
        verdict = new Verdict.RunsDespite(ground, found.happenedOn());
      }
    }
    return verdict;
  }

  private Duty notArisen(Rule rule, Verdict verdict) {
    return new Duty(
        rule, DutyState.NOT_ARISEN, Optional.empty(), Optional.empty(), verdict, calendars);
  }

  private Duty duty(
      Rule rule, DutyState state, Reckoning reckoning, Optional<LocalDate> metOn, Verdict verdict) {
    return new Duty(rule, state, Optional.of(reckoning), metOn, verdict, calendars);
  }
}
