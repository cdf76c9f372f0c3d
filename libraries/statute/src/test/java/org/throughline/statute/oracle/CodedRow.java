// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;

/// A line of the table with its types of events as bits.
record CodedRow(
    Row row,
    List<Leg> legs,
    long from,
    long metBy,
    long unless,
    long endedBy,
    long lately,
    long needs,
    long once,
    long lifts,
    List<Undoing> undone,
    long goesBy,
    boolean looksBack) {

  /// A clock and the bits of what it is counted from.
  record Leg(Clock clock, long from) {}

  /// The bit of what frees, and of what undoes that.
  record Undoing(long freeing, long by) {}

  static CodedRow of(Row row, Bits bits) {
    return new CodedRow(
        row,
        row.legs().stream().map(leg -> new Leg(leg, bits.of(leg.from()))).toList(),
        bits.of(row.from()),
        bits.of(row.metBy()),
        bits.of(row.unless()),
        bits.of(row.endedBy()),
        bits.of(row.lately().map(Row.Lately::types).orElse(List.of())),
        bits.of(row.needs()),
        bits.of(row.once()),
        bits.of(row.lifts()),
        row.undone().stream()
            .map(one -> new Undoing(bits.of(one.freeing()), bits.of(one.by())))
            .toList(),
        bits.of(row.goesBy()),
        row.looksBack());
  }
}
