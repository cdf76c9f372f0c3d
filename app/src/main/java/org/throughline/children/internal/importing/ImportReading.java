// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.throughline.children.internal.PlainName;
import org.throughline.platform.database.CopyRows;
import org.throughline.returns.census.CensusFile;
import org.throughline.returns.census.PupilItem;
import org.throughline.returns.census.PupilTable;
import org.throughline.returns.census.RowCells;

/// Reads a file of pupils past every rule and copies what is right, and what is refused with the
/// reasons, into the tables where they wait. A few thousand rows are held at a time. It reads once.
final class ImportReading {

  private static final int BATCH = 2_000;
  private static final int MOST_CELLS = 200;

  private static final String ROWS =
      "copy children.import_row (import_id, row_number, forename, middle_names, surname, known_as,"
          + " known_as_surname, former_surname, born_on, sex, upn, former_upn, uln, nhs_number,"
          + " ethnicity, first_language, lines, postcode, setting, from_on, until_on, status,"
          + " year_group, sen_provision, is_service, reference, names, lexemes, uprn, free_meals,"
          + " pupil_premium) from stdin";

  private static final String HOMES =
      "copy children.import_home (import_id, row_number, upn, uln, nhs_number, reference, lines,"
          + " postcode, uprn, cells) from stdin";

  private static final String REFUSED =
      "copy children.import_refused (import_id, row_number, cells, columns, messages) from stdin";

  private final ImportLine line;
  private final boolean isOfHomes;
  private final PupilRow row;
  private final Set<String> learnt = new HashSet<>();
  private final RowsAhead ahead;
  private final ReadingRemarks remarks;
  private final Stays stays;
  private int rightRows;
  private int refusedRows;

  ImportReading(ImportLine line, LocalDate today, Connection connection) {
    this.line = line;
    this.isOfHomes = line.holds() == CensusFile.ADDRESSES;
    this.ahead = new RowsAhead(connection, isOfHomes ? HOMES : ROWS, REFUSED);
    this.row = new PupilRow(line.mapping(), today);
    this.remarks = new ReadingRemarks(line);
    this.stays = new Stays(today);
  }

  /// What was read.
  ///
  /// @param damage why the file could not be read to its end; absent when it was
  /// @param remarks what was noticed without a row being refused for it
  /// @param stays where its rows place children
  /// @param learnt every word of every name
  record Read(
      int rows,
      int refused,
      Optional<PupilTable.Damage> damage,
      List<String> remarks,
      Stays stays,
      Set<String> learnt) {}

  /// @param progress is told how many rows are read, now and then
  Read read(InputStream in, IntConsumer progress) throws IOException {
    try (ahead) {
      Optional<PupilTable.Damage> damage =
          PupilTable.read(
              in,
              cells -> {
                take(cells);
                if ((rightRows + refusedRows) % BATCH == 0) {
                  ahead.send();
                  progress.accept(rightRows + refusedRows);
                }
                return true;
              });
      ahead.send();
      ahead.await();
      return new Read(rightRows + refusedRows, refusedRows, damage, remarks.all(), stays, learnt);
    }
  }

  private void take(RowCells cells) {
    readRow(cells);
    remarks.notice(cells, row);
    if (!row.wrong().isEmpty()) {
      refusedRows++;
      refuse(cells);
    } else if (isOfHomes) {
      rightRows++;
      addHome(cells);
    } else {
      rightRows++;
      add((int) cells.number());
    }
  }

  private void readRow(RowCells cells) {
    if (isOfHomes) {
      row.readHome(cells);
    } else {
      row.read(cells);
    }
  }

