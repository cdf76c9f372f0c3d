// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.returns.statistics.Area;
import org.throughline.returns.statistics.SourceFile;
import org.throughline.returns.statistics.StatisticalNeighbour;

/// Reads the ten statistical neighbours of each authority.
final class NeighbourRows implements RowTaker {

  static final String DATA_SET = "statistical-neighbours";
  private static final int NEIGHBOURS = 10;
  private static final List<String> CLOSENESS =
      List.of("Extremely close", "Very close", "Close", "Somewhat close", "Not close");

  private final FileContext context;
  private final ProblemLog log;
  private final Heading heading;
  private final Places places;
  private final String[] cells;
  private final Set<String> authorities = new HashSet<>();
  private long rows;
  private long row;

  NeighbourRows(FileContext context, Columns columns) {
    this.context = context;
    this.log = context.log();
    this.heading = columns.heading();
    this.places = new Places(context.areas(), log);
    this.cells = new String[heading.size()];
    Arrays.fill(cells, "");
    if (!log.isRefused()) {
      context
          .sink()
          .begin(
              new SourceFile(
                  context.name(), columns.definition().dataSet(), List.of(), context.vintage()));
    }
  }

  long rows() {
    return rows;
  }

  @Override
  public void begin(long number) {
    row = number;
    Arrays.fill(cells, "");
  }

  @Override
  public void cell(int column, char[] text, int offset, int length) {
    if (column < cells.length) {
      cells[column] = new String(text, offset, length).strip();
    }
  }

  @Override
  public void end(int count) {
    if (count != heading.size()) {
      log.refuse(
          "STAT-ROW-LENGTH",
          row,
          "",
          "The row has "
              + count
              + " cells where the heading has "
              + heading.size()
              + ". Load the file as it was published.");
      return;
    }
    if (!authorities.add(cell("old_la_code"))) {
      log.refuse(
          "STAT-ROW-TWICE", row, "", "The authority is there twice. Take one of its rows out.");
    }
    Optional<Area> authority = places.numbered(cell("old_la_code"), cell("la_name"), row);
    for (int rank = 1; rank <= NEIGHBOURS && authority.isPresent(); rank++) {
      pair(authority.orElseThrow(), rank);
    }
    rows++;
  }

  private void pair(Area authority, int rank) {
    Optional<Area> neighbour = places.numbered(cell("sn_" + rank), "", row);
    String published = cell("sn_" + rank + "p");
    Optional<String> closeness = CLOSENESS.stream().filter(published::equalsIgnoreCase).findFirst();
    if (closeness.isEmpty()) {
      log.refuse(
          "STAT-CLOSENESS",
          row,
          "SN_" + rank + "P",
          "\""
              + Places.shown(published)
              + "\" does not say how close a neighbour is. Put one of these in: "
              + String.join(", ", CLOSENESS)
              + ".");
    }
    if (neighbour.isPresent() && !log.isRefused()) {
      context
          .sink()
          .neighbour(
              new StatisticalNeighbour(
                  authority, neighbour.orElseThrow(), rank, closeness.orElseThrow(), row));
    }
  }

  private String cell(String folded) {
    int at = heading.at(folded);
    return at < 0 ? "" : cells[at];
  }
}
