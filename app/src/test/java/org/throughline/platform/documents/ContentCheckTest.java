// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.throughline.platform.Problem;

class ContentCheckTest {

  private static final String WORD =
      "<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument"
          + ".wordprocessingml.document.main+xml\"/></Types>";
  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n rest");

  @TempDir private Path folder;

  @Test
  void filesThatAreWhatTheySayAreTaken() throws IOException {
    assertThat(codes("a.docx", office(Map.of("[Content_Types].xml", WORD)))).isEmpty();
    assertThat(codes("a.pdf", bytes("%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj"))).isEmpty();
    assertThat(codes("A.PNG", PNG)).isEmpty();
    assertThat(codes("a.jpeg", bytes("\u00ff\u00d8\u00ff\u00e0"))).isEmpty();
    assertThat(codes("a.csv", bytes("Code,Status\n"))).isEmpty();
    assertThat(codes("a.md", bytes("# Plan\n%PDF- is how a PDF begins"))).isEmpty();
    assertThat(codes("a.html", bytes("<!doctype html><script>alert(1)</script>"))).isEmpty();
    assertThat(codes("a.txt", "été £".getBytes(StandardCharsets.UTF_16))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"a.pdf", "a.docx", "a.xlsx", "a.jpg", "a.csv", "a.txt", "a.md", "a.html"})
  void aPictureByAnotherNameIsRefused(String name) throws IOException {
    assertThat(codes(name, PNG)).isEqualTo("DOC-104");
  }

  @ParameterizedTest
  @CsvSource({
    "a.docm,Files with macros are not taken",
    "a.xls,Save it as .docx",
    "a.svg,SVG pictures are not taken",
    "a.zip,Packed files are not taken",
    "a.exe,This kind of file cannot be stored",
    "noending,This kind of file cannot be stored"
  })
  void kindsThatAreNotTakenAreRefusedWithWhatToDo(String name, String words) throws IOException {
    assertThat(sentence(name, bytes("x"))).contains(words);
  }

  @Test
  void programsAndPackedFilesByHarmlessNamesAreRefused() throws IOException {
    assertThat(codes("a.txt", bytes("MZ program"))).isEqualTo("DOC-104");
    assertThat(codes("a.csv", bytes("a,b\0c"))).isEqualTo("DOC-104");
    assertThat(codes("a.docx", office(Map.of("readme.txt", "x")))).isEqualTo("DOC-104");
    assertThat(codes("a.xlsx", office(Map.of("[Content_Types].xml", WORD)))).isEqualTo("DOC-104");
    assertThat(codes("a.txt", bytes("%PDF-1.7"))).isEqualTo("DOC-104");
  }

  @Test
  void macrosAreRefusedWhateverTheNameSays() throws IOException {
    assertThat(
            sentence(
                "a.docx", office(Map.of("[Content_Types].xml", WORD, "word/vbaProject.bin", "x"))))
        .contains("holds macros");
    assertThat(
            sentence(
                "a.docx",
                office(
                    Map.of(
                        "[Content_Types].xml",
                        WORD.replace("document.main", "document.macroEnabled.main")))))
        .contains("holds macros");
  }

  @Test
  void embeddedProgramsAndFetchedTemplatesAreRefusedButAChartsNumbersAreNot() throws IOException {
    assertThat(
            codes(
                "a.docx",
                office(Map.of("[Content_Types].xml", WORD, "word/embeddings/oleObject1.bin", "x"))))
        .isEqualTo("DOC-107");
    assertThat(
            codes(
                "a.docx",
                office(Map.of("[Content_Types].xml", WORD, "word/embeddings/sheet1.xlsx", "x"))))
        .isEmpty();
    assertThat(
            codes(
                "a.docx",
                office(
                    Map.of(
                        "[Content_Types].xml",
                        WORD,
                        "word/_rels/settings.xml.rels",
                        "<Relationship Type=\"http://x/attachedTemplate\" TargetMode=\"External\""
                            + " Target=\"http://x\"/>"))))
        .isEqualTo("DOC-109");
  }

