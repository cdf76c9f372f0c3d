// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.returns.gias.GiasProblem.Severity;

/// The rows below a heading: each is handed on, or left out with everything that is wrong with it.
final class GiasRows {

  private final Headings headings;
  private final GiasSink sink;
  private final Map<String, Long> seen = new HashMap<>();
  private long count;
  private long refused;

  GiasRows(Headings headings, GiasSink sink) {
    this.headings = headings;
    this.sink = sink;
  }

  long count() {
    return count;
  }

  long refused() {
    return refused;
  }

  /// What is understood of one row while it is read.
  private final class Reading {
    private final long number;
    private final Map<GiasColumn, String> values = new EnumMap<>(GiasColumn.class);
    private final Map<String, String> others = new LinkedHashMap<>();
    private final List<GiasProblem> problems = new ArrayList<>();

    private Reading(long number) {
      this.number = number;
    }

    private void cell(int at, String cell) {
      Optional<GiasColumn> column = headings.column(at);
      if (column.isEmpty()) {
        if (!cell.isEmpty()) {
          others.put(headings.name(at), cell);
        }
      } else if (!column.get().form().isNothing(cell)) {
        understand(column.get(), cell);
      }
    }

    private void understand(GiasColumn column, String cell) {
      Optional<String> value = column.form().read(cell);
      if (value.isPresent()) {
        values.put(column, value.get());
        return;
      }
      others.put(headings.spelling(column), cell);
      problems.add(
          problem(
              "GIAS-CELL",
              column.form().isStrict() ? Severity.ROW : Severity.CELL,
              column,
              "This cell cannot be read: " + column.form().remedy() + "."));
    }

    private void wrong(String code, GiasColumn column, String message) {
      problems.add(problem(code, Severity.ROW, column, message));
    }

    private GiasProblem problem(String code, Severity severity, GiasColumn column, String message) {
      return new GiasProblem(code, severity, number, headings.spelling(column), message);
    }

    private boolean lacks(GiasColumn column) {
      return !values.containsKey(column);
    }

    private boolean isToldOf(GiasColumn column) {
      return problems.stream().anyMatch(each -> each.column().equals(headings.spelling(column)));
    }

    private boolean isRefused() {
      return problems.stream().anyMatch(each -> each.severity() == Severity.ROW);
    }
  }

  void take(long number, List<String> cells) {
    count++;
    Reading reading = new Reading(number);
    if (isWhole(reading, cells)) {
      for (int at = 0; at < headings.width(); at++) {
        reading.cell(at, cells.get(at).strip());
      }
      check(reading);
    }
    reading.problems.forEach(sink::problem);
    if (reading.isRefused()) {
      refused++;
    } else if (headings.layout() == GiasLayout.LINKS) {
      sink.link(link(reading));
    } else {
      sink.establishment(new GiasRow(number, reading.values, reading.others));
    }
  }

  /// A cut-off file ends in a row that is too short, and a stray comma makes one too long.
  private boolean isWhole(Reading reading, List<String> cells) {
    boolean hasMore =
        cells.size() > headings.width()
            && !cells.subList(headings.width(), cells.size()).stream().allMatch(String::isBlank);
    if (cells.size() >= headings.width() && !hasMore) {
      return true;
    }
    reading.problems.add(
        new GiasProblem(
            "GIAS-ROW-WIDTH",
            Severity.ROW,
            reading.number,
            "",
            "The row has %d cells, the heading %d. %s"
                .formatted(
                    cells.size(),
                    headings.width(),
                    hasMore
                        ? "Put words with a comma in double quotes."
                        : "The file may be cut off here: fetch it again.")));
    return false;
  }

  private void check(Reading reading) {
    need(reading, GiasColumn.URN);
    if (headings.layout() == GiasLayout.LINKS) {
      need(reading, GiasColumn.LINK_URN);
      need(reading, GiasColumn.LINK_TYPE);
      checkLink(reading);
    } else {
      need(reading, GiasColumn.NAME);
      checkOrder(reading);
      checkGrid(reading);
      checkOnce(reading, reading.values.getOrDefault(GiasColumn.URN, ""));
    }
  }

  private static void need(Reading reading, GiasColumn column) {
    if (reading.lacks(column) && !reading.isToldOf(column)) {
      reading.wrong("GIAS-CELL-EMPTY", column, "This cell must not be empty.");
    }
  }

  private static void checkLink(Reading reading) {
    String urn = reading.values.getOrDefault(GiasColumn.URN, "");
    if (!urn.isEmpty() && urn.equals(reading.values.get(GiasColumn.LINK_URN))) {
      reading.wrong(
          "GIAS-LINK-TO-ITSELF", GiasColumn.LINK_URN, "The establishment is linked to itself.");
    }
  }

  private static void checkOrder(Reading reading) {
    Map<GiasColumn, String> values = reading.values;
    String opened = values.getOrDefault(GiasColumn.OPENED_ON, "");
    String closed = values.getOrDefault(GiasColumn.CLOSED_ON, "9999");
    if (closed.compareTo(opened) < 0) {
      reading.wrong(
          "GIAS-CLOSED-EARLY",
          GiasColumn.CLOSED_ON,
          "The day of closing is before the day of opening. Correct one of them.");
    }
    int low = Integer.parseInt(values.getOrDefault(GiasColumn.LOW_AGE, "0"));
    int high = Integer.parseInt(values.getOrDefault(GiasColumn.HIGH_AGE, "99"));
    if (high < low) {
      reading.wrong(
          "GIAS-AGES",
          GiasColumn.HIGH_AGE,
          "The oldest age is below the youngest. Correct one of them.");
    }
  }

  private static void checkGrid(Reading reading) {
    boolean lacksEasting = reading.lacks(GiasColumn.EASTING);
    if (lacksEasting != reading.lacks(GiasColumn.NORTHING)
        && !reading.isToldOf(GiasColumn.EASTING)
        && !reading.isToldOf(GiasColumn.NORTHING)) {
      reading.wrong(
          "GIAS-HALF-A-PLACE",
          lacksEasting ? GiasColumn.EASTING : GiasColumn.NORTHING,
          "A place needs both its easting and its northing. Give this one, or neither.");
    }
  }

  private void checkOnce(Reading reading, String urn) {
    Long before = urn.isEmpty() ? null : seen.putIfAbsent(urn, reading.number);
    if (before != null) {
      reading.wrong(
          "GIAS-URN-TWICE",
          GiasColumn.URN,
          "The establishment stands in row " + before + " already. Keep one of the two rows.");
    }
  }

  private static GiasLink link(Reading reading) {
    Map<GiasColumn, String> values = reading.values;
    return new GiasLink(
        reading.number,
        values.getOrDefault(GiasColumn.URN, ""),
        values.getOrDefault(GiasColumn.LINK_URN, ""),
        values.getOrDefault(GiasColumn.LINK_NAME, ""),
        values.getOrDefault(GiasColumn.LINK_TYPE, ""),
        Optional.ofNullable(values.get(GiasColumn.LINK_DAY)).map(LocalDate::parse));
  }
}
