// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;

/// The columns of the Department's release, counted from the cases.
///
/// @param years to choose from, the latest first
public record DepartmentPage(String sentence, int year, List<Integer> years, List<Table> tables) {

  public DepartmentPage {
    years = List.copyOf(years);
    tables = List.copyOf(tables);
  }

  /// A table of the release.
  ///
  /// @param file the Department's name of it
  /// @param note what a reader should know of these figures; may be empty
  public record Table(String file, String title, String note, List<Row> rows) {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /// One column.
  ///
  /// @param figure `x` where it cannot be known from the cases
  public record Row(String column, String label, String figure) {}
}
