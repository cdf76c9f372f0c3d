// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Objects;
import org.throughline.forecast.Ages;
import org.throughline.forecast.States;

/// The open model's yearly step: every rate is drawn anew for each cell and year.
final class WitanWalker implements Walker {

  private static final int OLDEST = 20;

  private final WitanFit fit;
  private final States states;
  private final Held held;
  private final int[] seed;
  private final boolean[] isValid;
  private final boolean[] canMove;
  private final int[] years;
  private final Draws draws;
  private final Urn.Memory memory = new Urn.Memory();

  WitanWalker(WitanFit fit, Draws draws) {
    this.draws = draws;
    this.fit = fit;
    this.states = fit.states;
    this.held = fit.held;
    this.seed = held.numbered(fit.transitions().stockIn(fit.inputs.seedYear(), states));
    this.years = fit.inputs.years();
    this.isValid = new boolean[held.count()];
    this.canMove = new boolean[held.count()];
    for (int number = 0; number < held.count(); number++) {
      isValid[number] = states.isValid(held.age(number), held.state(number));
      canMove[number] = fit.canMove(held.age(number), held.state(number));
    }
  }

  @Override
  public void walk(long seedOfRun, int simulation, Years out) {
    out.clear();
    draws.begin(seedOfRun, simulation, 0);
    int[] before = seed;
    int oldest = held.begin(Ages.index(OLDEST));
    for (int year = 0; year < years.length; year++) {
      for (int from = 0; from < oldest; from++) {
        if (before[from] > 0) {
          age(before[from], from, year, out);
        }
      }
      dropOldest(before, oldest, out.leavers(year));
      join(year, out);
      before = out.stock(year);
    }
  }

  private static void dropOldest(int[] before, int oldest, int[] leavers) {
    for (int from = oldest; from < before.length; from++) {
      leavers[from] += before[from];
    }
  }

  private void age(int people, int from, int year, Years out) {
    if (!isValid[from]) {
      out.leavers(year)[from] += people;
      return;
    }
    int cell = held.cell(from);
    int leavers = draws.betaBinomial(people, fit.leave[cell], fit.remain[cell]);
    int remaining = people - leavers;
    Urn destinations = fit.destinations[cell];
    int movers =
        destinations != null && canMove[from]
            ? draws.betaBinomial(remaining, fit.move[cell], fit.stay[cell])
            : 0;
    out.leavers(year)[from] += leavers;
    out.movedOut(year)[from] += movers;
    out.stock(year)[held.above(from)] += remaining - movers;
    if (movers > 0) {
      place(Objects.requireNonNull(destinations), movers, held.age(from) + 1, year, out);
    }
  }

  private void place(Urn destinations, int movers, int age, int year, Years out) {
    memory.forget();
    for (int mover = 0; mover < movers; mover++) {
      int to = held.number(states.cell(age, destinations.draw(draws, memory)));
      out.stock(year)[to]++;
      out.movedIn(year)[to]++;
    }
  }

  private void join(int year, Years out) {
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      Urn places = fit.places[Ages.index(age)];
      int people = fit.inputs.population().at(years[year], age);
      if (places != null && people > 0) {
        int joiners =
            draws.betaBinomial(people, fit.join[Ages.index(age)], fit.refrain[Ages.index(age)]);
        memory.forget();
        for (int joiner = 0; joiner < joiners; joiner++) {
          int to = held.number(states.cell(age, places.draw(draws, memory)));
          out.stock(year)[to]++;
          out.joiners(year)[to]++;
        }
      }
    }
  }

  @Override
  public long drawn() {
    return draws.drawn();
  }
}
