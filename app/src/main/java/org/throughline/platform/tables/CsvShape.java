// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import java.util.ArrayList;
import java.util.List;

/// What a table that comes in must look like.
///
/// @param required columns that it must have; case and spaces around a name do not matter
/// @param optional columns that it may have
/// @param mostRows rows below the header
/// @param mostMegabytes the whole file
/// @param longestCell characters
public record CsvShape(
    List<String> required,
    List<String> optional,
    int mostRows,
    int mostMegabytes,
    int longestCell) {

  public CsvShape {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
  }

  /// The columns, with limits that suit a council's whole plan: 20,000 rows, 20 MB, 10,000
  /// characters a cell.
  public static CsvShape of(List<String> required, List<String> optional) {
    return new CsvShape(required, optional, 20_000, 20, 10_000);
  }

  List<String> known() {
    List<String> all = new ArrayList<>(required);
    all.addAll(optional);
    return all;
  }

  long mostBytes() {
    return mostMegabytes * 1024L * 1024L;
  }
}
