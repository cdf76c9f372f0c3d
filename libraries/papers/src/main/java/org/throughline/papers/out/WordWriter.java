// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/// Writes a paper as a Word file with real styles, headings, lists and tables whose heading rows
/// repeat, alternative text, and the document's language.
public final class WordWriter {

  private static final int WIDEST = 600;

  private final XWPFDocument word = new XWPFDocument();
  private final WordParts parts = new WordParts(word);

  private WordWriter() {}

  /// The file's bytes.
  public static byte[] write(PaperDocument paper) {
    WordWriter writer = new WordWriter();
    try (XWPFDocument word = writer.word) {
      writer.parts.prepare(paper);
      if (paper.draft()) {
        writer.words("Draft", PaperDocument.DRAFT);
      }
      writer.words("Title", paper.title());
      writer.blocks(paper.blocks());
      ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
      word.write(out);
      return out.toByteArray();
    } catch (IOException failure) {
      throw new UncheckedIOException("The Word file could not be made", failure);
    }
  }

  private void blocks(List<Block> blocks) {
    blocks.forEach(this::block);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Heading(int level, String text) -> words("Heading" + (level - 1), text);
      case Block.Paragraph(String text) -> words("Normal", text);
      case Block.Points(boolean numbered, List<String> items) -> points(numbered, items);
      case Block.Facts(List<Block.Fact> facts) -> facts.forEach(this::fact);
      case Block.Table table -> table(table);
      case Block.Picture picture -> picture(picture);
      case Block.Counted counted -> {
        words("Heading2", counted.title());
        words("AsAt", HtmlWriter.asAt(counted));
        blocks(counted.blocks());
      }
    }
  }

  private void words(String style, String text) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle(style);
    fill(paragraph.createRun(), text);
  }

  private void fact(Block.Fact fact) {
    XWPFParagraph paragraph = word.createParagraph();
    paragraph.setStyle("Facts");
    XWPFRun label = paragraph.createRun();
    label.setBold(true);
    fill(label, fact.label() + ":");
    fill(paragraph.createRun(), " " + fact.value());
  }

  private void points(boolean numbered, List<String> items) {
    BigInteger list = parts.newList(numbered);
    for (String item : items) {
      XWPFParagraph paragraph = word.createParagraph();
      paragraph.setStyle("ListParagraph");
      paragraph.setNumID(list);
      paragraph.setNumILvl(BigInteger.ZERO);
      fill(paragraph.createRun(), item);
    }
  }

  private void table(Block.Table table) {
    words("Caption", table.caption());
    XWPFTable made = word.createTable(table.rows().size() + 1, table.head().size());
    made.setStyleID("TableGrid");
    made.setWidth("100%");
    parts.describe(made, table.caption(), table.head().size());
    row(made.getRow(0), table.head(), table, true);
    made.getRow(0).setRepeatHeader(true);
    for (int number = 0; number < table.rows().size(); number++) {
      XWPFTableRow row = made.getRow(number + 1);
      row.setCantSplitRow(true);
      row(row, table.rows().get(number), table, false);
    }
    word.createParagraph().setStyle("TableText");
  }

  private static void row(
      XWPFTableRow row, List<String> cells, Block.Table table, boolean isHeading) {
    for (int column = 0; column < cells.size(); column++) {
      XWPFParagraph paragraph = row.getCell(column).getParagraphs().getFirst();
      paragraph.setStyle("TableText");
      if (table.numbers().contains(column)) {
        paragraph.setAlignment(ParagraphAlignment.END);
      }
      XWPFRun run = paragraph.createRun();
      run.setBold(isHeading);
      fill(run, cells.get(column));
    }
  }

  private void picture(Block.Picture picture) {
    Svg svg = picture.svg();
    double scale = Math.min(1.0, (double) WIDEST / svg.width());
    try {
      XWPFPicture shown =
          word.createParagraph()
              .createRun()
              .addPicture(
                  new ByteArrayInputStream(Drawing.png(svg)),
                  PictureType.PNG,
                  "chart.png",
                  Units.pixelToEMU((int) (svg.width() * scale)),
                  Units.pixelToEMU((int) (svg.height() * scale)));
      parts.describe(shown, picture.alternative());
    } catch (InvalidFormatException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException failure) {
      throw new UncheckedIOException("The chart could not be drawn", failure);
    }
  }

  /// Writes words into a run, with their line breaks and without what a file cannot carry.
  private static void fill(XWPFRun run, String text) {
    List<String> lines = text.lines().toList();
    for (int number = 0; number < lines.size(); number++) {
      if (number > 0) {
        run.addBreak();
      }
      run.setText(printable(lines.get(number)), number);
    }
  }

  /// Without what XML cannot carry.
  static String printable(String text) {
    return text.codePoints()
        .filter(HtmlWriter::isPrintable)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
