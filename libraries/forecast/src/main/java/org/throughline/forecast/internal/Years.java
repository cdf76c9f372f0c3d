// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.List;

/// One simulated future: people in every cell of every year, by the number that [Held] gives it,
/// and who came and went.
///
/// Leavers, movers out, those whose need changed and those restated out stand at the age that
/// they left, the others at the age that they reached, so that in every cell: stock = stock of
/// the age below, the year before, − its leavers − its movers out − its changed out − its
/// restated out + movers in + changed in + restated in + joiners. Who moves goes to another
/// setting, whose need changes stays in theirs.
public final class Years {

  private final Held held;
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
  private final boolean[] isAnyRestated;

  public Years(Held held, int count) {
    this.held = held;
    this.count = count;
    this.stock = new int[count][held.count()];
    this.joiners = new int[count][held.count()];
    this.leavers = new int[count][held.count()];
    this.movedOut = new int[count][held.count()];
    this.movedIn = new int[count][held.count()];
    this.changedOut = new int[count][held.count()];
    this.changedIn = new int[count][held.count()];
    this.isAnyChanged = new boolean[count];
    this.restatedOut = new int[count][held.count()];
    this.restatedIn = new int[count][held.count()];
    this.isAnyRestated = new boolean[count];
  }

  public void clear() {
    for (int[][] each : List.of(stock, joiners, leavers, movedOut, movedIn)) {
      for (int[] year : each) {
        Arrays.fill(year, 0);
      }
    }
    clear(isAnyChanged, changedOut, changedIn);
    clear(isAnyRestated, restatedOut, restatedIn);
  }

  /// Most councils record few of these, and none in most years.
  private static void clear(boolean[] isAny, int[][] out, int[][] in) {
    for (int year = 0; year < isAny.length; year++) {
      if (isAny[year]) {
        Arrays.fill(out[year], 0);
        Arrays.fill(in[year], 0);
        isAny[year] = false;
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

  /// Says that people are restated in a year.
  void restate(int year) {
    isAnyRestated[year] = true;
  }

  /// The cells by whose numbers people stand here.
  public Held held() {
    return held;
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
