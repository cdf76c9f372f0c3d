// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ResultRows;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;

/// The tables of a forecast, each as CSV and all of one future as a workbook.
@Controller
class ForecastDownloads {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ForecastRows rows;
  private final ResultRows results;

  ForecastDownloads(ForecastRows rows, ResultRows results) {
    this.rows = rows;
    this.results = results;
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping("/forecasts/{forecast}/tables/{future}/{name}.csv")
  void csv(
      @PathVariable long forecast,
      @PathVariable int future,
      @PathVariable String name,
      HttpServletResponse response)
      throws IOException {
    String content =
        results
            .table(forecast, future, name)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    begin(response, "text/csv;charset=utf-8", name + ".csv");
    response.getOutputStream().write(content.getBytes(StandardCharsets.UTF_8));
  }

  @Access({
    Role.ADMINISTRATOR,
    Role.ANALYST,
    Role.STRATEGY_OWNER,
    Role.RESPONSIBLE_OFFICER,
    Role.CASEWORK_MANAGER
  })
  @GetMapping("/forecasts/{forecast}/tables/{future}.xlsx")
  void workbook(@PathVariable long forecast, @PathVariable int future, HttpServletResponse response)
      throws IOException {
    List<String> names = results.tables(forecast, future);
    if (names.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    begin(response, XLSX, "forecast-" + forecast + "-" + future + ".xlsx");
    try (Workbook workbook = new Workbook(response.getOutputStream(), "Throughline", "1.0")) {
      for (String name : names) {
        Worksheet sheet = workbook.newWorksheet(TableNames.sheet(name));
        fill(sheet, results.table(forecast, future, name).orElseThrow());
        sheet.finish();
      }
    }
  }

  /// A file as it was sent, for those who may send such.
  @Access({Role.ANALYST, Role.CASEWORK_MANAGER})
  @GetMapping("/forecasts/{forecast}/inputs/{part}")
  void input(@PathVariable long forecast, @PathVariable String part, HttpServletResponse response)
      throws IOException {
    String name = rows.inputs(forecast).get(part);
    if (name == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    begin(response, "application/octet-stream", name);
    response.getOutputStream().write(rows.input(forecast, part));
  }

  private static void begin(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static void fill(Worksheet sheet, String content) {
    CsvTable table = CsvTable.read(content);
    row(sheet, 0, table.heading());
    for (int row = 0; row < table.rows().size(); row++) {
      row(sheet, row + 1, table.rows().get(row));
    }
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      cell(sheet, row, column, cells.get(column));
    }
  }

  private static void cell(Worksheet sheet, int row, int column, String text) {
    if (row > 0 && text.matches("-?\\d+(\\.\\d+)?")) {
      sheet.value(row, column, Double.valueOf(text));
    } else {
      sheet.value(row, column, text);
    }
  }
}
