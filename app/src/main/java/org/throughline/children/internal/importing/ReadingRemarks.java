// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.throughline.children.EthnicGroup;
import org.throughline.returns.census.PupilItem;
import org.throughline.returns.census.RowCells;

/// What somebody should know about a file for which no row is refused, and what is wrong with a
/// whole column: said once, by row and column, never by what stands there.
final class ReadingRemarks {

  private final ImportLine line;
  private final NumberedRows shorter = new NumberedRows();
  private final NumberedRows longer = new NumberedRows();
  private final NumberedRows unknown = new NumberedRows();
  private final Map<PupilItem, Integer> filled = new EnumMap<>(PupilItem.class);
  private final Map<PupilItem, Integer> wrong = new EnumMap<>(PupilItem.class);
  private boolean isLastShort;

  ReadingRemarks(ImportLine line) {
    this.line = line;
  }

  /// Notices a row that was read.
  void notice(RowCells cells, PupilRow row) {
    noticeLength(cells);
    for (PupilItem item : line.mapping().columns().keySet()) {
      if (!row.get(item).isEmpty()) {
        filled.merge(item, 1, Integer::sum);
      }
    }
    row.wrong().stream()
        .map(PupilRow.Wrong::item)
        .distinct()
        .filter(item -> !row.get(item).isEmpty())
        .forEach(item -> wrong.merge(item, 1, Integer::sum));
    String ethnicity = row.get(PupilItem.ETHNICITY);
    if (row.wrong().isEmpty() && !ethnicity.isEmpty() && !EthnicGroup.isCode(ethnicity)) {
      unknown.add(cells.number());
    }
  }

  private void noticeLength(RowCells cells) {
    int headings = line.heading().size();
    isLastShort = cells.count() < headings;
    if (isLastShort) {
      shorter.add(cells.number());
    }
    for (int at = headings; at < cells.count(); at++) {
      if (!cells.get(at).isEmpty()) {
        longer.add(cells.number());
        return;
      }
    }
  }

  /// Everything that was noticed, the whole columns first.
  List<String> all() {
    List<String> all = new ArrayList<>();
    wrong.forEach((item, many) -> addColumn(all, item, many));
    if (isLastShort) {
      all.add(
          "The last row has fewer cells than there are headings: the file may be cut off. Look at"
              + " its end, and send it again if rows are missing.");
    }
    shorter.say(
        all,
        "has fewer cells than there are headings; those that it lacks are read as empty.",
        "have fewer cells than there are headings; those that they lack are read as empty");
    longer.say(
        all,
        "has more cells than there are headings; what stands past the last heading is not read.",
        "have more cells than there are headings; what stands past the last heading is not read");
    unknown.say(
        all,
        "has an ethnicity that the DfE’s list does not have; it is kept as it stands.",
        "have an ethnicity that the DfE’s list does not have; it is kept as it stands");
    return all;
  }

  private void addColumn(List<String> all, PupilItem item, int many) {
    if (many > 1 && filled.getOrDefault(item, 0) == many) {
      all.add(
          "Not one of the %,d cells of “%s” can be read as “%s”. Choose below which column holds that."
              .formatted(many, line.columnOf(item), item.label()));
    }
  }
}
