// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;
import java.util.stream.Stream;

/// The lines of one pathway.
record PathwayRows(String code, List<Row> rows, List<CodedRow> coded, Bits bits, Bounds bounds) {

  /// What holds for the whole pathway, as bits.
  ///
  /// @param begins what opens a case, where a wait begins in the midst of one
  record Bounds(long begins, long ends, long plans, long madeWhenServed) {}

  static PathwayRows of(
      String code, List<String> begins, List<String> ends, List<String> plans, List<Row> rows) {
    Bits bits =
        new Bits(
            Stream.concat(rows.stream().flatMap(Row::types), ends.stream()).distinct().toList());
    List<CodedRow> coded = rows.stream().map(row -> CodedRow.of(row, bits)).toList();
    long made =
        coded.stream()
            .filter(line -> line.row().isMadeWhenServed())
            .mapToLong(CodedRow::metBy)
            .reduce(0, (one, other) -> one | other);
    return new PathwayRows(
        code, rows, coded, bits, new Bounds(bits.of(begins), bits.of(ends), bits.of(plans), made));
  }

  /// Every type of event and exception that a case of it may hold.
  List<String> types() {
    return bits.types();
  }

  Row row(String duty) {
    return rows.stream().filter(row -> row.duty().equals(duty)).findFirst().orElseThrow();
  }

  @Override
  public String toString() {
    return code;
  }
}
