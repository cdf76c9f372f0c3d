// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/// What cannot be read is refused with a code and a remedy, in bounded time and memory.
class BadFilesTest {

  private static PaperRefused refusal(byte[] bytes, String name) {
    return catchThrowableOfType(PaperRefused.class, () -> Written.read(bytes, name));
  }

  @Test
  void refusesAWordDocumentWithMacros() throws IOException {
    byte[] bytes =
        zip(
            "word/document.xml",
            "<x/>".getBytes(StandardCharsets.UTF_8),
            "word/vbaProject.bin",
            new byte[10]);

    PaperRefused refused = refusal(bytes, "plan.docm");

    assertThat(refused.code()).isEqualTo("PAPER-MACROS");
    assertThat(refused.sentence()).contains("without macros");
  }

  @Test
  void refusesAMacroDocumentThatOnlyItsContentTypeTells() throws IOException {
    byte[] types =
        "<Types><Override ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>"
            .getBytes(StandardCharsets.UTF_8);
    byte[] bytes =
        zip(
            "[Content_Types].xml",
            types,
            "word/document.xml",
            "<x/>".getBytes(StandardCharsets.UTF_8));

    assertThat(refusal(bytes, "plan.docx").code()).isEqualTo("PAPER-MACROS");
  }

  @Test
  void refusesAPdfWhosePagesUnpackToABomb() throws IOException {
    byte[] once = packed(new byte[150_000_000]);
    byte[] twice = packed(once);

    assertThat(refusal(pdf(once, "/FlateDecode"), "plan.pdf").code()).isEqualTo("PAPER-ZIP-BOMB");
    assertThat(refusal(pdf(twice, "[/FlateDecode /FlateDecode]"), "plan.pdf").code())
        .isEqualTo("PAPER-ZIP-BOMB");
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] pdf(byte[] content, String filter) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write("%PDF-1.5\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
    out.write(
        "<</Length %d/Filter%s>>stream\n"
            .formatted(content.length, filter)
            .getBytes(StandardCharsets.US_ASCII));
    out.write(content);
    out.write("\nendstream\nendobj\n%%EOF".getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }

  @Test
  void refusesAZipBombBeforeItIsUnpacked() throws IOException {
    byte[] bytes =
        zip(
            "word/document.xml",
            "<x/>".getBytes(StandardCharsets.UTF_8),
            "word/media/a.bin",
            new byte[60_000_000]);

    assertThat(bytes.length).isLessThan(200_000);
    assertThat(refusal(bytes, "plan.docx").code()).isEqualTo("PAPER-ZIP-BOMB");
  }

  @Test
  void refusesADocumentWhoseTextAloneIsABomb() throws IOException {
    byte[] bytes = zip("word/document.xml", new byte[40_000_000], "x", new byte[1]);

    assertThat(refusal(bytes, "plan.docx").code()).isIn("PAPER-TOO-LONG", "PAPER-ZIP-BOMB");
  }

  private static byte[] zip(String first, byte[] one, String second, byte[] two)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write(one);
      zip.putNextEntry(new ZipEntry(second));
      zip.write(two);
    }
    return out.toByteArray();
  }

  @Test
  void refusesASpreadsheetThatIsNamedLikeAPaper() throws IOException {
    byte[] bytes = zip("xl/workbook.xml", new byte[10], "x", new byte[1]);

    PaperRefused refused = refusal(bytes, "plan.docx");

    assertThat(refused.code()).isEqualTo("PAPER-UNKNOWN-TYPE");
    assertThat(refused.sentence()).contains("spreadsheet");
  }

  @Test
  void refusesAnEncryptedWordDocument() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("open sesame");
      try (var stream = encryptor.getDataStream(files)) {
        stream.write(Written.DOCX.bytes(InventedPapers.fenwick()));
      }
      files.writeFilesystem(out);
    }

    assertThat(refusal(out.toByteArray(), "plan.docx").code()).isEqualTo("PAPER-ENCRYPTED");
    assertThat(refusal(out.toByteArray(), "plan").code()).isEqualTo("PAPER-ENCRYPTED");
  }

  @Test
  void refusesAnEncryptedPdf() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(out);
    }

    assertThat(refusal(out.toByteArray(), "plan.pdf").code()).isEqualTo("PAPER-ENCRYPTED");
  }

  @Test
  void refusesAPdfOfFiveHundredPagesAndSaysHowManyItMayHave() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int i = 0; i < 500; i++) {
        document.addPage(new PDPage());
      }
      document.save(out);
    }

    PaperRefused refused = refusal(out.toByteArray(), "plan.pdf");

    assertThat(refused.code()).isEqualTo("PAPER-TOO-LONG");
    assertThat(refused.sentence()).contains("500").contains("400");
  }

  @Test
  void refusesAScanAndNamesTheRemedy() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(out);
    }

    PaperRefused refused = refusal(out.toByteArray(), "scan.pdf");

    assertThat(refused.code()).isEqualTo("PAPER-NO-TEXT");
    assertThat(refused.sentence()).contains("OCR");
  }

  @Test
  void refusesWhatIsEmptyMissingOldOrNoPaperAtAll() {
    assertThat(refusal(new byte[0], "a.txt").code()).isEqualTo("PAPER-EMPTY");
    assertThat(refusal(" \n \n".getBytes(StandardCharsets.UTF_8), "a.txt").code())
        .isEqualTo("PAPER-NO-TEXT");
    assertThat(
            refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0}, "a.doc")
                .code())
        .isEqualTo("PAPER-OLD-WORD");
    assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 0, 1, 2, 3}, "a.txt").code())
        .isEqualTo("PAPER-UNKNOWN-TYPE");
    PaperRefused missing =
        catchThrowableOfType(PaperRefused.class, () -> Papers.read(Path.of("no-such-paper.txt")));
    assertThat(missing.code()).isEqualTo("PAPER-NOT-FOUND");
  }

  @Test
  void readsAWronglyNamedFileByWhatItIsAndSaysSo() throws PaperRefused {
    Paper paper = Written.read(Written.DOCX.bytes(InventedPapers.fenwick()), "plan.pdf");

    assertThat(paper.format()).isEqualTo(Format.DOCX);
    assertThat(paper.actionPlans()).hasSize(1);
    assertThat(paper.outline().notices())
        .anySatisfy(n -> assertThat(n.text()).contains(".pdf").contains("Word"));
  }

  @Test
  void refusesAFileLargerThanTheLimit() {
    ReadingLimits small = new ReadingLimits(100, 1000, 10, 1000, 100, 10, Duration.ofSeconds(5));
    PaperRefused refused =
        catchThrowableOfType(
            PaperRefused.class,
            () -> Papers.read(new ByteArrayInputStream(new byte[101]), "a.txt", small));

    assertThat(refused.code()).isEqualTo("PAPER-TOO-BIG");
  }

  @Test
  void keepsToTheMostPrioritiesAndListsTheOthersAsUnrecognised() throws PaperRefused {
    StringBuilder text = new StringBuilder("A STRATEGY OF MANY WORDS 2025-2028\n\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("Priority ").append(i).append(": Matter number ").append(i).append("\n\n");
    }

    Paper paper = Written.read(text.toString(), "many.txt");

    assertThat(paper.strategies().getFirst().priorities())
        .hasSize(ReadingLimits.usual().priorities());
    assertThat(paper.unrecognised()).hasSize(10_000 - ReadingLimits.usual().priorities());
    assertThat(paper.outline().notices())
        .anySatisfy(n -> assertThat(n.text()).contains("priorities"));
  }

  @Test
  void refusesAPageThatIsNestedBeyondReason() {
    String nested = "<div>".repeat(50_000) + "deep" + "</div>".repeat(50_000);

    try {
      assertThat(Written.read("<html><body>" + nested, "deep.html").outline().blocks())
          .isNotEmpty();
    } catch (PaperRefused refused) {
      assertThat(refused.code()).isEqualTo("PAPER-DAMAGED");
    }
  }
}
