// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.Optional;
import org.throughline.forecast.Ages;
import org.throughline.forecast.Inputs;
import org.throughline.forecast.States;
import org.throughline.forecast.Transitions.Flow;

/// How far one year's records disagree with the next about the same January.
///
/// Where each year's transitions begin exactly as the last ended, nothing is restated. Where they
/// do not, some people are found in another cell than where they were left, and a forecast of cells
/// that ignores it is too sure of itself. Restated people are placed as the records of all years
/// and the simulated year itself say, several together as the disagreement is.
final class Restatement {

  private static final double FROM_HISTORY = 0.7;
  private static final double LENT = 0.6;
  private static final double NEGLIGIBLE = 0.02;
  private static final int CHANCES = 1 << 11;

  private final double disagreement;
  private final double[] history;
  private final @org.jspecify.annotations.Nullable Urn recorded;

  Restatement(Inputs inputs, Held held) {
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
    Urn cells = Urn.of(history);
    recorded = cells == null ? null : cells.renamed(held::number);
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
    return disagreement > NEGLIGIBLE && recorded != null;
  }

  /// The variance of the difference between two records of a cell, over its people.
  double disagreement() {
    return disagreement;
  }

  /// The share of people who are restated each year.
  double share() {
    return disagreement / (disagreement + 1);
  }

  /// Places in as many cells; empty where nothing is restated.
  Optional<Places> places(int cells) {
    return isAny() && recorded != null
        ? Optional.of(new Places(cells, recorded))
        : Optional.empty();
  }

  /// How many are placed together, one of each of 2,048 equal chances: as many more as makes the
  /// records of a cell differ by as much as they did (geometric, so that the mean of the squares
  /// over the mean is one and the disagreement).
  static int[] together(double disagreement) {
    double more = disagreement / (2 + disagreement);
    int[] together = new int[CHANCES];
    for (int chance = 0; chance < CHANCES; chance++) {
      double left = (chance + 0.5) / CHANCES;
      together[chance] = 1 + (int) (Math.log(left) / Math.log(more));
    }
    return together;
  }

  /// Where restated people are placed: some as the simulated year itself is, some as the records of
  /// all years are, and the more of them together the more the records disagree.
  final class Places {

    private final int[] together = together(disagreement);
    private final Urn recorded;

    /// Cells that hold anybody, and the people up to each.
    private final int[] holding;
    private final int[] upTo;

    private int count;
    private int all;

    /// Those who are placed as the records are, and those who are placed as the year is: where
    /// between 0 and 1, and how many together.
    private final double[][] chances = new double[2][64];
    private final int[][] sizes = new int[2][64];
    private final int[] drawn = new int[2];

    private Places(int cells, Urn recorded) {
      this.holding = new int[cells + 1];
      this.upTo = new int[cells + 1];
      this.recorded = recorded;
    }

    /// Adds people to a stock.
    ///
    /// @param added notes where
    void place(int people, Draws draws, int[] stock, int[] added) {
      gather(stock);
      draw(people, draws);
      for (int at = 0; at < drawn[0]; at++) {
        add(recorded.at(chances[0][at]), sizes[0][at], stock, added);
      }
      for (int at = 0; at < drawn[1]; at++) {
        add(holding((int) (all * chances[1][at])), sizes[1][at], stock, added);
      }
    }

    private static void add(int cell, int people, int[] stock, int[] added) {
      stock[cell] += people;
      added[cell] += people;
    }

    private void gather(int[] stock) {
      all = 0;
      count = 0;
      for (int cell = 0; cell < stock.length; cell++) {
        all += stock[cell];
        holding[count] = cell;
        upTo[count] = all;
        count += -stock[cell] >>> 31;
      }
    }

    /// Draws all before any is looked up, so that no look-up waits for a number to guess.
    private void draw(int people, Draws draws) {
      for (int which = 0; which < 2; which++) {
        drawn[which] = 0;
        if (sizes[which].length <= people) {
          sizes[which] = new int[2 * people];
          chances[which] = new double[2 * people];
        }
      }
      double fromHistory = all == 0 ? 1 : FROM_HISTORY;
      int history = 0;
      int now = 0;
      for (int left = people; left > 0; ) {
        long bits = draws.next();
        double chance = (bits >>> 11) * 0x1p-53;
        int those = Math.min(left, together[(int) bits & CHANCES - 1]);
        chances[0][history] = Math.min(1 - 0x1p-53, chance / fromHistory);
        sizes[0][history] = those;
        chances[1][now] = (chance - fromHistory) / (1 - fromHistory);
        sizes[1][now] = those;
        int isHistory = chance < fromHistory ? 1 : 0;
        history += isHistory;
        now += 1 - isHistory;
        left -= those;
      }
      drawn[0] = history;
      drawn[1] = now;
    }

    /// The first cell up to which there are more people than `before`.
    private int holding(int before) {
      int from = 0;
      for (int size = count; size > 1; ) {
        int half = size >>> 1;
        // All bits where not more are before, or none: no branch hangs on a number to guess.
        from += half & (upTo[from + half - 1] - before - 1) >> 31;
        size -= half;
      }
      return holding[from];
    }
  }
}
