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
import org.throughline.forecast.CsvTable;
import org.throughline.places.internal.books.Sheet;

/// Answers with a workbook: a sheet a table, its heading bold and kept in sight, numbers as
/// numbers.
final class Workbooks {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int LONGEST = 30;

  private Workbooks() {}

  static void send(HttpServletResponse response, String fileName, List<Sheet> sheets)
      throws IOException {
    begin(response, XLSX, fileName);
    try (Workbook workbook = new Workbook(response.getOutputStream(), "Throughline", "1.0")) {
      for (Sheet sheet : sheets) {
        Worksheet worksheet = workbook.newWorksheet(sheet.title());
        fill(worksheet, sheet.table());
        worksheet.finish();
      }
    }
  }

  static void begin(HttpServletResponse response, String type, String name) {
    response.setContentType(type);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static void fill(Worksheet sheet, CsvTable table) {
    row(sheet, 0, table.heading());
    sheet.range(0, 0, 0, table.heading().size() - 1).style().bold().wrapText(true).set();
    sheet.freezePane(0, 1);
    for (int column = 0; column < table.heading().size(); column++) {
      sheet.width(column, width(table, column));
    }
    for (int row = 0; row < table.rows().size(); row++) {
      row(sheet, row + 1, table.rows().get(row));
    }
  }

  private static double width(CsvTable table, int column) {
    int longest = table.rows().stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
    return Math.clamp(longest + 2L, 12, LONGEST);
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      cell(sheet, row, column, cells.get(column));
    }
  }

  private static void cell(Worksheet sheet, int row, int column, String text) {
    if (row > 0 && text.matches("-?(0|[1-9]\\d{0,14})(\\.\\d+)?")) {
      sheet.value(row, column, Double.valueOf(text));
    } else {
      sheet.value(row, column, text);
    }
  }
}
