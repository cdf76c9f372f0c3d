// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.children.internal.importing.ImportFindings;
import org.throughline.children.internal.importing.ImportLine;
import org.throughline.platform.Problem;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// A file of pupils: what its columns hold, what taking it over would do, and what became of it.
///
/// @param sentence the answer
/// @param nothing why there is nothing to take over; empty when there is, or it is not read
/// @param columns one choice a column of the file
/// @param kinds what the file may hold; none where its columns say it
/// @param kind which of them was chosen
/// @param missing what no column is known to hold though it must, before the form was sent
/// @param tab which rows are shown, such as `NEW`
/// @param differences what rows that are shown would change, by row
public record ImportPage(
    ImportLine line,
    String sentence,
    String nothing,
    List<Column> columns,
    List<Option> items,
    List<Option> kinds,
    String kind,
    String words,
    String setting,
    FormErrors errors,
    List<Problem> missing,
    List<Tab> tabs,
    String tab,
    List<ImportFindings.Shown> rows,
    Map<Integer, List<ImportFindings.Difference>> differences,
    List<ImportFindings.Refused> refused,
    Optional<Paging> paging,
    boolean isOwn) {

  /// One column of the file.
  ///
  /// @param example what stands there in the first rows; empty for whom that is not shown
  public record Column(int at, String heading, String example, String item) {}

  /// One kind of rows with how many there are.
  public record Tab(String state, String label, int count) {}

  /// Whether the viewer may say what the columns hold, and set the file aside.
  public boolean mayMap() {
    return isOwn && line.state().isOpen();
  }

  public ImportPage {
    columns = List.copyOf(columns);
    items = List.copyOf(items);
    kinds = List.copyOf(kinds);
    missing = List.copyOf(missing);
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
    differences = Map.copyOf(differences);
    refused = List.copyOf(refused);
  }
}
