// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole table, written from the law and its guidance and never from the library.
final class Table {

  private static final List<PathwayRows> ALL =
      Stream.of(SendRows.TEXT, TribunalRows.TEXT, SchoolRows.TEXT, CouncilRows.TEXT)
          .flatMap(text -> RowReader.read(text).stream())
          .toList();

  private Table() {}

  static List<PathwayRows> all() {
    return ALL;
  }

  static Optional<PathwayRows> find(String pathway) {
    return ALL.stream().filter(rows -> rows.code().equals(pathway)).findFirst();
  }
}
