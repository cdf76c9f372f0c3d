// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// The PDF is held to PDF/UA-1 (ISO 14289-1) by a judge that is not ours.
class PdfUaTest {

  private static final String CHART =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 40" width="600" height="40">\
      <polyline points="7,28 20,20 40,22 60,4" fill="none" stroke="#12436d"/>\
      <text x="4" y="35" font-family="Liberation Sans, Arial" font-size="12">Five</text></svg>""";

  @BeforeAll
  static void initialise() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  private static List<String> failures(boolean isDraft, Block... blocks) throws Exception {
    return failures(
        PdfWriter.write(new PaperDocument("A paper", "For a board", isDraft, List.of(blocks))));
  }

  private static List<String> failures(byte[] pdf) throws Exception {
    try (PDFAParser parser =
        Foundries.defaultInstance()
            .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
      return result.getTestAssertions().stream()
          .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
          .map(TestAssertion::getMessage)
          .distinct()
          .toList();
    }
  }

  private static Block table(int rows) {
    return new Block.Table(
        "What is counted",
        List.of("For", "Ours", ""),
        IntStream.range(0, rows).mapToObj(row -> List.of("Row " + row, "51.8%", "")).toList(),
        Set.of(1));
  }

  @Test
  void aPaperOfEveryKindOfBlockIsAccessible() throws Exception {
    assertThat(
            failures(
                false,
                new Block.Facts(List.of(new Block.Fact("Ward(s) affected", "All"))),
                new Block.Heading(2, "1. Summary"),
                new Block.Paragraph("First line\nSecond line"),
                new Block.Counted(
                    "Progress of the plan",
                    LocalDate.of(2026, 11, 22),
                    true,
                    List.of(
                        new Block.Picture(new Svg(CHART, 600, 40), "Five are on track"), table(3))),
                new Block.Heading(3, "1.1 More"),
                new Block.Points(true, List.of("To note the report", "To agree the plan")),
                new Block.Points(false, List.of("SEND strategy"))))
        .isEmpty();
  }

  @Test
  void aDraftOverManyPagesIsAccessible() throws Exception {
    assertThat(failures(true, new Block.Heading(2, "Rows"), table(300))).isEmpty();
  }

  @Test
  void wordsInOtherScriptsAndWithoutEndAreAccessible() throws Exception {
    String words = "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 \u2603 \u8a9e";
    assertThat(
            failures(
                false,
                new Block.Heading(2, words),
                new Block.Paragraph(words + " " + "Unbreakable".repeat(60)),
                new Block.Table(words, List.of(words), List.of(List.of(words)), Set.of())))
        .isEmpty();
  }

  @Test
  void headingsThatBeginLowAndAnEmptyPaperAreAccessible() throws Exception {
    assertThat(failures(false)).isEmpty();
    assertThat(failures(false, new Block.Heading(4, "Low"), new Block.Heading(2, "High")))
        .isEmpty();
  }

  @Test
  void theJudgeFindsFaultWithAPageWithoutTags() throws Exception {
    ByteArrayOutputStream bare = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      pdf.save(bare);
    }

    assertThat(failures(bare.toByteArray())).isNotEmpty();
  }
}
