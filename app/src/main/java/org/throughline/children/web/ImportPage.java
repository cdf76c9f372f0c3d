// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.children.internal.importing.ImportLine;
import org.throughline.children.internal.importing.ImportRows;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// A file of pupils: what its columns hold, what taking it over would do, and what became of it.
///
/// @param sentence the answer
/// @param columns one choice a column of the file
/// @param kinds what the file may hold; none where its columns say it
/// @param kind which of them was chosen
/// @param tab which rows are shown, such as `NEW`
/// @param differences what rows that are shown would change, by row
public record ImportPage(
    ImportLine line,
    String sentence,
    List<Column> columns,
    List<Option> items,
    List<Option> kinds,
    String kind,
    String words,
    String setting,
    FormErrors errors,
    List<Tab> tabs,
    String tab,
    List<ImportRows.Shown> rows,
    Map<Integer, List<ImportRows.Difference>> differences,
    List<ImportRows.Refused> refused,
    Optional<Paging> paging,
    boolean isOwn) {

  /// One column of the file.
  public record Column(int at, String heading, String item) {}

  /// One kind of rows with how many there are.
  public record Tab(String state, String label, int count) {}

  public ImportPage {
    columns = List.copyOf(columns);
    items = List.copyOf(items);
    kinds = List.copyOf(kinds);
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
    differences = Map.copyOf(differences);
    refused = List.copyOf(refused);
  }
}
