// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// How far one year's records disagree with the next about the same January.
///
/// Where each year's transitions begin exactly as the last ended, nothing is restated. Where they
/// do not, some people are found in another cell than where they were left, and a forecast of cells
/// that ignores it is too sure of itself. Restated people are placed as the records of all years
/// and the simulated year itself say, unevenly as the disagreement is.
final class Restatement {

  private static final double FROM_HISTORY = 0.7;
  private static final double LENT = 0.6;
  private static final double NEGLIGIBLE = 0.02;

  private final double disagreement;
  private final double[] history;
  private final @org.jspecify.annotations.Nullable Urn recorded;

  Restatement(Inputs inputs) {
    States states = inputs.states();
    int[] years = inputs.transitions().years();
    int[][] begun = new int[years.length][states.cells()];
    for (Flow flow : inputs.transitions().flows()) {
      if (!flow.isJoining()) {
        begun[flow.year() - years[0]][states.cell(flow.age(), flow.from())] += flow.people();
      }
    }
    double squares = 0;
    double people = 0;
    history = new double[states.cells()];
    for (int year = 0; year < years.length; year++) {
      int[] ended = inputs.transitions().stockIn(years[year] + 1, states);
      for (int cell = 0; cell < history.length; cell++) {
        history[cell] += ended[cell] + begun[year][cell];
        if (year + 1 < years.length) {
          double difference = begun[year + 1][cell] - ended[cell];
          squares += difference * difference;
          people += ended[cell];
        }
      }
    }
    disagreement = people == 0 ? 0 : squares / people;
    lendToNeighbours(states);
    double all = Arrays.stream(history).sum();
    for (int cell = 0; cell < history.length; cell++) {
      history[cell] /= Math.max(1, all);
    }
    recorded = Urn.of(history);
  }

  /// A cell that nobody was recorded in yet may be the next; the ages beside it say how likely.
  private void lendToNeighbours(States states) {
    double[] own = history.clone();
    for (int cell = 0; cell < own.length; cell++) {
      int age = cell / states.count() + Ages.FIRST;
      int state = cell % states.count();
      double lent = 0;
      for (int away = -2; away <= 2; away++) {
        if (away != 0 && Ages.isCounted(age + away)) {
          lent += own[states.cell(age + away, state)] / 4;
        }
      }
      history[cell] =
          states.isValid(age, state) && !states.isWaiting(states.setting(state))
              ? (1 - LENT) * own[cell] + LENT * lent
              : 0;
    }
  }

  boolean isAny() {
    return disagreement > NEGLIGIBLE;
  }

  /// The variance of the difference between two records of a cell, over its people.
  double disagreement() {
    return disagreement;
  }

  /// The share of people who are restated each year.
  double share() {
    return disagreement / (disagreement + 1);
  }

  /// Where restated people are placed: some as the simulated year itself is, some as the records of
  /// all years are, and the more unevenly the more the records disagree.
  final class Places {

    /// The cell of each person of the stock; of nobody, the last.
    private int[] cellOf = new int[1];

    private final Urn.Memory memory = new Urn.Memory();
    private int all;
    private double weight;
    private double fromNow;

    /// Begins with the stock of a year, of which `people` are placed anew.
    void begin(int[] stock, int people) {
      all = 0;
      for (int there : stock) {
        all += there;
      }
      if (cellOf.length < all) {
        cellOf = new int[2 * all];
      }
      seat(stock);
      weight = people / disagreement;
      fromNow = all == 0 ? 0 : 1 - FROM_HISTORY;
      memory.forget();
    }

    private void seat(int[] stock) {
      cellOf[0] = stock.length - 1;
      int person = 0;
      for (int cell = 0; cell < stock.length; cell++) {
        for (int each = 0; each < stock[cell]; each++) {
          cellOf[person++] = cell;
        }
      }
    }

    int draw(Draws draws) {
      double place = draws.uniform() * (weight + memory.size());
      int cell;
      if (place >= weight && memory.size() > 0) {
        cell = memory.outcome(Math.min((int) (place - weight), memory.size() - 1));
      } else if (place < weight * fromNow || recorded == null) {
        cell = cellOf[draws.below(Math.max(1, all))];
      } else {
        cell = recorded.draw(draws);
      }
      memory.keep(cell);
      return cell;
    }
  }
}
