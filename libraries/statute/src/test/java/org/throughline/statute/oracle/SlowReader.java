// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.throughline.statute.DutyState;

/// Reads a case like a clerk with a diary: it turns over what happened in the order of its days,
/// gives each thing to the round that is running then, and in the end looks at each round.
final class SlowReader {

  static final int NONE = Integer.MAX_VALUE;

  private static final Comparator<Happening> BY_DAY =
      Comparator.comparingInt(Happening::day).thenComparingInt(Happening::served);

  private final PathwayRows pathway;
  private final List<Happening> happened;
  private final SlowCount count;
  private final Laws laws;
  private final int asked;
  private final List<Reading> readings = new ArrayList<>();

  /// @param standing what neither was put right nor taken back
  SlowReader(PathwayRows pathway, List<Happening> standing, SlowCount count, Laws laws, int asked) {
    this.pathway = pathway;
    this.count = count;
    this.laws = laws;
    this.asked = asked;
    this.happened = new ArrayList<>(standing.size());
    for (Happening event : standing) {
      if (event.day() <= asked || event.isAny(pathway.bounds().plans())) {
        happened.add(asMade(event));
      }
    }
    happened.sort(BY_DAY);
  }

  /// What is only made when it arrives happens on that day.
  private Happening asMade(Happening event) {
    return event.isAny(pathway.bounds().madeWhenServed())
        ? new Happening(event.type(), event.served(), event.served(), event.names())
        : event;
  }

  List<Reading> read() {
    for (CodedRow row : pathway.coded()) {
      List<Round> rounds = row.legs().size() > 1 ? latest(row) : rounds(row);
      if (rounds.isEmpty()) {
        add(row, DutyState.NOT_ARISEN, NONE, NONE);
      } else if (row.looksBack()) {
        turnOverBefore(row, rounds);
      } else {
        turnOverAfter(row, rounds);
      }
      for (Round round : rounds) {
        round.hearWhoWasTold(row);
        addReading(row, round);
      }
    }
    return readings;
  }

  private List<Round> rounds(CodedRow row) {
    CodedRow.Leg leg = row.legs().getFirst();
    List<Round> rounds = new ArrayList<>(2);
    for (Happening event : happened) {
      boolean isFirst = rounds.isEmpty();
      boolean isAgain = row.row().isEach() && !isFirst && rounds.getLast().opened != event.day();
      if (event.isAny(leg.from()) && (isFirst || isAgain)) {
        if (isAgain) {
          rounds.getLast().next = event.day();
        }
        rounds.add(round(row, leg.clock(), event));
      }
    }
    return rounds;
  }

  /// The law of the day on which it happened holds for it, even when it is served later.
  private Round round(CodedRow row, Clock written, Happening start) {
    int from = written.isFromService() ? start.served() : start.day();
    int due = laws.clock(row.row(), written, start.day()).due(from, count);
    return new Round(start.day(), from, due, start.isAny(pathway.bounds().plans()));
  }

  /// Each of several clocks runs from the last of its events; the one that ends last holds. One
  /// without an end is started by each of its events, as long as another runs; it stops when one
  /// further down starts. It is open from the first start of any of them.
  private List<Round> latest(CodedRow row) {
    Round latest = null;
    int opened = NONE;
    for (CodedRow.Leg leg : row.legs()) {
      for (Happening event : starts(leg)) {
        latest = running(latest, round(row, leg.clock(), event));
        opened = Math.min(opened, event.day());
      }
    }
    if (latest == null) {
      return List.of();
    }
    latest.opened = opened;
    return List.of(latest);
  }

  private List<Happening> starts(CodedRow.Leg leg) {
    List<Happening> starts = new ArrayList<>(happened);
    starts.removeIf(event -> !event.isAny(leg.from()));
    return leg.clock().isNumbered() && !starts.isEmpty() ? List.of(starts.getLast()) : starts;
  }

  private static Round running(Round now, Round next) {
    boolean isNext =
        now == null
            || (next.due == NONE && next.opened <= now.due)
            || (next.due != NONE && now.due == NONE && next.opened >= now.opened)
            || (next.due != NONE && now.due != NONE && next.due > now.due);
    return isNext ? next : now;
  }

  /// What is itself the start of a round still belongs to the round before.
  private void turnOverAfter(CodedRow row, List<Round> rounds) {
    for (Happening event : happened) {
      if (isUndone(row, event)) {
        continue;
      }
      int lastOpened = event.isAny(row.from()) ? event.day() - 1 : event.day();
      Round taking = null;
      Round needing = null;
      for (Round round : rounds) {
        taking = round.opened <= lastOpened || row.row().isEvenBefore() ? round : taking;
        needing = round.opened <= event.day() ? round : needing;
      }
      if (taking != null) {
        taking.take(row, event);
      }
      if (needing != null) {
        needing.need(row, event);
      }
    }
  }

  /// What must be ready for a planned day belongs to the next such day, or to the last one when
  /// it comes late; at most a year ahead of the first.
  private void turnOverBefore(CodedRow row, List<Round> rounds) {
    int earliest = count.before(rounds.getFirst().counted, 1, Counting.YEARS);
    for (Happening event : happened) {
      if (event.day() > earliest) {
        Round next = rounds.getLast();
        for (Round round : rounds.reversed()) {
          next = event.day() <= round.counted ? round : next;
        }
        next.take(row, event);
        next.need(row, event);
      }
    }
  }

