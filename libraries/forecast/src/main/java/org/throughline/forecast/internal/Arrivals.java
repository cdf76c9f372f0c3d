// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import org.throughline.forecast.States;

/// People on their way into settings whose places are counted. They are placed once everybody who
/// stays is known: first those who waited, then who moves, then who joins.
final class Arrivals {

  private final States states;
  private final Policy policy;
  private final int[] occupied;
  private int[] queue = new int[64];
  private int queued;

  Arrivals(States states, Policy policy) {
    this.states = states;
    this.policy = policy;
    this.occupied = new int[states.settings().size()];
  }

  /// Notes that somebody goes from one cell to another if there is room.
  void add(int from, int to) {
    if (queued + 2 > queue.length) {
      queue = Arrays.copyOf(queue, queue.length * 2);
    }
    queue[queued++] = from;
    queue[queued++] = to;
  }

  /// Places everybody who moves.
  void settle(int year, Years out) {
    count(out.stock(year));
    for (int pass = 0; pass < 2; pass++) {
      for (int at = 0; at < queued; at += 2) {
        boolean hasWaited = policy.awaited(setting(queue[at])) >= 0;
        if (hasWaited == (pass == 0)) {
          settle(year, queue[at], queue[at + 1], out);
        }
      }
    }
    queued = 0;
  }

  private int setting(int cell) {
    return states.setting(cell % states.count());
  }

  private void count(int[] stock) {
    Arrays.fill(occupied, 0);
    for (int cell = 0; cell < stock.length; cell++) {
      if (stock[cell] > 0) {
        occupied[setting(cell)] += stock[cell];
      }
    }
  }

  private void settle(int year, int from, int to, Years out) {
    int cell = admitted(year, to);
    if (cell % states.count() != from % states.count()) {
      out.movedOut(year)[from]++;
      out.movedIn(year)[cell]++;
    }
    out.stock(year)[cell]++;
  }

  /// The cell in which somebody who arrives at `cell` ends.
  int admitted(int year, int cell) {
    int age = cell / states.count() + org.throughline.forecast.Ages.FIRST;
    return states.cell(age, policy.admitted(year, age, cell % states.count(), occupied));
  }
}
