// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;

/// Management plans of small runs: an analyst makes the run and enters the council's figures, a
/// strategy owner reads the sheets.
final class ManagementPlans {

  final ForecastMaker forecasts;
  final Account analyst;
  final Account owner;

  ManagementPlans(MockMvcTester web, People people, ForecastRows rows) {
    this.forecasts = new ForecastMaker(web, rows);
    this.analyst = people.holding(Role.ANALYST);
    this.owner = people.holding(Role.STRATEGY_OWNER);
  }

  String made(String title, Map<String, String> files) {
    String path = forecasts.made(analyst, new ForecastMaker.Wanted("plans", title, 100), files);
    assertThat(forecasts.ended(path)).isEqualTo(ForecastState.DONE);
    return path;
  }

  CsvTable sheet(String path, String sheet) throws IOException {
    return Workbooks.csv(
        forecasts.page(owner, path + "/books/management-plan/" + sheet + ".csv?future=1"));
  }

  CsvTable kept(String path, int future, String table) throws IOException {
    return CsvTable.read(forecasts.page(owner, path + "/tables/" + future + "/" + table + ".csv"));
  }

  /// The cell of the first row that begins with these words.
  static String cell(CsvTable table, String column, String... begins) {
    return table.rows().stream()
        .filter(row -> row.subList(0, begins.length).equals(List.of(begins)))
        .map(row -> row.get(table.heading().indexOf(column)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(List.of(begins) + " in " + table.rows()));
  }

  static BigDecimal amount(CsvTable table, String column, String... begins) {
    return new BigDecimal(cell(table, column, begins));
  }

  static String[] years() {
    return new String[] {"2025", "2026", "2027", "2028", "2029"};
  }

  MvcTestResult enter(String path, int version, Map<String, String> fields) {
    Map<String, String> sent = new HashMap<>(fields);
    sent.put("version", String.valueOf(version));
    return forecasts.post(analyst, path + "/management-plan", sent);
  }
}
