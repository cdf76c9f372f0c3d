// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;

/// People on their way into settings whose places are counted. They are placed once everybody who
/// stays is known: first those who waited, then who moves, then who joins.
final class Arrivals {

  private final Held held;
  private final Policy policy;
  private final int[] occupied;
  private int[] queue = new int[64];
  private int queued;

  Arrivals(Held held, Policy policy) {
    this.held = held;
    this.policy = policy;
    this.occupied = new int[held.states().settings().size()];
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

  private int setting(int number) {
    return held.states().setting(held.state(number));
  }

  private void count(int[] stock) {
    Arrays.fill(occupied, 0);
    for (int number = 0; number < stock.length; number++) {
      if (stock[number] > 0) {
        occupied[setting(number)] += stock[number];
      }
    }
  }

  private void settle(int year, int from, int to, Years out) {
    int placed = admitted(year, to);
    if (held.state(placed) != held.state(from)) {
      out.movedOut(year)[from]++;
      out.movedIn(year)[placed]++;
    }
    out.stock(year)[placed]++;
  }

  /// The cell in which somebody who arrives at the cell `to` ends.
  int admitted(int year, int to) {
    int age = held.age(to);
    int state = policy.admitted(year, age, held.state(to), occupied);
    return held.number(held.states().cell(age, state));
  }
}
