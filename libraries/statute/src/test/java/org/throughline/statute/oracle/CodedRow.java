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
    boolean looksBack) {

  /// A clock and the bits of what it is counted from.
  record Leg(Clock clock, long from) {}

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
        row.looksBack());
  }
}
