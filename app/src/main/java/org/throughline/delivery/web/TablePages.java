// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.throughline.delivery.internal.PlanAddress;
import org.throughline.delivery.internal.PlanFilter;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.delivery.internal.tables.PlanTable;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.tables.CsvDownload;

/// The plan as a file, as it is filtered.
@Controller
class TablePages {

  private final PlanTable table;
  private final PlanNamesReader names;
  private final Clock clock;

  TablePages(PlanTable table, PlanNamesReader names, Clock clock) {
    this.table = table;
    this.names = names;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/plan.csv")
  void csv(@RequestParam MultiValueMap<String, String> query, HttpServletResponse response) {
    PlanNames known = names.fresh();
    PlanFilter filter = PlanAddress.filter(query, known);
    LocalDate today = LocalDate.now(clock);
    CsvDownload.send(
        response,
        "plan-" + today + ".csv",
        PlanTable.header(),
        writer -> table.rows(filter, known, today, writer::row));
  }

  @SignedInOnly
  @GetMapping("/plan.xlsx")
  void workbook(@RequestParam MultiValueMap<String, String> query, HttpServletResponse response)
      throws IOException {
    PlanNames known = names.fresh();
    LocalDate today = LocalDate.now(clock);
    response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename("plan-" + today + ".xlsx", StandardCharsets.UTF_8)
            .build()
            .toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    table.workbook(PlanAddress.filter(query, known), known, today, response.getOutputStream());
  }
}
