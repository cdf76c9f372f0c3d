// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.measures.internal.department.DepartmentColumns;
import org.throughline.measures.internal.department.DepartmentColumns.Authority;
import org.throughline.measures.internal.department.DepartmentColumns.Column;
import org.throughline.measures.internal.department.DepartmentTable;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The Department's columns, from our cases: what its release would say of us, year by year. They
/// are counts of all children and name none.
@Controller
class DepartmentPages {

  private static final String PATH = "/measures/department";
  private static final int YEARS = 8;

  /// What every file of the release begins with.
  static final List<String> PLACE =
      List.of(
          "time_period",
          "time_identifier",
          "geographic_level",
          "country_code",
          "country_name",
          "region_code",
          "region_name",
          "new_la_code",
          "old_la_code",
          "la_name",
          "breakdown_topic",
          "breakdown");

  private final DepartmentColumns columns;
  private final Clock clock;

  DepartmentPages(DepartmentColumns columns, Clock clock) {
    this.columns = columns;
    this.clock = clock;
  }

  @Access({Role.CASEWORK_MANAGER, Role.ANALYST})
  @GetMapping(PATH)
  Screen department(@RequestParam Map<String, String> query) {
    LocalDate today = LocalDate.now(clock);
    int year = year(query, today);
    Map<DepartmentTable, List<Column>> tables = columns.of(year, today);
    return Screen.of(
        "measures/department",
        new DepartmentPage(
            sentence(year, today, tables),
            year,
            IntStream.range(0, YEARS).mapToObj(back -> today.getYear() - back).toList(),
            Stream.of(DepartmentTable.values())
                .map(each -> table(each, year, today, tables.get(each)))
                .toList()));
  }

  /// One table as the release lays it out: a line of names and a line of figures.
  @Access({Role.CASEWORK_MANAGER, Role.ANALYST})
  @GetMapping(PATH + "/{file}.csv")
  void download(
      @PathVariable String file,
      @RequestParam Map<String, String> query,
      HttpServletResponse response) {
    DepartmentTable table =
        DepartmentTable.of(file)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    LocalDate today = LocalDate.now(clock);
    int year = year(query, today);
    List<Column> counted = columns.of(year, today).get(table);
    CsvDownload.send(
        response,
        "%s-%d.csv".formatted(file, year),
        Stream.concat(PLACE.stream(), counted.stream().map(Column::name)).toList(),
        writer -> {
          List<String> cells = new ArrayList<>(place(table, year));
          counted.forEach(each -> cells.add(each.written()));
          writer.row(cells);
        });
  }

  private static int year(Map<String, String> query, LocalDate today) {
    return Sent.small(query, "year")
        .filter(year -> year <= today.getYear() && year > today.getYear() - YEARS)
        .orElse(today.getYear());
  }

  private List<String> place(DepartmentTable table, int year) {
    Authority us =
        columns
            .authority()
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "The council has not said which it is"));
    return List.of(
        table.isOfJanuary() ? "%d%02d".formatted(year, (year + 1) % 100) : Integer.toString(year),
        table.isOfJanuary() ? "Academic year" : "Calendar year",
        "Local authority",
        "E92000001",
        "England",
        us.regionCode(),
        us.regionName(),
        us.code(),
        us.oldCode(),
        us.name(),
        table.total(),
        table.total());
  }

  private static String sentence(
      int year, LocalDate today, Map<DepartmentTable, List<Column>> tables) {
    return "%s requests, %s new plans and %s plans maintained: %s as the Department counts it, from our cases."
        .formatted(
            first(tables, DepartmentTable.REQUESTS),
            first(tables, DepartmentTable.NEW_PLANS),
            first(tables, DepartmentTable.CASELOAD),
            year == today.getYear() ? year + " so far" : Integer.toString(year));
  }

  private static String first(Map<DepartmentTable, List<Column>> tables, DepartmentTable table) {
    return tables
        .get(table)
        .getFirst()
        .figure()
        .map(each -> "%,d".formatted(each.intValueExact()))
        .orElse(DepartmentColumns.UNKNOWN);
  }

  private static DepartmentPage.Table table(
      DepartmentTable table, int year, LocalDate today, List<Column> counted) {
    return new DepartmentPage.Table(
        table.file(),
        table.total() + (table.isOfJanuary() ? ", January " + (year + 1) : ", " + year),
        note(table, year, today),
        counted.stream()
            .map(each -> new DepartmentPage.Row(each.name(), each.label(), each.written()))
            .toList());
  }

  private static String note(DepartmentTable table, int year, LocalDate today) {
    return switch (table) {
      case REQUESTS -> "Decisions are those made by the end of the year, or so far.";
      case ASSESSMENTS ->
          "Assessments that came to an end in the year. One whose decision is outstanding is counted when it ends, so none stands here as not made.";
      case TIMELINESS -> "Plans whose request is kept here; 20 weeks are 140 days, 52 are 364.";
      case NEW_PLANS -> "Where each was placed on the day it began.";
      case CASELOAD ->
          year >= today.getYear()
              ? "Plans in force today; the day that counts is still to come."
              : "Plans in force on the third Thursday of January, and where each was placed then.";
      case CEASED -> "A move to another council and a death are ends.";
    };
  }
}
