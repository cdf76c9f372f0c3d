// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.PlanSettings;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.delivery.internal.PlanFilter;
import org.throughline.delivery.internal.PlanNames;

/// Writes the plan, as it is filtered, as a table that can be changed and sent back.
@Component
public class PlanTable {

  private static final int FLUSH_EVERY = 500;

  private final ActionStore store;
  private final PlanSettings settings;

  PlanTable(ActionStore store, PlanSettings settings) {
    this.store = store;
    this.settings = settings;
  }

  /// The first row.
  public static List<String> header() {
    return PlanColumn.titles();
  }

  /// Gives every row to `writer`.
  @Transactional(readOnly = true)
  public void rows(
      PlanFilter filter, PlanNames names, LocalDate today, Consumer<List<String>> writer) {
    PlanCells cells = new PlanCells(names);
    each(filter, today, row -> writer.accept(cells.row(row)));
  }

  /// Writes a workbook with one sheet.
  @Transactional(readOnly = true)
  public void workbook(PlanFilter filter, PlanNames names, LocalDate today, OutputStream out) {
    try (Workbook workbook = new Workbook(out, "Throughline", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Plan");
      for (PlanColumn column : PlanColumn.values()) {
        sheet.value(0, column.place(), column.title());
        sheet.width(column.place(), width(column));
      }
      sheet.range(0, 0, 0, PlanColumn.values().length - 1).style().bold().set();
      sheet.freezePane(1, 1);
      Rows rows = new Rows(sheet, new PlanCells(names));
      each(filter, today, rows::add);
      sheet.finish();
    } catch (IOException gone) {
      throw new UncheckedIOException("The reader went away", gone);
    }
  }

  private void each(PlanFilter filter, LocalDate today, Consumer<ActionRow> reader) {
    store.each(filter, today, today.minusDays(settings.silentAfterDays()), reader);
  }

  private static int width(PlanColumn column) {
    return switch (column) {
      case TEXT, SUCCESS -> 60;
      case STRATEGY, PRIORITY, PARTNERS, THEME, OWNER -> 26;
      case CODE, VERSION, YEAR, START, DUE, COST, NEEDS, STATUS, LAST_UPDATE -> 13;
    };
  }

  /// Rows as they are added to a sheet; what is complete is not kept in memory.
  private static final class Rows {

    private final Worksheet sheet;
    private final PlanCells cells;
    private int next = 1;

    Rows(Worksheet sheet, PlanCells cells) {
      this.sheet = sheet;
      this.cells = cells;
    }

    void add(ActionRow row) {
      for (PlanColumn column : PlanColumn.values()) {
        put(column, cells.cell(row, column));
      }
      if (next % FLUSH_EVERY == 0) {
        flush();
      }
      next++;
    }

    private void put(PlanColumn column, String cell) {
      if (cell.isEmpty()) {
        return;
      }
      if (column.isDay() || column == PlanColumn.LAST_UPDATE) {
        sheet.value(next, column.place(), LocalDate.parse(cell));
        sheet.style(next, column.place()).format("yyyy-mm-dd").set();
      } else if (column == PlanColumn.YEAR || column == PlanColumn.VERSION) {
        sheet.value(next, column.place(), Long.parseLong(cell));
      } else {
        sheet.value(next, column.place(), cell);
      }
    }

    private void flush() {
      try {
        sheet.flush();
      } catch (IOException gone) {
        throw new UncheckedIOException("The reader went away", gone);
      }
    }
  }
}