  private void addReading(CodedRow row, Round round) {
    boolean hasNeeds = row.needs() == 0 || round.hasNeeds;
    boolean hasOnce = row.once() == 0 || hasHappened(row.once(), round.next);
    if (!laws.isLaw(row.row(), round.opened) || !hasNeeds || !hasOnce || isTooSoon(row, round)) {
      add(row, DutyState.NOT_ARISEN, NONE, NONE);
    } else if (row.goesBy() != 0) {
      addAsked(row, round);
    } else if (row.row().isWait()) {
      addWait(row, round);
    } else {
      addDuty(row, round);
    }
  }

  /// What was asked for in time may be done at any time; what was not is nothing.
  private void addAsked(CodedRow row, Round round) {
    if (hasHappened(row.goesBy(), round.due + 1)) {
      round.due = NONE;
      addDuty(row, round);
    } else {
      add(row, DutyState.NOT_ARISEN, NONE, NONE);
    }
  }

  private void addWait(CodedRow row, Round round) {
    round.met = round.met == NONE ? doneBefore(row, round) : round.met;
    int freed = Math.min(round.other, round.ended);
    boolean isFree = freed != NONE && freed <= round.met;
    if (isFree || (round.met == NONE && isClosed(row, round))) {
      add(row, DutyState.NOT_ARISEN, NONE, NONE);
    } else if (round.met != NONE) {
      add(row, round.met <= round.due ? DutyState.MISSED : DutyState.MET, round.due, round.met);
    } else if (asked > round.due) {
      add(row, DutyState.MET, round.due, round.due);
    } else {
      add(row, DutyState.OPEN, round.due, NONE);
    }
  }

  /// Done since the case was opened, and before the wait in its midst began.
  private int doneBefore(CodedRow row, Round round) {
    long begins = pathway.bounds().begins();
    boolean isOwn = !row.row().isEach() && row.legs().getFirst().clock().isNumbered();
    int done = NONE;
    if (isOwn && (row.from() & begins) == 0) {
      int began = NONE;
      for (Happening event : happened) {
        if (event.isAny(begins) && event.day() <= round.opened) {
          began = event.day();
          done = NONE;
        }
        boolean isBetween = began < event.day() && event.day() < round.opened;
        if (event.isAny(row.metBy()) && isBetween) {
          done = Math.min(done, event.day());
        }
      }
    }
    return done;
  }

  private void addDuty(CodedRow row, Round round) {
    if (round.met != NONE && round.met <= round.due) {
      add(row, DutyState.MET, round.due, round.met);
    } else if (round.met != NONE) {
      DutyState late = isLifted(row, round) ? DutyState.LIFTED_BY_EXCEPTION : DutyState.MET_LATE;
      add(row, late, round.due, round.met);
    } else if (round.other != NONE || round.ended != NONE || isClosed(row, round)) {
      add(row, DutyState.NOT_ARISEN, NONE, NONE);
    } else {
      DutyState running = asked > round.due ? DutyState.MISSED : DutyState.OPEN;
      add(row, isLifted(row, round) ? DutyState.LIFTED_BY_EXCEPTION : running, round.due, NONE);
    }
  }

  /// Whether what it waits for in between was still too recent on the day of its start.
  private boolean isTooSoon(CodedRow row, Round round) {
    for (Happening event : happened) {
      if (event.isAny(row.lately()) && event.day() < round.opened) {
        Row.Lately time = row.row().lately().orElseThrow();
        if (count.after(event.day(), time.number(), time.unit()) >= round.opened) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasHappened(long types, int before) {
    for (Happening event : happened) {
      if (event.day() < before && event.isAny(types)) {
        return true;
      }
    }
    return false;
  }

  /// Whether the case was closed while this round was open. A plan keeps no case open, and what
  /// closes the case may itself be what a last duty follows from.
  private boolean isClosed(CodedRow row, Round round) {
    long ends = pathway.bounds().ends() & ~row.from();
    for (Happening event : happened) {
      boolean isWhileOpen = round.isPlan || event.day() >= round.opened;
      if (event.isAny(ends) && isWhileOpen && event.day() <= round.due) {
        return true;
      }
    }
    return false;
  }

  /// Whether something that frees was followed, on its day or later, by what undoes it.
  private boolean isUndone(CodedRow row, Happening freeing) {
    for (CodedRow.Undoing one : row.undone()) {
      for (Happening event : happened) {
        if (freeing.isAny(one.freeing()) && event.isAny(one.by()) && event.day() >= freeing.day()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isLifted(CodedRow row, Round round) {
    int done = round.met == NONE ? asked : round.met;
    for (Happening event : happened) {
      boolean isWithin = round.opened <= event.day() && event.day() <= round.due;
      if (isWithin && event.isAny(row.lifts()) && isLaw(event) && isStillLifted(event, done)) {
        return true;
      }
    }
    return false;
  }

  private boolean isLaw(Happening exception) {
    return Lifts.isLaw(typeOf(exception), exception.day());
  }

  private boolean isStillLifted(Happening exception, int day) {
    return Lifts.isStillLifted(typeOf(exception), day);
  }

  private String typeOf(Happening exception) {
    return pathway.types().get(Long.numberOfTrailingZeros(exception.type()));
  }

  private void add(CodedRow row, DutyState state, int due, int metOn) {
    readings.add(new Reading(row.row().duty(), state, due, metOn));
  }
}
