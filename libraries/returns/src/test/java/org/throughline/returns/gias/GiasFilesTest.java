// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.returns.gias.GiasProblem.Severity;

class GiasFilesTest {

  private static final String HEADING =
      "URN,EstablishmentName,EstablishmentStatus (name),OpenDate,CloseDate,Easting,Northing,"
          + "Postcode,StatutoryLowAge,StatutoryHighAge,LastChangedDate\n";
  private static final String GOOD =
      "900001,Alder School,Open,01-09-1990,,458500,304500,LE1 1FZ,4,11,02-03-2024\n";

  @Test
  void columnsAreKnownByNameInAnyOrder() {
    Kept kept =
        Kept.of(
            """
            Northing,Postcode,EstablishmentName,Easting,URN
            304500,le11fz,Alder School,458500,900001
            """);

    GiasRow row = kept.row("900001");
    assertThat(row.get(GiasColumn.EASTING)).isEqualTo("458500");
    assertThat(row.get(GiasColumn.NORTHING)).isEqualTo("304500");
    assertThat(row.get(GiasColumn.POSTCODE)).isEqualTo("LE1 1FZ");
    assertThat(row.row()).isEqualTo(2);
  }

  @Test
  void windowsLettersMarksAndMixedLineEndsAreTakenAsTheyCome() {
    String text =
        "URN,EstablishmentName\r\n900001,St Zoë’s School\n\r\n900002,Café School\r900003,X";

    Kept windows = Kept.of(text, Charset.forName("windows-1252"));
    Kept marked = Kept.of("\ufeff" + text, StandardCharsets.UTF_8);

    assertThat(windows.reading.isWindows()).isTrue();
    for (Kept kept : List.of(windows, marked)) {
      assertThat(kept.row("900001").get(GiasColumn.NAME)).isEqualTo("St Zoë’s School");
      assertThat(kept.row("900002").get(GiasColumn.NAME)).isEqualTo("Café School");
      assertThat(kept.row("900003").row()).isEqualTo(5);
    }
  }

  @ParameterizedTest
  @CsvSource({"';'", "'\t'"})
  void otherSeparatorsAreSeen(String separator) {
    Kept kept = Kept.of("URN,name,town\n900001,Alder School,Leicester\n".replace(",", separator));

    assertThat(kept.row("900001").get(GiasColumn.TOWN)).isEqualTo("Leicester");
  }

  @Test
  void whatIsNotUnderstoodIsKeptAsItStands() {
    GiasRow row = Kept.of(HEADING + GOOD).row("900001");

    assertThat(row.others()).containsExactly(java.util.Map.entry("LastChangedDate", "02-03-2024"));
  }

  @Test
  void missingAndDoubledColumnsAreToldTogetherWithTheRemedy() {
    Kept kept = Kept.of("URN,Town,town,Easting\n1,2,3,4\n");

    assertThat(kept.rows).isEmpty();
    assertThat(kept.reading.isRefused()).isTrue();
    assertThat(kept.reading.refusals())
        .extracting(GiasProblem::code, GiasProblem::column)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("GIAS-COLUMN-TWICE", "town"),
            org.assertj.core.groups.Tuple.tuple("GIAS-COLUMN-MISSING", "EstablishmentName"),
            org.assertj.core.groups.Tuple.tuple("GIAS-COLUMN-MISSING", "Northing"));
    assertThat(kept.reading.refusals())
        .allSatisfy(each -> assertThat(each.message()).containsAnyOf("Take one", "Add it"));
  }

  @Test
  void aLinksFileWithoutItsKindIsRefused() {
    Kept kept = Kept.of("URN,LinkURN\n900001,900002\n");

    assertThat(kept.reading.refusals())
        .singleElement()
        .satisfies(each -> assertThat(each.column()).isEqualTo("LinkType"));
  }

  @Test
  void everythingWrongWithARowIsToldAndTheOtherRowsAreKept() {
    Kept kept =
        Kept.of(
            HEADING
                + GOOD
                + "90002,,Open,31-02-1990,,458500,,LE1 1FZ,four,11,\n"
                + "900003,Birch School,Open,01-09-2000,31-08-1999,,,LE1 1FZ,11,4,\n"
                + "900001,Alder School,Open,,,,,,,,\n"
                + "900004,Cherry School,Open,,,,,no postcode,,,\n");

    assertThat(kept.rows).extracting(GiasRow::urn).containsExactly("900001", "900004");
    assertThat(kept.reading.refusedRows()).isEqualTo(3);
    assertThat(kept.problems)
        .filteredOn(each -> each.severity() == Severity.ROW)
        .extracting(GiasProblem::row, GiasProblem::column)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(3L, "URN"),
            org.assertj.core.groups.Tuple.tuple(3L, "EstablishmentName"),
            org.assertj.core.groups.Tuple.tuple(3L, "OpenDate"),
            org.assertj.core.groups.Tuple.tuple(3L, "Northing"),
            org.assertj.core.groups.Tuple.tuple(3L, "StatutoryLowAge"),
            org.assertj.core.groups.Tuple.tuple(4L, "CloseDate"),
            org.assertj.core.groups.Tuple.tuple(4L, "StatutoryHighAge"),
            org.assertj.core.groups.Tuple.tuple(5L, "URN"));
    assertThat(kept.problems)
        .filteredOn(each -> each.severity() == Severity.CELL)
        .singleElement()
        .satisfies(each -> assertThat(each.sentence()).startsWith("Row 6, Postcode: "));
    assertThat(kept.row("900004").others()).containsEntry("Postcode", "no postcode");
  }

  @Test
  void aFileCutOffInARowLosesThatRowAlone() {
    Kept kept = Kept.of(HEADING + GOOD + "900002,Beech School,Op");

    assertThat(kept.rows).hasSize(1);
    assertThat(kept.problems)
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("cut off"));
  }

  @Test
  void aQuotationMarkThatNeverClosesIsRefusedWithItsRow() {
    Kept kept = Kept.of(HEADING + GOOD + "900002,\"Beech School,Open\n900003,x\n");

    assertThat(kept.reading.refusals())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("row 3", "quotation mark"));
  }

  @Test
  void aLineOfTenMegabytesIsRefusedInWords() {
    Kept kept = Kept.of(HEADING + "900001," + "x".repeat(10_000_000));

    assertThat(kept.reading.refusals())
        .singleElement()
        .satisfies(each -> assertThat(each.message()).contains("longer than any can be"));
  }

  @Test
  void whatIsNoTableIsRefused() {
    assertThat(Kept.of("").reading.refusals())
        .extracting(GiasProblem::code)
        .containsExactly("GIAS-EMPTY");
    assertThat(Kept.of("\u0000\u0001PNG").reading.refusals())
        .extracting(GiasProblem::code)
        .containsExactly("GIAS-NOT-CSV");
    assertThat(Kept.of("Forename,Surname\nA,B\n").reading.refusals())
        .extracting(GiasProblem::code)
        .containsExactly("GIAS-UNKNOWN");
  }

  @Test
  void manyRowsPassThroughInLittleMemory() {
    StringBuilder text = new StringBuilder(HEADING);
    IntStream.range(0, 20_000)
        .forEach(at -> text.append(GOOD.replace("900001", Integer.toString(100_000 + at))));

    assertThat(Kept.of(text.toString()).reading.rows()).isEqualTo(20_000);
  }
}