  @Test
  void aDocumentThatUnpacksToAMonsterIsRefusedWithoutUnpackingIt() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(bytes(WORD));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int megabyte = 0; megabyte < 601; megabyte++) {
        zip.write(zeros);
      }
    }

    assertThat(codes("a.docx", bytes.toByteArray())).isEqualTo("DOC-108");
  }

  @Test
  void lockedAndDamagedDocumentsAreSaid() throws IOException {
    byte[] whole = office(Map.of("[Content_Types].xml", WORD));

    assertThat(codes("a.docx", bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")))
        .isEqualTo("DOC-105");
    assertThat(codes("a.docx", java.util.Arrays.copyOf(whole, whole.length - 30)))
        .isEqualTo("DOC-106");
  }

  @Test
  void aPdfThatRunsSomethingIsRefusedWhereverItSaysSo() throws IOException {
    String filler = "0 0 obj\n<< /Length 10 >>\n".repeat(12_000);

    assertThat(codes("a.pdf", bytes("%PDF-1.7\n<</OpenAction <</S /JavaScript /JS (x)>> >>")))
        .isEqualTo("DOC-107");
    assertThat(codes("a.pdf", bytes("%PDF-1.7\n" + filler + "<</S /Launch>>")))
        .isEqualTo("DOC-107");
    for (int shift = 0; shift < 80; shift++) {
      String padded = "%PDF-" + "x".repeat(256 * 1024 - 64 - shift) + " /JavaScript " + filler;
      assertThat(codes("a.pdf", bytes(padded))).isEqualTo("DOC-107");
    }
  }

  @Test
  void packedBytesInsideAPdfGiveNoFalseAlarm() throws IOException {
    String pdf = "%PDF-1.7\n<<>>\nstream\nxx/JS yy/Launch \nendstream\n<</Type /Page>>";

    assertThat(codes("a.pdf", bytes(pdf))).isEmpty();
    for (int shift = 0; shift < 80; shift++) {
      String long_ = "%PDF-1.7 stream " + "/JS ".repeat(65_536 + shift) + " endstream /Type";
      assertThat(codes("a.pdf", bytes(long_))).isEmpty();
    }
  }

  @Test
  void eachKindHasItsLimit() throws IOException {
    byte[] eleven = new byte[11 * 1024 * 1024];
    java.util.Arrays.fill(eleven, (byte) 'x');

    assertThat(sentence("a.txt", eleven)).contains("up to 10 MB");
    assertThat(codes("a.csv", eleven)).isEmpty();
  }

  @Test
  void noiseNeverDoesMoreThanBeRefused() throws IOException {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] noise = new byte[random.nextInt(1, 3000)];
      random.nextBytes(noise);
      noise[0] = 'P';
      for (String name : new String[] {"a.docx", "a.pdf", "a.csv", "a.png"}) {
        assertThat(codes(name, noise)).isNotNull();
      }
    }
  }

  @Test
  void aFullDiskIsSaidAndLeavesNothing() {
    // The device that every write to fails with "no space left".
    assertThatThrownBy(() -> Spool.of(new ByteArrayInputStream(new byte[10]), Path.of("/dev/full")))
        .isInstanceOf(NotKept.class);
  }

  private String codes(String name, byte[] content) throws IOException {
    try (Spool spool = Spool.in(folder, new ByteArrayInputStream(content))) {
      return ContentCheck.problems(spool, name).stream()
          .map(Problem::code)
          .reduce("", String::concat);
    } finally {
      try (var left = Files.list(folder)) {
        assertThat(left).isEmpty();
      }
    }
  }

  private String sentence(String name, byte[] content) throws IOException {
    try (Spool spool = Spool.in(folder, new ByteArrayInputStream(content))) {
      return ContentCheck.problems(spool, name).stream()
          .map(Problem::message)
          .reduce("", String::concat);
    }
  }

  private static byte[] office(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(bytes(part.getValue()));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
