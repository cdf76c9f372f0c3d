// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.throughline.forecast.Transitions.Flow;

/// Counts equal changes without an object a row, for files of a million rows.
final class FlowCounter {

  private static final int YEAR_SHIFT = 48;
  private static final int AGE_SHIFT = 40;
  private static final int FROM_SHIFT = 20;
  private static final long MASK = (1L << 20) - 1;
  private static final long FREE = -1;
  private static final int FEW = 10;

  private long[] keys = new long[1 << 12];
  private int[] counts = new int[1 << 12];
  private int used;

  FlowCounter() {
    Arrays.fill(keys, FREE);
  }

  void add(int year, int age, int from, int to) {
    add(year, age, from, to, 1);
  }

  /// One number for each change. States are kept one higher, so that being outside is 0.
  static long key(int year, int age, int from, int to) {
    return (long) year << YEAR_SHIFT
        | (long) (age + 128) << AGE_SHIFT
        | (long) (from + 1) << FROM_SHIFT
        | (to + 1);
  }

  void add(int year, int age, int from, int to, int people) {
    if (used * 2 > keys.length) {
      grow();
    }
    long key = key(year, age, from, to);
    int slot = slot(key);
    if (keys[slot] == FREE) {
      keys[slot] = key;
      used++;
    }
    counts[slot] += people;
  }

  /// Whether every change was made an even number of times, of more changes than chance explains.
  boolean isAllTwice() {
    return used >= FEW && Arrays.stream(counts).allMatch(count -> count % 2 == 0);
  }

  private int slot(long key) {
    int slot = (int) (Draws.mix(key) & (keys.length - 1));
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new long[oldKeys.length * 2];
    counts = new int[oldKeys.length * 2];
    Arrays.fill(keys, FREE);
    for (int at = 0; at < oldKeys.length; at++) {
      if (oldKeys[at] != FREE) {
        int slot = slot(oldKeys[at]);
        keys[slot] = oldKeys[at];
        counts[slot] = oldCounts[at];
      }
    }
  }

  List<Flow> flows() {
    return IntStream.range(0, keys.length)
        .filter(slot -> keys[slot] != FREE)
        .boxed()
        .sorted(java.util.Comparator.comparingLong(slot -> keys[slot]))
        .map(this::flow)
        .toList();
  }

  private Flow flow(int slot) {
    long key = keys[slot];
    return new Flow(
        (int) (key >>> YEAR_SHIFT),
        (int) (key >>> AGE_SHIFT & 255) - 128,
        (int) (key >>> FROM_SHIFT & MASK) - 1,
        (int) (key & MASK) - 1,
        counts[slot]);
  }
}
