// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.ArrayList;
import java.util.List;
import org.throughline.children.internal.importing.ImportFindings;
import org.throughline.children.internal.importing.ImportLine;
import org.throughline.children.internal.importing.ImportLine.Counts;
import org.throughline.platform.web.Option;
import org.throughline.returns.census.CensusFile;

/// The words of imports.
final class ImportWords {

  /// What a file may hold whose columns do not say it.
  static final List<CensusFile> KINDS = List.of(CensusFile.OTHER, CensusFile.ADDRESSES);

  private ImportWords() {}

  /// The choices of what a file holds; none where its columns say it.
  static List<Option> kinds(ImportLine line) {
    return line.isAsked()
        ? List.of(
            new Option(CensusFile.OTHER.name(), "Pupils, with their names and dates of birth"),
            new Option(
                CensusFile.ADDRESSES.name(),
                "Addresses alone, of pupils who are in the index: nothing else is read"))
        : List.of();
  }

  /// The answer at the top of the page.
  static String sentence(ImportLine line) {
    Counts counts = line.counts();
    return switch (line.state()) {
      case SENT ->
          line.holds().isUnclear()
              ? "Say what this file holds, and check each column"
              : "Check what each column of this file holds";
      case READING -> "The file is being read: %,d rows so far".formatted(line.rowsRead());
      case READ -> "Taking this file over would " + would(line);
      case ADOPTING ->
          "The file is being taken over: %,d of %,d rows"
              .formatted(line.adoptedRow(), line.lastRow());
      case ADOPTED ->
          isOfHomes(line)
              ? "This file was taken over: %s".formatted(addresses(counts.changed()))
              : "This file was taken over: %,d added, %,d changed"
                  .formatted(counts.fresh(), counts.changed());
      case UNDOING -> "The import is being taken back";
      case UNDONE -> "This import was taken back";
      case REFUSED -> "This file could not be read to its end";
      case FAILED -> "The file could not be read";
      case SET_ASIDE -> "This file was set aside: nothing of it is kept but its name";
    };
  }

  /// Why there is nothing to take over, and what to do.
  static String nothing(ImportLine line) {
    Counts counts = line.counts();
    if (counts.possible() > 0) {
      return "There is nothing to take over until you have decided about a row.";
    }
    if (counts.all() == 0) {
      return "There is nothing to take over: no row stands below the headings.";
    }
    return counts.refused() == counts.all()
        ? "There is nothing to take over: every row is refused. Put the file right and send it again."
        : "There is nothing to take over: the index knows all that can be read of this file.";
  }

  /// What stands in a column of the first rows.
  static String example(List<String> cells) {
    return cells.isEmpty() ? "Empty in the first rows" : "Such as " + String.join("; ", cells);
  }

  private static boolean isOfHomes(ImportLine line) {
    return line.holds() == CensusFile.ADDRESSES;
  }

  private static String addresses(int many) {
    return some(many, "new address", "new addresses");
  }

  private static String would(ImportLine line) {
    Counts counts = line.counts();
    String act =
        isOfHomes(line)
            ? "bring " + addresses(counts.changed())
            : "add %s and change %,d"
                .formatted(some(counts.fresh(), "child", "children"), counts.changed());
    return act
        + rows(counts.possible(), " needs your decision", " need your decision")
        + rows(counts.refused(), " is refused", " are refused");
  }

  private static String rows(long number, String one, String many) {
    return number == 0 ? "" : "; " + some(number, "row" + one, "rows" + many);
  }

  private static String some(long number, String one, String many) {
    return "%,d %s".formatted(number, number == 1 ? one : many);
  }

  static String outcome(ImportLine line) {
    Counts counts = line.counts();
    return counts.all() == 0
        ? ""
        : "%s: %,d new, %,d changed, %,d the same, %,d to decide, %,d refused"
            .formatted(
                some(counts.all(), "row", "rows"),
                counts.fresh(),
                counts.changed(),
                counts.same(),
                counts.possible(),
                counts.refused());
  }

  static List<ImportPage.Tab> tabs(ImportLine line) {
    Counts counts = line.counts();
    if (isOfHomes(line)) {
      return List.of(
          new ImportPage.Tab("REFUSED", "Refused", counts.refused()),
          new ImportPage.Tab("CHANGED", "New addresses", counts.changed()),
          new ImportPage.Tab("SAME", "The same", counts.same()));
    }
    return List.of(
        new ImportPage.Tab("POSSIBLE", "To decide", counts.possible()),
        new ImportPage.Tab("REFUSED", "Refused", counts.refused()),
        new ImportPage.Tab("NEW", "New", counts.fresh()),
        new ImportPage.Tab("CHANGED", "Changed", counts.changed()),
        new ImportPage.Tab("SAME", "The same", counts.same()));
  }

  /// A refused row as it was sent, and what is wrong with it: one line that can be put right and
  /// sent again.
  static List<String> cells(ImportLine line, ImportFindings.Refused row) {
    List<String> cells = new ArrayList<>(row.cells());
    while (cells.size() < line.heading().size()) {
      cells.add("");
    }
    List<String> sent = new ArrayList<>(cells.subList(0, line.heading().size()));
    sent.add(Integer.toString(row.row()));
    sent.add(String.join("; ", row.columns()));
    sent.add(String.join(" ", row.messages()));
    return sent;
  }
}
