// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;

class CsvReaderTest {

  private static final CsvShape SHAPE = CsvShape.of(List.of("Code", "Status"), List.of("Note"));

  private final List<CsvRow> rows = new ArrayList<>();

  @Test
  void whatWasWrittenIsReadBackTheSame() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvWriter writer = CsvWriter.on(bytes, List.of("Code", "Status", "Note"))) {
      writer.row(List.of("E1.Y2.03", "=1+1", "two\r\nlines, a \"quote\" and £5"));
      writer.row(List.of("E1.Y2.04", "-3", "Siân’s note 🙂"));
    }

    done(bytes.toByteArray());

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .startsWith("\ufeff\"Code\"")
        .contains("\"'=1+1\"");
    assertThat(rows)
        .extracting(row -> row.get("Status"), row -> row.get("Note"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("=1+1", "two\r\nlines, a \"quote\" and £5"),
            org.assertj.core.groups.Tuple.tuple("-3", "Siân’s note 🙂"));
  }

  @Test
  void excelsWindows1252IsReadAsItWasMeant() {
    done(
        "Code,Status,Note\r\nA1,done,caf\u00e9 – £5 ‘now’\r\n"
            .getBytes(Charset.forName("windows-1252")));

    assertThat(rows.getFirst().get("Note")).isEqualTo("café – £5 ‘now’");
  }

  @Test
  void utf16WithAMarkIsRead() {
    done("Code\tStatus\nA1\tdone £\n".getBytes(StandardCharsets.UTF_16));

    assertThat(rows.getFirst().get("Status")).isEqualTo("done £");
  }

  @Test
  void everyCutOfGoodUtf8IsReadWithoutFailure() {
    byte[] whole = "Code,Status\nA1,é€🙂\n".getBytes(StandardCharsets.UTF_8);
    for (int length = 12; length <= whole.length; length++) {
      CsvReader.read(new ByteArrayInputStream(whole, 0, length), SHAPE, rows::add);
    }

    assertThat(rows.getLast().get("Status")).isEqualTo("é€🙂");
  }

  @Test
  void semicolonsTabsAndExcelsSepLineAreUnderstood() {
    done(bytes("sep=;\r\ncode ;STATUS\r\nA1;done\r\n"));

    assertThat(rows.getFirst().get("Code")).isEqualTo("A1");
    assertThat(rows.getFirst().row()).isEqualTo(2);
  }

  @Test
  void rowsAreNumberedAsASpreadsheetNumbersThemAndBlankOnesAreSkipped() {
    done(bytes("Code,Status\n\nA1,\"two\nlines\"\n,,\nA2,done\n"));

    assertThat(rows).extracting(CsvRow::row).containsExactly(3, 5);
  }

  @Test
  void everyMissingAndRepeatedColumnIsNamedAtOnce() {
    assertThat(refused(bytes("Note,Note\nx,y\n")))
        .extracting(Problem::message)
        .containsExactly(
            "The column Note is there twice. Keep one.",
            "The column Code is missing. Add it to the first row, spelt like this.",
            "The column Status is missing. Add it to the first row, spelt like this.");
  }

  @Test
  void columnsThatWereNotAskedForAreSaid() {
    assertThat(done(bytes("Code,Status,Mood\nA1,done,fine\n")).unknownColumns())
        .containsExactly("Mood");
  }

  @Test
  void aRowThatCannotBeReadIsNamedAndTheOthersGoOn() {
    CsvSummary summary =
        done(bytes("Code,Status\nA1,done,by whom\nA2,done\nA3," + "x".repeat(10_001) + "\n"));

    assertThat(rows).extracting(row -> row.get("Code")).containsExactly("A2");
    assertThat(summary.rows()).isEqualTo(1);
    assertThat(summary.problems()).extracting(RowProblem::row).containsExactly(2, 4);
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    RowProblem.write(errors, summary.problems());
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("\"Row\",\"Column\",\"Problem\"")
        .contains("\"4\",\"Status\",\"The cell is longer than 10,000 characters. Shorten it.\"");
  }

  @Test
  void anUnclosedQuoteIsAClearRefusal() {
    assertThat(refused(bytes("Code,Status\nA1,\"never closed\nA2,done\n")))
        .extracting(Problem::code)
        .containsExactly("CSV-102");
  }

  @Test
  void anEmptyFileIsAClearRefusal() {
    assertThat(refused(new byte[0])).extracting(Problem::code).containsExactly("CSV-101");
  }

  @Test
  void aHundredMegabytesAreRefusedWithoutBeingRead() {
    Endless endless = new Endless("Code,Status\n", "A1,done\n", 100L * 1024 * 1024);
    CsvShape anyRows = new CsvShape(List.of("Code"), List.of(), Integer.MAX_VALUE, 2, 100);

    Outcome<CsvSummary> outcome = CsvReader.read(endless, anyRows, _ -> {});

    assertThat(((Outcome.Refused<CsvSummary>) outcome).problems())
        .extracting(Problem::message)
        .containsExactly("The file is larger than 2 MB. Send it in parts.");
    assertThat(endless.given).isLessThan(3 * 1024 * 1024);
  }

  @Test
  void oneRowTooManyIsRefused() {
    CsvShape two = new CsvShape(List.of("Code"), List.of(), 2, 1, 100);

    assertThat(CsvReader.read(new ByteArrayInputStream(bytes("Code\n1\n2\n3\n")), two, rows::add))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void noiseNeverDoesMoreThanBeRefused() {
    Random random = new Random(11);
    for (int round = 0; round < 300; round++) {
      byte[] noise = new byte[random.nextInt(4000)];
      random.nextBytes(noise);
      assertThat(CsvReader.read(new ByteArrayInputStream(noise), SHAPE, rows::add)).isNotNull();
    }
  }

  private CsvSummary done(byte[] bytes) {
    Outcome<CsvSummary> outcome = CsvReader.read(new ByteArrayInputStream(bytes), SHAPE, rows::add);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done<CsvSummary>) outcome).value();
  }

  private List<Problem> refused(byte[] bytes) {
    Outcome<CsvSummary> outcome = CsvReader.read(new ByteArrayInputStream(bytes), SHAPE, rows::add);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<CsvSummary>) outcome).problems();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// A header and then the same row until `length` bytes were given.
  private static final class Endless extends InputStream {
    private final byte[] header;
    private final byte[] row;
    private final long length;
    private long given;

    Endless(String header, String row, long length) {
      this.header = bytes(header);
      this.row = bytes(row);
      this.length = length;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      int count = (int) Math.min(wanted, length - given);
      for (int at = 0; at < count; at++) {
        long place = given++;
        target[offset + at] =
            place < header.length
                ? header[(int) place]
                : row[(int) ((place - header.length) % row.length)];
      }
      return count == 0 ? -1 : count;
    }
  }
}
