// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    assertThat(outcome("bomb.docx", bomb())).isNotEmpty();
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

  private static byte[] bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(
          text("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] zeros = new byte[1_000_000];
      for (int i = 0; i < 300; i++) {
        zip.write(zeros);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }
}
