// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

/// Words in other scripts, from right to left and with signs that are no letters, read back from
/// the files.
class OtherScriptsTest {

  /// Peace, in Hebrew.
  private static final String SHALOM = "\u05e9\u05dc\u05d5\u05dd";

  /// Hello, in Arabic: five letters, each in another shape.
  private static final String MARHABA = "\u0645\u0631\u062d\u0628\u0627";

  /// Education, in Urdu, with a letter that Arabic does not have.
  private static final String TALEEM = "\u062a\u0639\u0644\u06cc\u0645";

  /// No, in Arabic: two letters that are one sign.
  private static final String LA = "\u0644\u0627";

  private static final String SMILE = Character.toString(0x1F600);
  private static final String ROCKET = Character.toString(0x1F680);
  private static final String SPEECH = "\u8a9e";

  @Test
  void wordsFromRightToLeftAreReadAsTheyWereWritten() throws IOException {
    String words =
        "Say %s or (%s) in 2026, %s or %s, please.".formatted(SHALOM, MARHABA, TALEEM, LA);

    assertThat(inPdf(words)).contains(words).doesNotContain("#");
    assertThat(inWord(words)).isEqualTo(words);
    assertThat(HtmlWriter.part(List.of(new Block.Paragraph(words)))).contains(words);
  }

  @Test
  void aHeadingAndACellMayBeInAnyScript() throws IOException {
    PaperDocument paper =
        paper(
            new Block.Heading(2, MARHABA),
            new Block.Table(TALEEM, List.of(SHALOM), List.of(List.of(MARHABA)), Set.of()));

    assertThat(text(paper)).contains(MARHABA, TALEEM, SHALOM).doesNotContain("#");
  }

  @Test
  void theFirstLetterOfArabicStandsRightmost() throws IOException {
    List<TextPosition> signs = positions(paper(new Block.Paragraph(MARHABA)));
    TextPosition meem = one(signs, "\ufee3");
    TextPosition alef = one(signs, "\ufe8e");

    assertThat(meem.getXDirAdj()).isGreaterThan(alef.getXDirAdj());
  }

  @Test
  void lettersTakeTheShapeThatTheirNeighboursGiveThem() {
    assertThat(ArabicShapes.shaped(MARHABA)).isEqualTo("\ufee3\ufeae\ufea3\ufe92\ufe8e");
    assertThat(ArabicShapes.shaped(TALEEM)).isEqualTo("\ufe97\ufecc\ufee0\ufbff\ufee2");
    assertThat(ArabicShapes.shaped("\u0645\u064f\u0631"))
        .as("a vowel sign parts nothing")
        .isEqualTo("\ufee3\u064f\ufeae");
    assertThat(ArabicShapes.shaped(LA)).isEqualTo("\ufefb");
    assertThat(ArabicShapes.shaped("Word 12")).isEqualTo("Word 12");
  }

  @Test
  void aNumberStandsAmongWordsFromRightToLeftAsItIs() throws IOException {
    String words = MARHABA + " 123 " + SHALOM;

    assertThat(inPdf("See " + words + " here")).contains(words);
    assertThat(BothDirections.of(SHALOM).seen("(" + SHALOM + ") 12"))
        .isEqualTo("12 (" + new StringBuilder(SHALOM).reverse() + ")");
  }

  @Test
  void aFaceAndATickArePrinted() throws IOException {
    String words = "Done " + SMILE + " \u2713 and \u2605";

    assertThat(inPdf(words)).contains(words);
    assertThat(PrintedSigns.missing(paper(new Block.Paragraph(words)))).isEmpty();
  }

  @Test
  void whatCannotBePrintedIsNamedAndTakesNothingWithIt() throws IOException {
    String words = "Ready " + ROCKET + " to speak " + SPEECH + " and " + SPEECH + " done";

    assertThat(PrintedSigns.missing(paper(new Block.Paragraph(words))))
        .containsExactly(ROCKET, SPEECH);
    assertThat(inPdf(words)).contains("Ready # to speak # and # done");
    assertThat(inWord(words)).isEqualTo(words);
  }

  @Test
  void whatIsNotNamedIsPrinted() throws IOException {
    StringBuilder words = new StringBuilder();
    for (int sign = 0x21; sign < 0x2800; sign++) {
      if (Character.isLetter(sign) && Character.isDefined(sign)) {
        words.append(Character.toString(sign)).append(' ');
      }
    }
    PaperDocument paper = paper(new Block.Paragraph(words.toString().strip()));
    List<String> missing = new ArrayList<>(PrintedSigns.missing(paper));
    assertThat(missing).hasSize(20);

    String printable =
        words
            .codePoints()
            .filter(Typeface::has)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    assertThat(text(paper(new Block.Paragraph(printable)))).doesNotContain("#");
  }

  private static PaperDocument paper(Block... blocks) {
    return new PaperDocument("Other scripts", "A test", false, List.of(blocks));
  }

  private static String inPdf(String words) throws IOException {
    return text(paper(new Block.Paragraph(words)));
  }

  private static String text(PaperDocument paper) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(paper))) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static String inWord(String words) throws IOException {
    byte[] file = WordWriter.write(paper(new Block.Paragraph(words)));
    try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(file))) {
      return word.getParagraphs().getLast().getText();
    }
  }

  private static List<TextPosition> positions(PaperDocument paper) throws IOException {
    List<TextPosition> positions = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition position) {
            positions.add(position);
            super.processTextPosition(position);
          }
        };
    try (PDDocument pdf = Loader.loadPDF(PdfWriter.write(paper))) {
      stripper.getText(pdf);
    }
    return positions;
  }

  private static TextPosition one(List<TextPosition> signs, String sign) {
    return signs.stream().filter(each -> each.getUnicode().equals(sign)).findFirst().orElseThrow();
  }
}
