// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPictureData;
import org.junit.jupiter.api.Test;
import org.throughline.measures.MeasureChart;
import org.throughline.measures.MeasureHistory;
import org.throughline.measures.MeasureReading;
import org.throughline.measures.Observation;
import org.throughline.measures.Polarity;
import org.throughline.measures.Samples;
import org.throughline.measures.Unit;
import org.throughline.measures.judging.Comparison;
import org.throughline.measures.judging.Rating;
import org.throughline.measures.judging.Target;
import org.throughline.measures.judging.TargetRule;
import org.throughline.papers.out.Block;
import org.throughline.papers.out.HtmlWriter;
import org.throughline.papers.out.PaperDocument;
import org.throughline.papers.out.PdfWriter;
import org.throughline.papers.out.Svg;
import org.throughline.papers.out.WordWriter;

/// The picture of a measure in a paper: the same on the page, in Word and in the PDF.
class ChartInPaperTest {

  private static final int OWN = 0x12436d;
  private static final int BAND = 0xe4e8eb;

  private static final MeasureHistory HISTORY = history();
  private static final MeasureChart CHART = HISTORY.chart().orElseThrow();
  private static final PaperDocument PAPER =
      new PaperDocument(
          "How plans are made",
          "A report for a test",
          false,
          List.of(
              new Block.Heading(2, "1. Summary"),
              new Block.Counted(
                  "Things in time",
                  LocalDate.of(2026, 11, 22),
                  false,
                  List.of(
                      new Block.Picture(
                          new Svg(CHART.onPaper(), CHART.width(), CHART.height()),
                          CHART.description()),
                      new Block.Paragraph(MeasureChart.KEY)))));

  private static MeasureHistory history() {
    List<Observation> series =
        List.of(
            Samples.figure("2018", "42.1"),
            Samples.figure("2019", "45.0"),
            Samples.figure("2022", "48.3"),
            Samples.figure("2023", "50.2"),
            Samples.figure("2024", "51.8"));
    Target target =
        new Target(
            new TargetRule.Reach(
                new BigDecimal("48"),
                Samples.period("2022"),
                new BigDecimal("60"),
                Samples.period("2026")),
            BigDecimal.ONE,
            Optional.empty(),
            Instant.EPOCH);
    return new MeasureHistory(
        new MeasureReading(
            Samples.measure(Unit.PER_CENT, Polarity.HIGHER),
            series,
            Optional.of(target),
            Comparison.NONE,
            new Rating(Rating.State.OFF_TARGET, Optional.empty(), "It was to be 54% by now."),
            Optional.empty()),
        "Mereford",
        series.stream()
            .map(
                each ->
                    new MeasureHistory.Figure(
                        each.period(),
                        each.value(),
                        Unit.PER_CENT.write(each.value().orElseThrow())))
            .toList(),
        Map.of("2018", new BigDecimal("58"), "2019", new BigDecimal("60")),
        Map.of(
            "2022", List.of(new BigDecimal("33"), new BigDecimal("70")),
            "2023", List.of(new BigDecimal("35"), new BigDecimal("71")),
            "2024", List.of(new BigDecimal("36"), new BigDecimal("72"))));
  }

  @Test
  void thePageShowsTheChartWithItsWordsForWhoeverCannotSeeIt() {
    assertThat(HtmlWriter.paper(PAPER))
        .contains("<svg role=\"img\" aria-label=\"Things in time, from 2018 to 2024;")
        .contains("Mereford", "target", "neighbours", "England")
        .doesNotContain("<title>");
  }

  @Test
  void theWordFileHoldsAPictureThatIsNotBlankWithItsAlternativeText() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordWriter.write(PAPER)))) {
      XWPFPictureData picture = word.getAllPictures().getFirst();
      BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.getData()));

      assertThat(drawn.getWidth()).isEqualTo(2 * CHART.width());
      assertThat(drawn.getHeight()).isEqualTo(2 * CHART.height());
      assertThat(count(drawn, OWN)).as("the council's line").isGreaterThan(1_500);
      assertThat(count(drawn, BAND)).as("the neighbours' band").isGreaterThan(10_000);
      assertThat(word.getDocument().xmlText())
          .contains("descr=\"Things in time, from 2018 to 2024; the newest figure is 51.8%.");
    }
  }

  @Test
  void thePdfShowsTheSameChartOnItsPage() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(PAPER))) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 96);

      assertThat(pdf.getNumberOfPages()).isEqualTo(1);
      assertThat(count(page, OWN)).as("the council's line").isGreaterThan(300);
      assertThat(count(page, BAND)).as("the neighbours' band").isGreaterThan(2_000);
    }
  }

  @Test
  void withoutColourTheLinesStayApart() throws IOException {
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(WordWriter.write(PAPER)))) {
      BufferedImage drawn =
          ImageIO.read(new ByteArrayInputStream(word.getAllPictures().getFirst().getData()));

      assertThat(grey(BAND) - grey(OWN)).as("line on band").isGreaterThan(120);
      assertThat(count(drawn, 0xffffff)).as("paper").isGreaterThan(200L * drawn.getWidth());
    }
  }

  private static int grey(int colour) {
    return ((colour >> 16 & 255) * 299 + (colour >> 8 & 255) * 587 + (colour & 255) * 114) / 1000;
  }

  private static long count(BufferedImage image, int colour) {
    return IntStream.range(0, image.getHeight())
        .mapToLong(
            y ->
                IntStream.range(0, image.getWidth())
                    .filter(x -> isNear(image.getRGB(x, y), colour))
                    .count())
        .sum();
  }

  private static boolean isNear(int one, int other) {
    return IntStream.of(0, 8, 16)
        .allMatch(shift -> Math.abs((one >> shift & 255) - (other >> shift & 255)) < 10);
  }
}
