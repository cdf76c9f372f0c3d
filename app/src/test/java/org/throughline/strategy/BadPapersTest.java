// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.PaperState;
import org.throughline.strategy.internal.importing.PartKind;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class BadPapersTest {

  private final ImportedPapers papers;
  private final PaperRows rows;
  private final ReviewRows reviews;
  private final JdbcClient jdbc;

  BadPapersTest(
      MockMvcTester web, People people, PaperRows rows, ReviewRows reviews, JdbcClient jdbc) {
    this.papers = new ImportedPapers(web, rows, reviews, people.holding(Role.ADMINISTRATOR));
    this.rows = rows;
    this.reviews = reviews;
    this.jdbc = jdbc;
  }

  @Test
  void aFileThatCannotBeReadIsRefusedByNameWithARemedy() {
    assertThat(problem("empty.txt", new byte[0])).contains("empty.txt").contains("empty");
    assertThat(problem("run.exe", text("MZ"))).contains("Send a Word document (.docx), PDF");
    assertThat(problem("sheet.xlsx", text("cells"))).contains("is not a kind of paper");
  }

  @Test
  void whatIsWrongStandsBesideTheField() throws IOException {
    assertThat(besideTheField(problem("plan.docx", zip("word/vbaProject.bin", 10))))
        .contains("plan.docx: The file holds macros");
    assertThat(besideTheField(problem("plan.docm", text("PK"))))
        .contains("plan.docm is not a kind of paper");
    assertThat(besideTheField(problem("plan.pdf", zip("word/styles.xml", 10))))
        .contains("plan.pdf: ")
        .contains("PDF");
    assertThat(besideTheField(problem("plan.docx", text("%PDF-1.7\n"))))
        .contains("plan.docx: ")
        .contains(".docx");
    assertThat(besideTheField(problem("large.txt", new byte[31_000_000])))
        .contains("large.txt is too large. A paper can be up to 30 MB.");
  }

  @Test
  void aPdfBehindAPasswordIsRefusedBesideTheFieldThatTakesItAgain() {
    PaperLine paper = papers.read("locked.pdf", locked());

    assertThat(paper.state()).isEqualTo(PaperState.REFUSED);
    assertThat(besideTheField(papers.page("/import/papers/" + paper.id())))
        .contains("This PDF is protected by a password.");
  }

  @Test
  void aFormWithoutAFileSaysSo() {
    MvcTestResult result = papers.post("/import");

    assertThat(result).hasStatus(422);
    assertThat(ImportedPapers.text(result)).contains("Choose the paper to read.");
  }

  @Test
  void aDamagedPdfIsRefused() {
    assertThat(outcome("paper.pdf", text("%PDF-1.7 and nothing more"))).isNotEmpty();
  }

  @Test
  void aBombInAWordDocumentIsRefused() throws IOException {
    assertThat(outcome("bomb.docx", bomb())).contains("holds more text than one paper may");
  }

  @Test
  void aPaperThatClaimsTenThousandPrioritiesStaysWithinBounds() {
    String many =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(
                number ->
                    "## Priority %d: Matter number %d\n\n### Year 1\n\n- Do thing %d\n"
                        .formatted(number, number, number))
            .collect(Collectors.joining("\n"));

    PaperLine paper = papers.read("many.md", text("# A plan of plans\n\n" + many));

    if (paper.state() == PaperState.READ) {
      for (Review review : papers.reviews(paper)) {
        assertThat(
                reviews.parts(review.id()).stream()
                    .filter(part -> part.kind() == PartKind.PRIORITY))
            .hasSizeLessThanOrEqualTo(60);
      }
    } else {
      assertThat(paper.state()).isEqualTo(PaperState.REFUSED);
      assertThat(paper.problem()).isNotBlank();
    }
    assertThat(papers.page("/import/papers/" + paper.id())).contains("many.md");
  }

  @Test
  void aPaperThatIsBeingReadTellsHowFarItIsAndLooksAgainByItself() {
    PaperLine paper = papers.read("long.md", ImportTest.paper("A long plan"));
    jdbc.sql(
            """
            update strategy.paper
               set state = 'READING', read_at = null, kind = '', beat_at = now(),
                   step = 'Reading pages', done = 40, of_all = 300
             where paper_id = :id
            """)
        .param("id", paper.id())
        .update();

    MvcTestResult page = papers.open("/import/papers/" + paper.id());

    assertThat(page).hasHeader("Refresh", "2");
    assertThat(ImportedPapers.text(page))
        .contains("This paper is being read.", "Reading pages, 40 of 300")
        .contains("max=\"300\" value=\"40\"");
  }

  @Test
  void aReadingThatWasKilledHalfWayKeepsNothingAndCanBeStartedAgain() {
    PaperLine paper = papers.read("killed.md", ImportTest.paper("Plan read twice"));
    killedHalfWay(paper);
    assertThat(papers.reviews(paper)).isEmpty();
    assertThat(papers.page("/import/papers/" + paper.id()))
        .contains("The reading of this paper stopped half-way. Nothing of it was kept.")
        .contains("Read it again");

    papers.post("/import/papers/" + paper.id() + "/retry");

    PaperLine again = papers.settled(paper.id());
    assertThat(again.state()).isEqualTo(PaperState.READ);
    assertThat(again.attempt()).isEqualTo(2);
    assertThat(papers.reviews(again)).hasSize(1);
  }

  /// The state that a killed machine leaves behind: begun, nothing kept, no sign of life.
  private void killedHalfWay(PaperLine paper) {
    jdbc.sql("delete from strategy.review where paper_id = :id").param("id", paper.id()).update();
    jdbc.sql("delete from strategy.paper_block where paper_id = :id")
        .param("id", paper.id())
        .update();
    jdbc.sql(
            """
            update strategy.paper
               set state = 'READING', read_at = null, kind = '',
                   beat_at = beat_at - interval '2 minutes'
             where paper_id = :id
            """)
        .param("id", paper.id())
        .update();
  }

  /// What the person is told: at once on the form, or on the paper's page.
  private String outcome(String fileName, byte[] content) {
    MvcTestResult sent = papers.send(fileName, content);
    if (sent.getResponse().getStatus() == 422) {
      return ImportedPapers.text(sent);
    }
    PaperLine paper =
        papers.settled(
            ImportedPapers.number(String.valueOf(sent.getResponse().getRedirectedUrl())));
    assertThat(paper.state()).isEqualTo(PaperState.REFUSED);
    assertThat(rows.lastBlock(paper.id())).isZero();
    return paper.problem();
  }

  private String problem(String fileName, byte[] content) {
    MvcTestResult result = papers.send(fileName, content);
    assertThat(result).hasStatus(422);
    return ImportedPapers.text(result);
  }

  private static String besideTheField(String page) {
    Matcher errors =
        Pattern.compile("<div id=\"file-error\">(.*?)</div>\\s*<input", Pattern.DOTALL)
            .matcher(page);
    assertThat(errors.find()).as("messages just before the field in: %s", page).isTrue();
    return errors.group(1);
  }

  /// A PDF whose key nobody gave.
  private static byte[] locked() {
    String key = "<" + "5a".repeat(32) + ">";
    List<String> objects =
        List.of(
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            "<</Filter/Standard/V 1/R 2/O" + key + "/U" + key + "/P -4>>");
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder places = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      places.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append("%d 0 obj %s endobj\n".formatted(i + 1, objects.get(i)));
    }
    int start = pdf.length();
    pdf.append(places)
        .append("trailer <</Root 1 0 R/Encrypt 4 0 R/ID[<00><00>]/Size 5>>\nstartxref\n")
        .append(start)
        .append("\n%%EOF\n");
    return text(pdf.toString());
  }

  private static byte[] bomb() throws IOException {
    return zip("word/document.xml", 300_000_000);
  }

  /// A Word document with one more part of so many zeros.
  private static byte[] zip(String part, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          text(
              """
              <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
              <Override PartName="/word/document.xml" ContentType="application/vnd.\
              openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
              """));
      zip.putNextEntry(new ZipEntry(part));
      byte[] zeros = new byte[Math.min(size, 1_000_000)];
      for (int written = 0; written < size; written += zeros.length) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
