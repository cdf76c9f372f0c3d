// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.throughline.forecast.CsvTable;

/// Reads workbooks back and holds their sheets to the same as CSV.
final class Workbooks {

  private Workbooks() {}

  /// A table as it came as CSV.
  static CsvTable csv(String content) {
    return CsvTable.read(content.startsWith("\ufeff") ? content.substring(1) : content);
  }

  /// The names of all sheets.
  static List<String> sheets(byte[] xlsx) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      return workbook.getSheets().map(sheet -> sheet.getName()).toList();
    }
  }

  /// Every cell of the table is in the sheet, and nothing else.
  static void isTheSame(byte[] xlsx, String sheet, CsvTable table) throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = workbook.findSheet(sheet).orElseThrow().read();
      assertThat(rows).as(sheet).hasSize(table.rows().size() + 1);
      assertThat(texts(rows.getFirst(), table)).isEqualTo(table.heading());
      for (int row = 0; row < table.rows().size(); row++) {
        assertThat(texts(rows.get(row + 1), table))
            .as(sheet)
            .isEqualTo(table.rows().get(row).stream().map(Workbooks::plain).toList());
      }
    }
  }

  private static List<String> texts(Row row, CsvTable table) {
    return IntStream.range(0, table.heading().size())
        .mapToObj(column -> column < row.getCellCount() ? row.getCellText(column) : "")
        .map(Workbooks::plain)
        .toList();
  }

  /// A number without zeros at its end, so that 12.0 is 12.
  static String plain(String text) {
    return text.matches("-?\\d+(\\.\\d+)?(E\\d+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
