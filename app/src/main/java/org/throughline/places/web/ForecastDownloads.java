// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ResultRows;
import org.throughline.places.internal.books.Sheet;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;

/// The tables of a forecast, each as CSV and all of one future as a workbook.
@Controller
class ForecastDownloads {

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
    Workbooks.begin(response, "text/csv;charset=utf-8", name + ".csv");
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
    Workbooks.send(
        response,
        "forecast-" + forecast + "-" + future + ".xlsx",
        names.stream().map(name -> sheet(forecast, future, name)).toList());
  }

  private Sheet sheet(long forecast, int future, String name) {
    return new Sheet(
        name,
        TableNames.sheet(name),
        CsvTable.read(results.table(forecast, future, name).orElseThrow()));
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
    Workbooks.begin(response, "application/octet-stream", name);
    response.getOutputStream().write(rows.input(forecast, part));
  }
}
