// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds the last day of each limit.
record Reckoner(Pathway pathway, CaseRecord cases, Calendars calendars, Rulebook rulebook) {

  /// One for each time the duty arises; none while what it is counted from has not happened.
  List<Reckoning> rounds(Rule rule) {
    return switch (rule.limit()) {
      case Limit.Latest(var legs) -> latest(rule, legs);
      case Limit simple when rule.isEachTime() -> eachTime(rule, simple);
      case Limit simple ->
          cases.of(simple.from()).stream()
              .limit(1)
              .map(trigger -> reckoning(rule, simple, trigger))
              .toList();
    };
  }

  /// Two events of one day are one.
  private List<Reckoning> eachTime(Rule rule, Limit limit) {
    List<Reckoning> rounds = new ArrayList<>();
    LocalDate last = LocalDate.MIN;
    for (Occurrence trigger : cases.of(limit.from())) {
      if (!trigger.happenedOn().equals(last)) {
        rounds.add(reckoning(rule, limit, trigger));
      }
      last = trigger.happenedOn();
    }
    return rounds;
  }

  /// Each of the limits is counted from the last of its events, and one without a number from each.
  private List<Reckoning> latest(Rule rule, List<Limit> legs) {
    return legs.stream()
        .flatMap(leg -> triggers(leg).map(trigger -> reckoning(rule, leg, trigger)))
        .reduce(
            (one, next) ->
                one.yieldsTo(next) ? next.beginning(one.begins()) : one.beginning(next.begins()))
        .stream()
        .toList();
  }

  private Stream<Occurrence> triggers(Limit leg) {
    List<Occurrence> all = cases.of(leg.from());
    return leg instanceof Limit.Prompt ? all.stream() : all.reversed().stream().limit(1);
  }

  private Reckoning reckoning(Rule rule, Limit written, Occurrence trigger) {
    LocalDate happened = trigger.happenedOn();
    Optional<Rulebook.Entry> entry = rulebook.entry(pathway, rule, happened);
    Optional<Clause.Formerly> old = rule.formerlyOn(happened);
    Limit limit =
        entry
            .map(Rulebook.Entry::amount)
            .or(() -> old.map(Clause.Formerly::amount))
            .map(amount -> counting(written, amount))
            .orElse(written);
    Optional<Source> source =
        entry.map(Rulebook.Entry::source).or(() -> old.map(Clause.Formerly::source));
    LocalDate countedFrom = limit.isFromService() ? trigger.servedOn() : happened;
    return new Reckoning(
        trigger, limit, countedFrom, due(limit, countedFrom), happened, Optional.empty(), source);
  }

  private static Limit counting(Limit written, Amount amount) {
    return switch (written) {
      case Limit.Counted counted -> counted.with(amount);
      case Limit.Ahead ahead -> new Limit.Ahead(amount, ahead.from());
      case Limit.Prompt prompt -> Limit.within(amount, prompt.from().toArray(EventType[]::new));
      case Limit.OnDate _, Limit.Tabled _, Limit.Latest _ -> written;
    };
  }

  private Optional<LocalDate> due(Limit limit, LocalDate from) {
    return switch (limit) {
      case Limit.Counted counted -> Optional.of(counted.due(from, calendars));
      case Limit.Ahead(var amount, var _) -> Optional.of(amount.before(from, calendars));
      case Limit.OnDate date -> Optional.of(date.due(from, calendars));
      case Limit.Tabled table -> Optional.of(table.due(from));
      case Limit.Prompt _ -> Optional.empty();
      case Limit.Latest _ -> throw new IllegalStateException("Several limits have no single day");
    };
  }
}
