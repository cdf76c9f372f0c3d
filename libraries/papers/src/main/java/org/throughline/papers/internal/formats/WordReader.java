// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFEndnote;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.throughline.papers.Block.Heading;
import org.throughline.papers.Block.ListItem;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Block.Table;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;

/// Word documents (.docx).
public final class WordReader {

  private static final int DEEPEST = 8;

  static {
    // WordPackage has measured the file before; the library's own ratio refuses long plain tables.
    ZipSecureFile.setMinInflateRatio(0.001);
  }

  private final Reading reading;
  private final WordPackage contents;
  private final WordStyles styles;
  private int page = 1;
  private int paragraph;
  private int contentsLines;

  private WordReader(XWPFDocument document, WordPackage contents, Reading reading) {
    this.reading = reading;
    this.contents = contents;
    this.styles = new WordStyles(document);
  }

  public static void read(byte[] bytes, Reading reading) throws PaperRefused {
    WordPackage contents = WordPackage.inspect(bytes, reading.limits());
    reading.progress("Opening the Word document", 0, 0);
    try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes));
        XWPFDocument document = opened(file, contents)) {
      new WordReader(document, contents, reading).readAll(document);
    } catch (IOException | InvalidFormatException | RuntimeException e) {
      throw new PaperRefused(
          "PAPER-DAMAGED", "The Word document is damaged. Open it in Word and save it again.", e);
    }
  }

  private static XWPFDocument opened(OPCPackage file, WordPackage contents) throws IOException {
    if (contents.hasContentControls()) {
      WordControls.open(file);
    }
    return new XWPFDocument(file);
  }

  private void readAll(XWPFDocument document) throws PaperRefused {
    List<IBodyElement> elements = document.getBodyElements();
    for (int i = 0; i < elements.size(); i++) {
      if ((i & 0x3f) == 0) {
        reading.progress("Reading paragraph", i, elements.size());
      }
      readElement(elements.get(i), 0);
    }
    readNotes(document);
    tell(document);
  }

  private Place place() {
    return contents.hasPageBreaks() ? Place.page(page) : Place.paragraph(Math.max(1, paragraph));
  }

  private void readElement(IBodyElement element, int depth) throws PaperRefused {
    switch (element) {
      case XWPFParagraph words -> readParagraph(words);
      case XWPFTable table -> readTable(table, depth);
      case XWPFSDT control -> readControl(control);
      case IBodyElement other ->
          reading.note(place(), "A part of kind " + other.getElementType() + " was not read.");
    }
  }

  private void readControl(XWPFSDT control) throws PaperRefused {
    String text = control.getContent() == null ? "" : control.getContent().getText();
    boolean isContents = text.lines().filter(line -> line.matches(".*\\t\\d{1,3}$")).count() >= 2;
    for (String line : text.lines().toList()) {
      paragraph++;
      if (isContents) {
        contentsLines++;
      } else {
        LooseParagraph.add(reading, line, false, place());
      }
    }
  }

  private void readParagraph(XWPFParagraph words) throws PaperRefused {
    paragraph++;
    int before = WordPages.breaksBefore(words);
    page += before;
    Place place = place();
    String text = Prose.lines(WordText.of(words));
    int level = styles.headingLevel(words);
    if (styles.isContents(words)) {
      contentsLines += text.isEmpty() ? 0 : 1;
    } else if (level > 0 && !text.isEmpty()) {
      reading.add(new Heading(level, labelled(words, text).replace('\n', ' '), place));
    } else if (words.getNumID() != null && !text.isEmpty()) {
      readNumbered(words, text, place);
    } else {
      LooseParagraph.add(reading, text, styles.isBold(words), place);
    }
    page += WordPages.breaksIn(words) - before;
    if (contents.hasTextBoxes()) {
      for (String box : WordText.boxes(words)) {
        LooseParagraph.add(reading, box, false, place);
      }
    }
  }

  private void readNumbered(XWPFParagraph words, String text, Place place) throws PaperRefused {
    String marker = styles.marker(words);
    if (isWord(marker)) {
      LooseParagraph.add(reading, marker + " " + text, styles.isBold(words), place);
      return;
    }
    int level = words.getNumIlvl() == null ? 1 : words.getNumIlvl().intValue() + 1;
    boolean heading =
        styles.isBold(words) && HeadingGuess.level(text, true, false) > 0 && text.length() < 90;
    if (heading) {
      reading.add(
          new Heading(
              5, (marker.equals("•") ? "" : marker + " ") + text.replace('\n', ' '), place));
    } else {
      reading.add(new ListItem(Math.min(level, 9), marker, text, place));
    }
  }

  /// "Priority 1:" that Word counts by itself belongs to the words of its heading.
  private String labelled(XWPFParagraph words, String text) {
    String marker = words.getNumID() == null ? "" : styles.marker(words);
    return isWord(marker) ? marker + " " + text : text;
  }

  private static boolean isWord(String marker) {
    return marker.chars().filter(Character::isLetter).count() >= 3;
  }

  /// A table of one column is a box around running text.
  private void readTable(XWPFTable table, int depth) throws PaperRefused {
    boolean box = table.getRows().stream().allMatch(row -> row.getTableCells().size() <= 1);
    if (box && depth < DEEPEST) {
      for (XWPFTableRow row : table.getRows()) {
        for (XWPFTableCell cell : row.getTableCells()) {
          for (IBodyElement inner : cell.getBodyElements()) {
            readElement(inner, depth + 1);
          }
        }
      }
      return;
    }
    paragraph++;
    Place place = place();
    List<Row> rows = new ArrayList<>();
    for (XWPFTableRow row : table.getRows()) {
      if (!isDeleted(row)) {
        rows.add(row(row));
      }
      reading.inTime();
    }
    reading.add(new Table(rows, place));
  }

  private static boolean isDeleted(XWPFTableRow row) {
    return row.getCtRow().getTrPr() != null && row.getCtRow().getTrPr().isSetDel();
  }

  private Row row(XWPFTableRow row) {
    Place place = place();
    List<org.throughline.papers.Block.Cell> cells = new ArrayList<>();
    for (XWPFTableCell cell : row.getTableCells()) {
      CTTcPr properties = cell.getCTTc().getTcPr();
      boolean continued =
          properties != null
              && properties.isSetVMerge()
              && properties.getVMerge().getVal() != STMerge.RESTART;
      cells.add(
          new org.throughline.papers.Block.Cell(
              continued ? List.of() : paragraphs(cell, 0), continued));
      for (int span = span(properties); span > 1 && cells.size() < 60; span--) {
        cells.add(new org.throughline.papers.Block.Cell(List.of(), continued));
      }
    }
    return new Row(cells, place);
  }

  private static int span(@org.jspecify.annotations.Nullable CTTcPr properties) {
    return properties != null && properties.isSetGridSpan()
        ? properties.getGridSpan().getVal().intValue()
        : 1;
  }

  private List<String> paragraphs(XWPFTableCell cell, int depth) {
    List<String> lines = new ArrayList<>();
    for (IBodyElement element : cell.getBodyElements()) {
      if (element instanceof XWPFParagraph words) {
        String text = Prose.lines(WordText.of(words));
        String mark = words.getNumID() == null || text.isEmpty() ? "" : "- ";
        text.lines().forEach(line -> lines.add(mark + line));
        if (contents.hasTextBoxes()) {
          WordText.boxes(words).forEach(box -> Prose.lines(box).lines().forEach(lines::add));
        }
        page += WordPages.breaksIn(words);
      } else if (element instanceof XWPFTable inner && depth < DEEPEST) {
        inner.getRows().forEach(row -> lines.addAll(innerRow(row, depth + 1)));
      }
    }
    return lines;
  }

  /// A row of a table within a cell is a line, unless one of its cells holds several.
  private List<String> innerRow(XWPFTableRow row, int depth) {
    List<List<String>> cells =
        row.getTableCells().stream().map(cell -> paragraphs(cell, depth)).toList();
    List<String> lines = cells.stream().flatMap(List::stream).toList();
    return cells.stream().allMatch(cell -> cell.size() <= 1) && !lines.isEmpty()
        ? List.of(String.join(" ", lines))
        : lines;
  }

  private void readNotes(XWPFDocument document) throws PaperRefused {
    for (XWPFFootnote note : document.getFootnotes()) {
      readNote("Footnote", note.getParagraphs());
    }
    for (XWPFEndnote note : document.getEndnotes()) {
      readNote("Endnote", note.getParagraphs());
    }
  }

  private void readNote(String kind, List<XWPFParagraph> paragraphs) throws PaperRefused {
    List<String> words =
        paragraphs.stream()
            .map(WordText::of)
            .map(Prose::line)
            .filter(text -> !text.isEmpty())
            .toList();
    if (!words.isEmpty()) {
      LooseParagraph.add(reading, kind + ": " + String.join(" ", words), false, place());
    }
  }

  private void tell(XWPFDocument document) {
    Set<String> frame = new LinkedHashSet<>();
    document.getHeaderList().stream().map(XWPFHeader::getText).map(Prose::line).forEach(frame::add);
    document.getFooterList().stream().map(XWPFFooter::getText).map(Prose::line).forEach(frame::add);
    frame.remove("");
    for (String text : frame) {
      reading.note(Place.page(1), "At the head or foot of the pages: “" + text + "”.");
    }
    tellCount(contentsLines, "lines of the list of contents were left out.");
    tellCount(contents.pictures(), "pictures were not read.");
    tellCount(contents.embeddedFiles(), "embedded files were not read.");
    if (contents.hasTrackedChanges()) {
      reading.note(
          place(), "The document has tracked changes; it was read as if they were accepted.");
    }
  }

  private void tellCount(int count, String what) {
    if (count > 0) {
      reading.note(place(), count + " " + what);
    }
  }
}
