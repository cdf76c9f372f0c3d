// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.throughline.papers.Kind;
import org.throughline.papers.Paper;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Papers;
import org.throughline.papers.ReadingLimits;
import org.throughline.papers.Report;

class PaperWritersTest {

  private static final String SCRIPT = "<script>alert(\"1\")</script> & <b>bold</b>";

  private static final String CHART =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 40" width="600" height="40">\
      <rect x="0" y="0" width="300" height="20" fill="#00703c"/>\
      <text x="4" y="35" font-family="Liberation Sans, Arial" font-size="12">Five</text></svg>""";

  private static final PaperDocument PAPER = paper();

  private static PaperDocument paper() {
    Block.Table table =
        new Block.Table(
            "Actions of the plan",
            List.of("Part of the plan", "All"),
            List.of(List.of("S1 Responsive", "12"), List.of("S2 Effective", "30")),
            Set.of(1));
    return new PaperDocument(
        "How the SEND plan stands",
        "Report to the SEND improvement board, 1 December 2026",
        false,
        List.of(
            new Block.Facts(
                List.of(
                    new Block.Fact("Date of meeting", "1 December 2026"),
                    new Block.Fact("Ward(s) affected", "All"),
                    new Block.Fact("Report author", "A. Sandpiper"))),
            new Block.Heading(2, "1. Summary"),
            new Block.Paragraph("The plan is in its second year.\n" + SCRIPT),
            new Block.Counted(
                "Progress of the plan",
                LocalDate.of(2026, 11, 22),
                false,
                List.of(new Block.Picture(new Svg(CHART, 600, 40), "Five are on track"), table)),
            new Block.Heading(2, "2. Recommendations"),
            new Block.Points(true, List.of("To note the report", "To agree the plan for 2027")),
            new Block.Heading(2, "5. Financial, legal and other implications"),
            new Block.Heading(3, "5.1 Financial implications"),
            new Block.Paragraph("Met from the budget."),
            new Block.Paragraph("(Fay Kestrel, Head of Finance, 20 November 2026)"),
            new Block.Heading(3, "5.2 Legal implications"),
            new Block.Paragraph("There are none."),
            new Block.Paragraph("(Lou Heron, Head of Law, 21 November 2026)"),
            new Block.Heading(2, "7. Background papers"),
            new Block.Points(false, List.of("SEND strategy")),
            new Block.Heading(2, "9. Is this a private report?"),
            new Block.Paragraph("No."),
            new Block.Heading(2, "10. Is this a key decision?"),
            new Block.Paragraph("Yes. It touches every ward.")));
  }

  @Test
  void theWordFileHasRealStylesListsTablesAndALanguage() throws Exception {
    try (XWPFDocument word = open(WordWriter.write(PAPER))) {
      assertThat(word.getParagraphs())
          .filteredOn(each -> "Heading1".equals(each.getStyle()))
          .extracting(XWPFParagraph::getText)
          .startsWith("1. Summary", "2. Recommendations");
      assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
      assertThat(word.getParagraphs())
          .filteredOn(each -> "decimal".equals(each.getNumFmt()))
          .extracting(XWPFParagraph::getText)
          .containsExactly("To note the report", "To agree the plan for 2027");
      XWPFTable table = word.getTables().getFirst();
      assertThat(table.getRow(0).isRepeatHeader()).isTrue();
      assertThat(table.getRow(1).getCell(0).getText()).isEqualTo("S1 Responsive");
      assertThat(word.getAllPictures()).hasSize(1);
      assertThat(word.getDocument().xmlText()).contains("descr=\"Five are on track\"");
      assertThat(word.getStyle().xmlText()).contains("w:lang w:val=\"en-GB\"");
      assertThat(word.getProperties().getCoreProperties().getTitle()).isEqualTo(PAPER.title());
    }
  }

  @Test
  void theWordFileIsReadBackAsTheReportItIs() throws PaperRefused {
    Paper read =
        Papers.read(
            new ByteArrayInputStream(WordWriter.write(PAPER)), "r.docx", ReadingLimits.usual());

    assertThat(read.kind()).isEqualTo(Kind.REPORT);
    Report report = read.report().orElseThrow();
    assertThat(report.title()).contains(PAPER.title());
    assertThat(report.recommendations())
        .extracting(Report.Recommendation::text)
        .containsExactly("To note the report", "To agree the plan for 2027");
    assertThat(report.implications())
        .extracting(Report.Implication::kind)
        .containsExactly("Financial", "Legal");
    assertThat(report.implications().getFirst().officer().orElseThrow().name())
        .isEqualTo("Fay Kestrel");
    assertThat(report.privateReport()).contains(false);
    assertThat(report.keyDecision()).contains(true);
    assertThat(report.keyDecisionReason()).contains("It touches every ward.");
    assertThat(report.backgroundPapers()).containsExactly("SEND strategy");
  }

  @Test
  void thePdfIsTaggedNamesItsLanguageAndTitleAndCarriesItsFonts() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(PAPER))) {
      assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(PAPER.title());
      assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
      assertThat(
              new String(
                  pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
          .contains("pdfuaid");
      for (PDPage page : pdf.getPages()) {
        for (COSName name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("LiberationSans");
        }
      }
      StringBuilder tags = new StringBuilder();
      walk(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);
      assertThat(tags)
          .contains("H1 ", "H2 ", "H3 ", "L ", "LI ", "Table ", "TH ", "TD ")
          .contains("Figure[Five are on track] ");
    }
  }

  @Test
  void allThreeSayTheSameWords() throws IOException {
    String word = plain(wordText());
    String pdf = plain(pdfText());
    String page = plain(HtmlWriter.paper(PAPER).replaceAll("<[^>]*>", " "));

    for (Block block : PAPER.blocks()) {
      if (block instanceof Block.Heading(int level, String text)) {
        assertThat(word).as("level %d", level).contains(plain(text));
        assertThat(pdf).contains(plain(text));
        assertThat(page).contains(plain(text));
      }
    }
    for (String words :
        List.of("As at 22 November 2026.", "S2 Effective", "Met from the budget.")) {
      assertThat(List.of(word, pdf, page)).allSatisfy(text -> assertThat(text).contains(words));
    }
  }

  @Test
  void aScriptInTheWordsComesOutAsWordsInAllThree() throws IOException {
    assertThat(HtmlWriter.paper(PAPER))
        .contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &lt;b&gt;bold")
        .doesNotContain("<script");
    assertThat(plain(wordText())).contains(SCRIPT);
    assertThat(plain(pdfText())).contains(SCRIPT);
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(PAPER))) {
      assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
      assertThat(pdf.getDocumentCatalog().getNames()).isNull();
    }
  }

  @Test
  void everyPageOfADraftSaysSoAndNoPageOfAFinalPaperDoes() throws IOException {
    PaperDocument draft = new PaperDocument(PAPER.title(), "s", true, PAPER.blocks());

    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(draft));
        XWPFDocument word = open(WordWriter.write(draft));
        XWPFDocument last = open(WordWriter.write(PAPER))) {
      assertThat(new PDFTextStripper().getText(pdf)).contains(PaperDocument.MARK);
      assertThat(word.getHeaderList())
          .singleElement()
          .extracting(XWPFHeader::getText)
          .asString()
          .contains(PaperDocument.MARK);
      assertThat(last.getHeaderList()).isEmpty();
      assertThat(pdfText()).doesNotContain(PaperDocument.MARK);
    }
  }

  @Test
  void charactersThatNoFileCanCarryAreLeftOut() throws IOException {
    PaperDocument odd =
        new PaperDocument(
            "Odd \u0000 words",
            "s",
            true,
            List.of(new Block.Paragraph("a\u0007b\uD800c \uFFFF d – “e” 😀")));

    assertThat(HtmlWriter.paper(odd)).contains("abc  d – “e” 😀");
    assertThat(PdfWriter.write(odd)).isNotEmpty();
    try (XWPFDocument word = open(WordWriter.write(odd))) {
      assertThat(word.getParagraphs().getLast().getText()).isEqualTo("abc  d – “e” 😀");
      assertThat(word.getParagraphs().getFirst().getText()).isEqualTo(PaperDocument.DRAFT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"url(http://x)\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><foreignObject/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"x\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect style=\"fill:red\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- --></svg>",
        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg >&x;</svg>",
        "<svg ",
        ""
      })
  void aDrawingThatIsMoreThanShapesAndWordsIsRefused(String text) {
    assertThatThrownBy(() -> new Svg(text, 10, 10)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAuthorsLinesBecomeParagraphsAndPoints() {
    assertThat(AuthorText.blocks("One\ntwo\n\n- a\n- b\n1. c\n2) d\nThree"))
        .containsExactly(
            new Block.Paragraph("One\ntwo"),
            new Block.Points(false, List.of("a", "b")),
            new Block.Points(true, List.of("c", "d")),
            new Block.Paragraph("Three"));
    assertThat(AuthorText.blocks(" \n ")).isEmpty();
    assertThat(AuthorText.items("1. To note\n\n- To agree\nTo ask"))
        .containsExactly("To note", "To agree", "To ask");
  }

  private static XWPFDocument open(byte[] bytes) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(bytes));
  }

  private static String wordText() throws IOException {
    try (XWPFDocument word = open(WordWriter.write(PAPER))) {
      StringBuilder text = new StringBuilder();
      word.getParagraphs().forEach(each -> text.append(each.getText()).append('\n'));
      word.getTables().forEach(each -> text.append(each.getText()).append('\n'));
      return text.toString();
    }
  }

  private static String pdfText() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(PAPER))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private static void walk(PDStructureNode node, StringBuilder tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.append(element.getStructureType());
        if (element.getAlternateDescription() != null) {
          tags.append('[').append(element.getAlternateDescription()).append(']');
        }
        tags.append(' ');
        walk(element, tags);
      }
    }
  }
}
