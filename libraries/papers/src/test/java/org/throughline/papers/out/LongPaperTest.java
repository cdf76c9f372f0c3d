// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A paper with many charts: it is whole, tagged and numbered from its first page to its last.
class LongPaperTest {

  private static final int CHARTS = 60;
  private static final int DOTS = 30;
  private static final int INK = 0x90;

  private static final String CHART =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 320">\
      <polyline points="70,280 200,200 400,220 600,40" fill="none" stroke="#12436d"/>\
      <text x="604" y="40" font-family="Liberation Sans, Arial" font-size="13">Ours</text></svg>""";

  private static PDDocument pdf;

  @BeforeAll
  static void write() throws IOException {
    List<Block> inSection = new ArrayList<>();
    IntStream.rangeClosed(1, CHARTS).forEach(number -> inSection.addAll(measure(number)));
    PaperDocument paper =
        new PaperDocument(
            "Every measure",
            "A pack for a test",
            true,
            List.of(
                new Block.Heading(2, "1. Summary"),
                new Block.Paragraph("An efficient office."),
                new Block.Counted("Scorecard", LocalDate.of(2026, 11, 22), true, inSection),
                new Block.Heading(2, "2. The end")));
    pdf = Loader.loadPDF(PdfWriter.write(paper));
  }

  @AfterAll
  static void close() throws IOException {
    pdf.close();
  }

  private static List<Block> measure(int number) {
    return List.of(
        new Block.Heading(4, "M-%02d Things in time".formatted(number)),
        new Block.Picture(new Svg(CHART, 720, 320), "Chart %02d".formatted(number)),
        new Block.Table(
            "Figures %02d".formatted(number),
            List.of("For", "Ours"),
            IntStream.range(2015, 2027).mapToObj(year -> List.of("" + year, "51.8%")).toList(),
            Set.of(1)));
  }

  @Test
  void everythingIsThereOnceAndInItsOrder() throws IOException {
    String words = new PDFTextStripper().getText(pdf);

    int before = words.indexOf("An efficient office.");
    for (int number = 1; number <= CHARTS; number++) {
      String measure = "M-%02d Things in time".formatted(number);
      assertThat(words.indexOf(measure)).as(measure).isGreaterThan(before);
      assertThat(words.indexOf(measure)).isEqualTo(words.lastIndexOf(measure));
      before = words.indexOf(measure);
    }
    assertThat(words.indexOf("2. The end")).isGreaterThan(before);
    assertThat(words.split("Every measure", -1)).as("the title stands once").hasSize(2);
  }

  @Test
  void everythingIsInTheTreeOfTags() {
    StringBuilder tags = new StringBuilder();
    walk(pdf.getDocumentCatalog().getStructureTreeRoot(), tags);

    for (int number = 1; number <= CHARTS; number++) {
      assertThat(tags).contains("Figure[Chart %02d] ".formatted(number));
    }
    assertThat(tags.toString().split(" Table ", -1)).hasSize(CHARTS + 1);
    assertThat(tags.toString().split(" H1 ", -1)).hasSize(2);
    assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
    assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
    assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Every measure");
  }

  @Test
  void everyPageSaysItsNumberAndThatItIsADraft() throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      assertThat(stripper.getText(pdf))
          .contains("Page %d of %d".formatted(page, pdf.getNumberOfPages()), PaperDocument.MARK);
    }
  }

  @Test
  void noPageIsEmptyAndNothingRunsIntoItsEdge() throws IOException {
    PDFRenderer renderer = new PDFRenderer(pdf);
    for (int page = 0; page < pdf.getNumberOfPages(); page++) {
      BufferedImage picture = renderer.renderImageWithDPI(page, DOTS);
      assertThat(ink(picture, DOTS / 3)).as("margin of page %d", page + 1).isZero();
      assertThat(ink(picture, 0)).as("words on page %d", page + 1).isGreaterThan(20);
    }
  }

  /// How many dark dots there are: everywhere, or only within `margin` of an edge.
  private static long ink(BufferedImage picture, int margin) {
    return IntStream.range(0, picture.getHeight())
        .mapToLong(
            y ->
                IntStream.range(0, picture.getWidth())
                    .filter(x -> margin == 0 || isAtEdge(picture, x, y, margin))
                    .filter(x -> (picture.getRGB(x, y) >> 8 & 0xff) < INK)
                    .count())
        .sum();
  }

  private static boolean isAtEdge(BufferedImage picture, int x, int y, int margin) {
    return x < margin
        || y < margin
        || x >= picture.getWidth() - margin
        || y >= picture.getHeight() - margin;
  }

  private static void walk(PDStructureNode node, StringBuilder tags) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        tags.append(' ').append(element.getStructureType());
        if (element.getAlternateDescription() != null) {
          tags.append('[').append(element.getAlternateDescription()).append(']');
        }
        tags.append(' ');
        walk(element, tags);
      }
    }
  }
}
