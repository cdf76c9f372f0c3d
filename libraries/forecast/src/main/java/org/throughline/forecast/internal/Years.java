// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.List;
import org.throughline.forecast.States;

/// One simulated future: people in every cell of every year, and who came and went.
///
/// Leavers, movers out, those whose need changed and those restated out stand at the age that they
/// left, the others at the age that they reached, so that in every cell: stock = stock of the age
/// below, the year before, − its leavers − its movers out − its changed out − its restated out +
/// movers in + changed in + restated in + joiners. Who moves goes to another setting, whose need
/// changes stays in theirs.
public final class Years {

  private final States states;
  private final int count;
  private final int[][] stock;
  private final int[][] joiners;
  private final int[][] leavers;
  private final int[][] movedOut;
  private final int[][] movedIn;
  private final int[][] changedOut;
  private final int[][] changedIn;
  private final boolean[] isAnyChanged;
  private final int[][] restatedOut;
  private final int[][] restatedIn;

  public Years(States states, int count) {
    this.states = states;
    this.count = count;
    this.stock = new int[count][states.cells()];
    this.joiners = new int[count][states.cells()];
    this.leavers = new int[count][states.cells()];
    this.movedOut = new int[count][states.cells()];
    this.movedIn = new int[count][states.cells()];
    this.changedOut = new int[count][states.cells()];
    this.changedIn = new int[count][states.cells()];
    this.isAnyChanged = new boolean[count];
    this.restatedOut = new int[count][states.cells()];
    this.restatedIn = new int[count][states.cells()];
  }

  public void clear() {
    clearChanges();
    for (int[][] each :
        List.of(stock, joiners, leavers, movedOut, movedIn, restatedOut, restatedIn)) {
      for (int[] year : each) {
        Arrays.fill(year, 0);
      }
    }
  }

  private void clearChanges() {
    for (int year = 0; year < count; year++) {
      if (isAnyChanged[year]) {
        Arrays.fill(changedOut[year], 0);
        Arrays.fill(changedIn[year], 0);
        isAnyChanged[year] = false;
      }
    }
  }

  /// Somebody stays in their setting with another need.
  void changeNeed(int year, int from, int to) {
    changedOut[year][from]++;
    changedIn[year][to]++;
    stock[year][to]++;
    isAnyChanged[year] = true;
  }

  /// Whether anybody's need changed: most councils record none, and nobody then looks for them.
  public boolean isAnyChanged(int year) {
    return isAnyChanged[year];
  }

  public States states() {
    return states;
  }

  public int count() {
    return count;
  }

  public int[] stock(int year) {
    return stock[year];
  }

  public int[] joiners(int year) {
    return joiners[year];
  }

  public int[] leavers(int year) {
    return leavers[year];
  }

  public int[] movedOut(int year) {
    return movedOut[year];
  }

  public int[] movedIn(int year) {
    return movedIn[year];
  }

  public int[] changedOut(int year) {
    return changedOut[year];
  }

  public int[] changedIn(int year) {
    return changedIn[year];
  }

  public int[] restatedOut(int year) {
    return restatedOut[year];
  }

  public int[] restatedIn(int year) {
    return restatedIn[year];
  }
}
