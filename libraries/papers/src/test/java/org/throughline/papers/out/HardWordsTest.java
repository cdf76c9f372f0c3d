// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Words that try a paper: scripts, headings without end, and tables of a thousand rows.
class HardWordsTest {

  private static final String SCRIPT = "<script>alert('1')</script><img src=x onerror=alert(2)>";
  private static final String ENDLESS = "Unbreakable".repeat(18);

  private static PaperDocument paper(Block... blocks) {
    return new PaperDocument(SCRIPT, SCRIPT, false, List.of(blocks));
  }

  @Test
  void aScriptIsWordsInTheTitleInATableAndInAHeading() throws IOException {
    PaperDocument paper =
        paper(
            new Block.Heading(2, SCRIPT),
            new Block.Table(SCRIPT, List.of(SCRIPT), List.of(List.of(SCRIPT)), Set.of()));

    assertThat(HtmlWriter.paper(paper))
        .doesNotContain("<script", "<img")
        .contains("&lt;script&gt;");
    try (XWPFDocument word = word(paper)) {
      assertThat(word.getParagraphs().get(1).getText()).isEqualTo(SCRIPT);
      assertThat(word.getTables().getFirst().getRow(1).getCell(0).getText()).isEqualTo(SCRIPT);
      assertThat(word.getDocument().xmlText()).doesNotContain("<script");
    }
    try (PDDocument pdf = pdf(paper)) {
      assertThat(text(pdf)).contains("<script>alert('1')</script>");
      assertThat(
              pdf.getDocumentCatalog().getNames() == null
                  || pdf.getDocumentCatalog().getNames().getJavaScript() == null)
          .isTrue();
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(SCRIPT);
    }
  }

  @Test
  void aHeadingWithoutEndStaysOnThePage() throws IOException {
    try (PDDocument pdf = pdf(paper(new Block.Heading(2, ENDLESS), new Block.Paragraph(ENDLESS)))) {
      float right = rightmost(pdf);

      assertThat(right).isLessThan(pdf.getPage(0).getMediaBox().getWidth());
      assertThat(text(pdf).replaceAll("\\s", "")).contains(ENDLESS);
    }
  }

  @Test
  void wordsInATableStayWholeExceptThoseWithoutEnd() throws IOException {
    Block.Table table =
        new Block.Table(
            "Measures",
            List.of("What is measured", "Latest", "For", "How it stands", "Neighbours"),
            List.of(
                List.of("Vacancies " + ENDLESS, "1,028.8%", "13 October 2026", ENDLESS, "10 of 11"),
                List.of("Vacancies", "withheld (c)", "September 2026", "On target", "–")),
            Set.of(1));

    try (PDDocument pdf = pdf(paper(table))) {
      assertThat(text(pdf))
          .contains("1,028.8%", "withheld (c)", "September", "October", "Neighbours", "Latest");
      assertThat(rightmost(pdf)).isLessThan(pdf.getPage(0).getMediaBox().getWidth());
    }
  }

  @Test
  void aTableOfAThousandRowsIsWholeAndItsHeadRepeatsOnEveryPage() throws IOException {
    List<List<String>> rows =
        IntStream.rangeClosed(1, 1000)
            .mapToObj(number -> List.of("Row " + number, "Words of the row", "" + number))
            .toList();
    PaperDocument paper =
        paper(new Block.Table("Rows", List.of("Name", "What", "Number"), rows, Set.of(2)));

    try (XWPFDocument word = word(paper);
        PDDocument pdf = pdf(paper)) {
      assertThat(word.getTables().getFirst().getRows()).hasSize(1001);
      assertThat(text(pdf)).contains("Row 1 ", "Row 500 ", "Row 1000 ");
      int last = pdf.getNumberOfPages();
      assertThat(last).isBetween(20, 60);
      assertThat(textOf(pdf, last)).contains("Name", "What", "Number");
    }
  }

  private static XWPFDocument word(PaperDocument paper) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(WordWriter.write(paper)));
  }

  private static PDDocument pdf(PaperDocument paper) throws IOException {
    return Loader.loadPDF(PdfWriter.write(paper));
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  private static String textOf(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf);
  }

  private static float rightmost(PDDocument pdf) throws IOException {
    float[] right = {0};
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            right[0] = Math.max(right[0], position.getXDirAdj() + position.getWidthDirAdj());
            super.processTextPosition(position);
          }
        };
    stripper.getText(pdf);
    return right[0];
  }
}
