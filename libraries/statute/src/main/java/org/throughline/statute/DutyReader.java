// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Holds the rules of a pathway against what happened.
record DutyReader(
    Pathway pathway, CaseRecord cases, Calendars calendars, Rulebook rulebook, LocalDate asOf) {

  List<Duty> duties() {
    Reckoner reckoner = new Reckoner(pathway, cases, calendars, rulebook);
    List<Duty> duties = new ArrayList<>(pathway.rules().size());
    for (Rule rule : pathway.rules()) {
      List<Reckoning> rounds = reckoner.rounds(rule);
      if (rounds.isEmpty()) {
        duties.add(notArisen(rule, new Verdict.Awaited(rule.limit().from())));
      }
      for (int round = 0; round < rounds.size(); round++) {
        duties.add(duty(rule, rounds.get(round), Window.of(rule, rounds, round)));
      }
    }
    return duties;
  }

  private Duty duty(Rule rule, Reckoning reckoning, Window window) {
    List<Told> told = Told.of(rule, cases, window);
    Duty duty = duty(rule, reckoning, window, told).telling(told);
    return rule.excuses().isEmpty() ? duty : duty.again(reversed(rule, duty, window));
  }

  private Duty duty(Rule rule, Reckoning reckoning, Window window, List<Told> told) {
    LocalDate day = reckoning.begins();
    if (!rule.isLaw(day, rulebook)) {
      return notArisen(rule, new Verdict.NotLaw(day));
    }
    Optional<Clause.OnlyAfter> unmet = rule.onlyAfter().filter(clause -> !isMet(clause, window));
    if (unmet.isPresent()) {
      return notArisen(rule, new Verdict.Awaited(unmet.orElseThrow().types()));
    }
    Optional<Occurrence> lately = lately(rule, reckoning);
    if (lately.isPresent()) {
      return notArisen(rule, new Verdict.DoesNotApply(lately.orElseThrow()));
    }
    return rule.goesBy().isEmpty()
        ? arisen(rule, reckoning, window, told)
        : settled(rule, reckoning, window, told);
  }

  private Optional<Excuse> reversed(Rule rule, Duty duty, Window window) {
    return Excuse.of(rule, cases, window)
        .filter(excuse -> excuse.undone().isPresent() && duty.reckoning().isPresent())
        .filter(excuse -> duty.metOn().map(excuse.found().happenedOn()::isBefore).orElse(true))
        .reduce((_, later) -> later);
  }

  private Duty settled(Rule rule, Reckoning reckoning, Window window, List<Told> told) {
    Optional<Occurrence> came = cases.of(rule.goesBy()).stream().findFirst();
    Optional<Verdict> over =
        came.isEmpty()
            ? Optional.of(new Verdict.Awaited(rule.goesBy()))
            : came.filter(found -> !reckoning.isInTime(found.happenedOn()))
                .map(found -> new Verdict.TooLate(found, reckoning.due().orElseThrow()));
    return over.map(verdict -> notArisen(rule, verdict))
        .orElseGet(() -> arisen(rule, reckoning.settledBy(came.orElseThrow()), window, told));
  }

  private Duty arisen(Rule rule, Reckoning reckoning, Window window, List<Told> told) {
    Optional<LocalDate> metOn = metOn(rule, reckoning, window, told);
    return rule.kind() == DutyKind.MUST_WAIT
        ? waiting(rule, reckoning, window, metOn.or(() -> before(rule, reckoning)))
        : metOn
            .map(met -> met(rule, reckoning, met))
            .orElseGet(() -> outstanding(rule, reckoning, window));
  }

  /// What also excuses shows nothing once it is late: then it excuses.
  private Optional<LocalDate> metOn(
      Rule rule, Reckoning reckoning, Window window, List<Told> told) {
    return told.isEmpty()
        ? cases.of(rule.metBy()).stream()
            .filter(window::holds)
            .filter(
                found -> reckoning.isInTime(found.happenedOn()) || !rule.isExcusedBy(found.type()))
            .map(Occurrence::happenedOn)
            .min(LocalDate::compareTo)
        : Told.last(told);
  }

  private boolean isMet(Clause.OnlyAfter clause, Window window) {
    return cases.of(clause.types()).stream()
        .map(Occurrence::happenedOn)
        .anyMatch(
            day ->
                day.isBefore(window.next())
                    && (!clause.isInSameRound() || !day.isBefore(window.begins())));
  }

  private Duty waiting(Rule rule, Reckoning reckoning, Window window, Optional<LocalDate> acted) {
    Optional<Verdict> over =
        freed(rule, reckoning, window, acted.orElse(LocalDate.MAX))
            .or(() -> acted.isPresent() ? Optional.empty() : closed(rule, reckoning));
    if (over.isPresent()) {
      return notArisen(rule, over.orElseThrow());
    }
    boolean isTooEarly = acted.map(reckoning::isInTime).orElse(false);
    Optional<LocalDate> metOn =
        acted.or(() -> reckoning.isInTime(asOf) ? Optional.empty() : reckoning.due());
    DutyState state =
        isTooEarly ? DutyState.MISSED : metOn.isPresent() ? DutyState.MET : DutyState.OPEN;
    return duty(rule, state, reckoning, metOn, new Verdict.Runs());
  }

  /// The deed that was done in the same case before the time to wait for had begun.
  private Optional<LocalDate> before(Rule rule, Reckoning reckoning) {
    return isInMidst(rule)
        ? days(pathway.beginsWith())
            .filter(day -> !day.isAfter(reckoning.begins()))
            .max(LocalDate::compareTo)
            .flatMap(began -> between(rule.metBy(), began, reckoning.begins()))
        : Optional.empty();
  }

  /// Whether a case has one such wait, which begins after the case did. Nobody knows of any other
  /// whether an earlier deed has to do with it.
  private boolean isInMidst(Rule rule) {
    return !rule.isEachTime()
        && !(rule.limit() instanceof Limit.Prompt)
        && rule.limit().from().stream().noneMatch(pathway.beginsWith()::contains);
  }

  private Optional<LocalDate> between(List<EventType> types, LocalDate began, LocalDate ended) {
    return days(types).filter(day -> day.isAfter(began) && day.isBefore(ended)).findFirst();
  }

  private Stream<LocalDate> days(List<EventType> types) {
    return cases.of(types).stream().map(Occurrence::happenedOn);
  }

  private Duty met(Rule rule, Reckoning reckoning, LocalDate met) {
    boolean isInTime = reckoning.isInTime(met);
    Verdict verdict = isInTime ? new Verdict.Runs() : exception(rule, reckoning, met);
    DutyState late =
        verdict instanceof Verdict.Lifted ? DutyState.LIFTED_BY_EXCEPTION : DutyState.MET_LATE;
    return duty(rule, isInTime ? DutyState.MET : late, reckoning, Optional.of(met), verdict);
  }

  private Duty outstanding(Rule rule, Reckoning reckoning, Window window) {
    Optional<Verdict> over =
        freed(rule, reckoning, window, LocalDate.MAX).or(() -> closed(rule, reckoning));
    if (over.isPresent()) {
      return notArisen(rule, over.orElseThrow());
    }
    Verdict verdict = exception(rule, reckoning, asOf);
    DutyState running = reckoning.isInTime(asOf) ? DutyState.OPEN : DutyState.MISSED;
    DutyState state = verdict instanceof Verdict.Lifted ? DutyState.LIFTED_BY_EXCEPTION : running;
    return duty(rule, state, reckoning, Optional.empty(), verdict);
  }

  /// What freed from the duty up to a day, which is that of the deed where it must be waited for.
  private Optional<Verdict> freed(Rule rule, Reckoning reckoning, Window window, LocalDate upTo) {
    return excuse(rule, window, upTo)
        .<Verdict>map(Verdict.DoesNotApply::new)
        .or(
            () ->
                cases.of(rule.closedBy()).stream()
                    .filter(window::holds)
                    .filter(found -> !found.happenedOn().isAfter(upTo))
                    .findFirst()
                    .filter(found -> reckoning.isInTime(found.happenedOn()))
                    .map(Verdict.Closed::new));
  }

  private Optional<Occurrence> excuse(Rule rule, Window window, LocalDate upTo) {
    return rule.excuses().isEmpty()
        ? Optional.empty()
        : Excuse.of(rule, cases, window)
            .filter(excuse -> excuse.undone().isEmpty())
            .map(Excuse::found)
            .filter(found -> !found.happenedOn().isAfter(upTo))
            .findFirst();
  }

  /// What happened so shortly before that the duty does not arise.
  private Optional<Occurrence> lately(Rule rule, Reckoning reckoning) {
    return rule.unlessLately().stream()
        .flatMap(
            clause ->
                cases.of(clause.types()).stream()
                    .filter(found -> found.happenedOn().isBefore(reckoning.begins()))
                    .filter(
                        found ->
                            !clause
                                .amount()
                                .after(found.happenedOn(), calendars)
                                .isBefore(reckoning.begins())))
        .reduce((_, later) -> later);
  }

  /// The end of the case while there was still time. A plan for a day to come opens nothing that
  /// was closed before.
  private Optional<Verdict> closed(Rule rule, Reckoning reckoning) {
    return cases.of(pathway.endsWith()).stream()
        .filter(end -> !rule.limit().from().contains(end.type()))
        .filter(
            end ->
                reckoning.trigger().type().isPlanned()
                    || !end.happenedOn().isBefore(reckoning.begins()))
        .filter(end -> reckoning.isInTime(end.happenedOn()))
        .findFirst()
        .map(Verdict.Closed::new);
  }

  /// The first exception that lies within the limit, or one that lies outside it.
  ///
  /// @param done the day it was done, or the day asked
  private Verdict exception(Rule rule, Reckoning reckoning, LocalDate done) {
    Verdict verdict = new Verdict.Runs();
    for (ExceptionGround ground : rule.exceptions()) {
      for (Occurrence found : cases.of(ground.code())) {
        LocalDate day = found.happenedOn();
        if (ground.inForce().on(day)
            && !day.isBefore(reckoning.begins())
            && reckoning.isInTime(day)) {
          if (ground.holdsOn(done)) {
            return new Verdict.Lifted(ground, day);
          }
          verdict = new Verdict.EasingEnded(ground, day);
        } else {
          verdict = new Verdict.RunsDespite(ground, day);
        }
      }
    }
    return verdict;
  }

  private Duty notArisen(Rule rule, Verdict verdict) {
    return new Duty(
        rule,
        DutyState.NOT_ARISEN,
        Optional.empty(),
        Optional.empty(),
        verdict,
        calendars,
        List.of(),
        Optional.empty());
  }

  private Duty duty(
      Rule rule, DutyState state, Reckoning reckoning, Optional<LocalDate> metOn, Verdict verdict) {
    return new Duty(
        rule,
        state,
        Optional.of(reckoning),
        metOn,
        verdict,
        calendars,
        List.of(),
        Optional.empty());
  }
}
