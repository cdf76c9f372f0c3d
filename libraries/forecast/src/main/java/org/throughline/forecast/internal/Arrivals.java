// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;

/// People on their way into settings whose places are counted. They are placed once everybody who
/// stays is known: first who is restated, then those who waited, then who moves, then who joins.
///
/// Whom the records no longer find in a setting leave it no places: as many are restated into it,
/// however full it is, so that nobody is turned out. Beyond those it takes who has room.
final class Arrivals {

  private final Held held;
  private final Policy policy;
  private final int[] occupied;
  private final int[] restated;
  private final int[] replaced;
  private int[] queue = new int[64];
  private int queued;

  Arrivals(Held held, Policy policy) {
    this.held = held;
    this.policy = policy;
    this.occupied = new int[held.states().settings().size()];
    this.restated = new int[held.count()];
    this.replaced = new int[occupied.length];
  }

  /// Notes that somebody goes from one cell to another if there is room.
  void add(int from, int to) {
    if (queued + 2 > queue.length) {
      queue = Arrays.copyOf(queue, queue.length * 2);
    }
    queue[queued++] = from;
    queue[queued++] = to;
  }

  /// Places everybody who is restated or moves.
  void settle(int year, Years out) {
    takeOutRestated(year, out);
    count(out.stock(year));
    placeRestated(year, out);
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

  /// Takes out again who was restated into a setting, whatever its places.
  private void takeOutRestated(int year, Years out) {
    int[] into = out.restatedIn(year);
    Arrays.fill(replaced, 0);
    for (int number = 0; number < into.length; number++) {
      if (policy.isCounted(year, number)) {
        replaced[setting(number)] += out.restatedOut(year)[number];
        restated[number] = into[number];
        out.stock(year)[number] -= into[number];
        into[number] = 0;
      }
    }
  }

  private void placeRestated(int year, Years out) {
    for (int number = 0; number < restated.length; number++) {
      for (; restated[number] > 0; restated[number]--) {
        int placed = replaced(number) ? number : admitted(year, number);
        out.stock(year)[placed]++;
        out.restatedIn(year)[placed]++;
      }
    }
  }

  /// Whether somebody restated takes the place of another.
  private boolean replaced(int number) {
    int setting = setting(number);
    if (replaced[setting] == 0) {
      return false;
    }
    replaced[setting]--;
    occupied[setting]++;
    return true;
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