  private void add(int number) {
    String names =
        PlainName.of(
            learnt,
            row.get(PupilItem.FORENAME),
            row.get(PupilItem.MIDDLE_NAMES),
            row.get(PupilItem.SURNAME),
            row.get(PupilItem.KNOWN_AS),
            row.get(PupilItem.KNOWN_AS_SURNAME),
            row.get(PupilItem.FORMER_SURNAME));
    CopyRows right = ahead.right();
    right.cell(line.id()).cell(number);
    for (PupilItem item :
        List.of(
            PupilItem.FORENAME,
            PupilItem.MIDDLE_NAMES,
            PupilItem.SURNAME,
            PupilItem.KNOWN_AS,
            PupilItem.KNOWN_AS_SURNAME,
            PupilItem.FORMER_SURNAME)) {
      right.cell(row.get(item));
    }
    right.cell(row.birth()).cell(row.get(PupilItem.SEX));
    cellOrNone(right, PupilItem.UPN);
    right.cell(row.get(PupilItem.FORMER_UPN));
    cellOrNone(right, PupilItem.ULN);
    cellOrNone(right, PupilItem.NHS_NUMBER);
    addPlace(right, number);
    right.cell(row.isService()).cell(row.get(PupilItem.REFERENCE)).cell(names).cell(lexemes(names));
    right.cell(row.get(PupilItem.UPRN)).cell(row.get(PupilItem.FREE_MEALS));
    right.cell(row.get(PupilItem.PUPIL_PREMIUM)).end();
  }

  private void addHome(RowCells cells) {
    CopyRows right = ahead.right();
    right.cell(line.id()).cell(cells.number());
    CensusFile.KEYS.forEach(item -> cellOrNone(right, item));
    right
        .cell(row.get(PupilItem.ADDRESS))
        .cell(row.get(PupilItem.POSTCODE))
        .cell(row.get(PupilItem.UPRN))
        .cell(array(asSent(cells)))
        .end();
  }

  private void addPlace(CopyRows right, int number) {
    String setting = setting();
    String status = row.get(PupilItem.ENROL_STATUS);
    stays.add(number, setting, row.entry(), row.leaving());
    right
        .cell(row.get(PupilItem.ETHNICITY))
        .cell(row.get(PupilItem.FIRST_LANGUAGE))
        .cell(row.get(PupilItem.ADDRESS))
        .cell(row.get(PupilItem.POSTCODE))
        .cell(setting)
        .cell(row.entry())
        .cell(row.leaving())
        .cell(status.isEmpty() ? "C" : status)
        .cell(row.get(PupilItem.YEAR_GROUP))
        .cell(row.get(PupilItem.SEN_PROVISION));
  }

  private String setting() {
    String setting = row.get(PupilItem.SETTING);
    return setting.isEmpty() ? line.defaultSetting() : setting;
  }

  private void cellOrNone(CopyRows right, PupilItem item) {
    String text = row.get(item);
    if (text.isEmpty()) {
      right.none();
    } else {
      right.cell(text);
    }
  }

  private String lexemes(String names) {
    StringBuilder lexemes = new StringBuilder(2 * names.length());
    PlainName.lexemes("n", names, lexemes);
    PlainName.lexemes("a", PlainName.of(new HashSet<>(), row.get(PupilItem.ADDRESS)), lexemes);
    PlainName.postcode(row.get(PupilItem.POSTCODE), lexemes);
    return lexemes.toString();
  }

  private void refuse(RowCells cells) {
    ahead
        .refused()
        .cell(line.id())
        .cell(cells.number())
        .cell(array(asSent(cells)))
        .cell(array(row.wrong().stream().map(wrong -> line.columnOf(wrong.item())).toList()))
        .cell(array(row.wrong().stream().map(PupilRow.Wrong::message).toList()))
        .end();
  }

  private static List<String> asSent(RowCells cells) {
    List<String> all = new ArrayList<>();
    for (int at = 0; at < Math.min(cells.count(), MOST_CELLS); at++) {
      String cell = cells.get(at);
      all.add(cell.length() > 200 ? cell.substring(0, 200) : cell);
    }
    return all;
  }

  private static String array(List<String> cells) {
    return cells.stream()
        .map(cell -> '"' + cell.replace("\\", "\\\\").replace("\"", "\\\"").replace("\0", "") + '"')
        .collect(Collectors.joining(",", "{", "}"));
  }
}
