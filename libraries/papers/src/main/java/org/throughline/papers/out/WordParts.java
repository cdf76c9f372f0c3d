// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.picture.CTPicture;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.NumberingDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/// What surrounds the words of a Word file: styles, lists, page, properties, descriptions.
final class WordParts {

  private static final BigInteger A4_WIDTH = BigInteger.valueOf(11906);
  private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16838);
  private static final BigInteger MARGIN = BigInteger.valueOf(1134);
  private static final BigInteger TEXT_WIDTH = A4_WIDTH.subtract(MARGIN).subtract(MARGIN);
  private static final BigInteger BULLETS = BigInteger.ZERO;
  private static final BigInteger NUMBERS = BigInteger.ONE;

  private final XWPFDocument word;
  private final XWPFNumbering lists;

  WordParts(XWPFDocument word) {
    this.word = word;
    this.lists = word.createNumbering();
  }

  void prepare(PaperDocument paper) throws IOException {
    try (InputStream styles = Typeface.fromTheBuild("/papers/word-styles.xml");
        InputStream numbering = Typeface.fromTheBuild("/papers/word-lists.xml")) {
      word.createStyles().setStyles(StylesDocument.Factory.parse(styles).getStyles());
      for (CTAbstractNum list :
          NumberingDocument.Factory.parse(numbering).getNumbering().getAbstractNumArray()) {
        lists.addAbstractNum(new XWPFAbstractNum(list, lists));
      }
    } catch (XmlException broken) {
      throw new IllegalStateException("The Word styles of the build are broken", broken);
    }
    page();
    if (paper.draft()) {
      markEveryPage();
    }
    properties(paper);
  }

  private void page() {
    CTSectPr section = word.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(A4_WIDTH);
    size.setH(A4_HEIGHT);
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(MARGIN);
    margin.setBottom(MARGIN);
    margin.setLeft(MARGIN);
    margin.setRight(MARGIN);
  }

  private void markEveryPage() {
    XWPFParagraph mark = word.createHeader(HeaderFooterType.DEFAULT).createParagraph();
    mark.setAlignment(ParagraphAlignment.END);
    mark.createRun().setText(PaperDocument.MARK);
  }

  private void properties(PaperDocument paper) {
    POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
    core.setTitle(WordWriter.printable(paper.title()));
    core.setSubjectProperty(WordWriter.printable(paper.subject()));
    core.setCreator("Throughline");
    core.getUnderlyingProperties().setLanguageProperty(PaperDocument.LANGUAGE);
  }

  /// A list of its own, so that its numbers begin at one.
  BigInteger newList(boolean numbered) {
    BigInteger list = lists.addNum(numbered ? NUMBERS : BULLETS);
    if (numbered) {
      lists
          .getNum(list)
          .getCTNum()
          .addNewLvlOverride()
          .addNewStartOverride()
          .setVal(BigInteger.ONE);
      lists.getNum(list).getCTNum().getLvlOverrideArray(0).setIlvl(BigInteger.ZERO);
    }
    return list;
  }

  /// Gives the table its caption, its columns, and the lines of its style in place of its own.
  void describe(XWPFTable table, String caption, int columns) {
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.unsetTblBorders();
    properties.addNewTblCaption().setVal(WordWriter.printable(caption));
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    for (int column = 0; column < columns; column++) {
      grid.addNewGridCol().setW(TEXT_WIDTH.divide(BigInteger.valueOf(columns)));
    }
  }

  /// Puts the alternative text on the picture and on the frame that Word reads it from.
  void describe(XWPFPicture picture, String alternative) {
    String printable = WordWriter.printable(alternative);
    CTPicture shape = picture.getCTPicture();
    shape.getNvPicPr().getCNvPr().setDescr(printable);
    word.getParagraphs()
        .getLast()
        .getRuns()
        .getLast()
        .getCTR()
        .getDrawingArray(0)
        .getInlineArray(0)
        .getDocPr()
        .setDescr(printable);
  }
}
