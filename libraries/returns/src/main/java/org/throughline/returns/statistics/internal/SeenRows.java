// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

/// Remembers rows by a number each, so that a row that is there twice is found in sixteen to
/// thirty-two bytes a row.
final class SeenRows {

  private long[] prints = new long[1 << 12];
  private int size;

  /// Whether the row is new.
  ///
  /// @param print other than 0, different for different rows
  boolean add(long print) {
    if (size > prints.length / 2) {
      grow();
    }
    boolean isNew = put(prints, print);
    size += isNew ? 1 : 0;
    return isNew;
  }

  private static boolean put(long[] table, long print) {
    int mask = table.length - 1;
    long spread = print * 0x9E3779B97F4A7C15L;
    int at = (int) (spread ^ (spread >>> 32)) & mask;
    while (table[at] != 0) {
      if (table[at] == print) {
        return false;
      }
      at = (at + 1) & mask;
    }
    table[at] = print;
    return true;
  }

  private void grow() {
    long[] larger = new long[prints.length * 2];
    for (long print : prints) {
      if (print != 0) {
        put(larger, print);
      }
    }
    prints = larger;
  }
}
