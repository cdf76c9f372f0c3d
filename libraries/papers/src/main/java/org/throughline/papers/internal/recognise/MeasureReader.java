// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.Confidence;
import org.throughline.papers.PerformanceMeasure;
import org.throughline.papers.internal.words.Column;
import org.throughline.papers.internal.words.SectionName;
import org.throughline.papers.internal.words.Sub;
import org.throughline.papers.internal.words.YearLabel;

/// Finds the measures that a paper sets itself: in a list of performance measures, in tables
/// with a
/// baseline or a target, and among the figures of "How will we know".
final class MeasureReader {

  private static final int MOST = 1000;

  private final Ledger ledger;
  private final List<PerformanceMeasure> measures = new ArrayList<>();

  private MeasureReader(Ledger ledger) {
    this.ledger = ledger;
  }

  static List<PerformanceMeasure> read(Ledger ledger, List<Region> regions) {
    MeasureReader reader = new MeasureReader(ledger);
    regions.forEach(reader::readRegion);
    return reader.measures;
  }

  private void readRegion(Region region) {
    boolean listed = region.type() == Region.Type.MEASURES;
    for (int i = region.from(); listed && i < region.body(); i++) {
      ledger.claim(i);
    }
    boolean asked = listed;
    for (int i = region.body(); i < region.to() && measures.size() < MOST; i++) {
      if (ledger.isHeading(i)) {
        asked =
            SectionName.of(ledger.text(i)).filter(name -> name == SectionName.SUCCESS).isPresent();
        listed = false;
      } else if (ledger.block(i) instanceof Table table) {
        readTable(i, table);
      } else if (!ledger.isItem(i) && Sub.of(ledger.text(i)).isPresent()) {
        asked = Sub.of(ledger.text(i)).filter(sub -> sub == Sub.SUCCESS).isPresent();
      } else if (asked && isMeasure(i, listed)) {
        Confidence confidence = listed ? Confidence.SURE : Confidence.LIKELY;
        measures.add(MeasureText.of(ledger.text(i), ledger.place(i), confidence));
        ledger.claim(i);
      }
    }
  }

  private boolean isMeasure(int i, boolean listed) {
    if (listed) {
      return ledger.isItem(i) || MeasureText.setsFigure(ledger.text(i));
    }
    return ledger.isItem(i) && MeasureText.setsFigure(ledger.text(i));
  }

  private void readTable(int i, Table table) {
    Grid grid = Grid.of(table);
    if (grid.type() != Grid.Type.MEASURES) {
      return;
    }
    for (int r = 0; r < table.rows().size() && measures.size() < MOST; r++) {
      if (r > grid.headerRow() && !grid.repeatsHeadings(table.rows().get(r))) {
        readRow(grid, table.rows().get(r));
      } else if (r < grid.firstHeader()) {
        continue;
      }
      ledger.claim(i, r);
    }
  }

  private void readRow(Grid grid, Row row) {
    Map<String, String> other = new LinkedHashMap<>();
    Map<Column, String> fields = new LinkedHashMap<>();
    Optional<String> by = Optional.empty();
    for (int c = 0; c < row.cells().size(); c++) {
      Cell cell = row.cells().get(c);
      Column column = c < grid.columns().size() ? grid.columns().get(c) : Column.OTHER;
      String heading = c < grid.headings().size() ? grid.headings().get(c) : "";
      Optional<YearLabel> year = c < grid.years().size() ? grid.years().get(c) : Optional.empty();
      if (cell.isBlank()) {
        continue;
      }
      boolean named =
          column == Column.MEASURE
              || column == Column.BASELINE
              || column == Column.TARGET
              || column == Column.TIMESCALE;
      if (named && !fields.containsKey(column)) {
        fields.put(column, cell.text());
        by = column == Column.TARGET ? yearIn(heading).or(() -> Optional.empty()) : by;
      } else if (column == Column.SUCCESS && !grid.columns().contains(Column.MEASURE)) {
        fields.put(Column.MEASURE, cell.text());
      } else {
        other.put(
            heading.isEmpty() ? "Column " + (c + 1) : year.map(YearLabel::label).orElse(heading),
            cell.text());
      }
    }
    String text =
        fields.getOrDefault(Column.MEASURE, other.values().stream().findFirst().orElse(""));
    if (!text.isBlank()) {
      measures.add(measure(text, fields, by, other, row));
    }
  }

  private static PerformanceMeasure measure(
      String text,
      Map<Column, String> fields,
      Optional<String> by,
      Map<String, String> other,
      Row row) {
    PerformanceMeasure told = MeasureText.of(text, row.place(), Confidence.SURE);
    return new PerformanceMeasure(
        text,
        Optional.ofNullable(fields.get(Column.BASELINE)).or(told::baseline),
        Optional.ofNullable(fields.get(Column.TARGET)).or(told::target),
        told.rule(),
        Optional.ofNullable(fields.get(Column.TIMESCALE)).or(() -> by).or(told::by),
        other,
        row.place(),
        Confidence.SURE);
  }

  /// "Target 2026/27" says by when the target is to be reached.
  private static Optional<String> yearIn(String heading) {
    java.util.regex.Matcher year =
        java.util.regex.Pattern.compile(
                "(?:(?:by|March|July|August|September)\\s+)*20\\d\\d(?:[/–-]\\d{2,4})?")
            .matcher(heading);
    return year.find() ? Optional.of(year.group()) : Optional.empty();
  }
}
