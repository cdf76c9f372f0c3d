// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import org.throughline.forecast.Ages;
import org.throughline.forecast.States;

/// The open model's yearly step: every rate is drawn anew for each cell and year.
final class WitanWalker implements Walker {

  private static final int OLDEST = 20;

  private final WitanFit fit;
  private final States states;
  private final int[] seed;
  private final boolean[] canMove;
  private final int[] years;
  private final Draws draws = new Draws();
  private final Urn.Memory memory = new Urn.Memory();

  WitanWalker(WitanFit fit) {
    this.fit = fit;
    this.states = fit.states;
    this.seed = fit.transitions().stockIn(fit.inputs.seedYear(), states);
    this.years = fit.inputs.years();
    this.canMove = new boolean[states.cells()];
    for (int age = Ages.FIRST; age <= Ages.LAST; age++) {
      for (int state = 0; state < states.count(); state++) {
        canMove[states.cell(age, state)] = fit.canMove(age, state);
      }
    }
  }

  @Override
  public void walk(long seedOfRun, int simulation, Years out) {
    out.clear();
    draws.begin(seedOfRun, simulation, 0);
    int[] before = seed;
    for (int year = 0; year < years.length; year++) {
      for (int age = Ages.FIRST; age < OLDEST; age++) {
        for (int state = 0; state < states.count(); state++) {
          int people = before[states.cell(age, state)];
          if (people > 0) {
            age(people, age, state, year, out);
          }
        }
      }
      dropOldest(before, out.leavers(year));
      join(year, out);
      before = out.stock(year);
    }
  }

  private void dropOldest(int[] before, int[] leavers) {
    for (int cell = states.cell(OLDEST, 0); cell < before.length; cell++) {
      leavers[cell] += before[cell];
    }
  }

  private void age(int people, int age, int state, int year, Years out) {
    int cell = states.cell(age, state);
    if (!states.isValid(age, state)) {
      out.leavers(year)[cell] += people;
      return;
    }
    int leavers = draws.betaBinomial(people, fit.leave[cell], fit.remain[cell]);
    int remaining = people - leavers;
    Urn destinations = fit.destinations[cell];
    int movers =
        destinations != null && canMove[cell]
            ? draws.betaBinomial(remaining, fit.move[cell], fit.stay[cell])
            : 0;
    out.leavers(year)[cell] += leavers;
    out.movedOut(year)[cell] += movers;
    out.stock(year)[states.cell(age + 1, state)] += remaining - movers;
    if (movers > 0) {
      place(java.util.Objects.requireNonNull(destinations), movers, age + 1, year, out);
    }
  }

  private void place(Urn destinations, int movers, int age, int year, Years out) {
    memory.forget();
    for (int mover = 0; mover < movers; mover++) {
      int cell = states.cell(age, destinations.draw(draws, memory));
      out.stock(year)[cell]++;
      out.movedIn(year)[cell]++;
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
          int cell = states.cell(age, places.draw(draws, memory));
          out.stock(year)[cell]++;
          out.joiners(year)[cell]++;
        }
      }
    }
  }

  @Override
  public long drawn() {
    return draws.drawn();
  }
}
