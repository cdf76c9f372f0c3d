// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What Word documents hold besides plain paragraphs.
class WordDetailsTest {

  private static Paper read(WordFile file) throws PaperRefused {
    return Written.read(file.bytes(), "paper.docx");
  }

  private static List<String> lines(Paper paper) {
    return paper.outline().blocks().stream().flatMap(WordDetailsTest::lines).toList();
  }

  private static Stream<String> lines(Block block) {
    return switch (block) {
      case Block.Heading(_, String text, _) -> Stream.of("# " + text);
      case Block.Paragraph(String text, _) -> Stream.of(text);
      case Block.ListItem(_, String mark, String text, _) -> Stream.of(mark + " " + text);
      case Block.Table table ->
          table.rows().stream()
              .map(row -> String.join(" | ", row.cells().stream().map(Block.Cell::text).toList()));
    };
  }

  private static List<String> notices(Paper paper) {
    return paper.outline().notices().stream().map(Outline.Notice::text).toList();
  }

  @Test
  void aTextBoxIsReadOnceWhereItIsAnchored() throws PaperRefused {
    String box =
        "<w:txbxContent><w:p><w:r><w:t>Our vision is that every child belongs.</w:t></w:r></w:p>"
            + "<w:p><w:r><w:t>Second line of the box.</w:t></w:r></w:p></w:txbxContent>";
    WordFile file =
        new WordFile()
            .words("Before the box.")
            .body(
                "<w:p><w:r><w:t>Beside the box.</w:t></w:r><w:r><mc:AlternateContent>"
                    + "<mc:Choice Requires=\"wps\"><w:drawing><wps:txbx>"
                    + box
                    + "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
                    + box
                    + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>")
            .words("After the box.");

    assertThat(lines(read(file)))
        .containsExactly(
            "Before the box.",
            "Beside the box.",
            "Our vision is that every child belongs.",
            "Second line of the box.",
            "After the box.");
  }

  @Test
  void aTextBoxInATableCellIsReadToo() throws PaperRefused {
    WordFile file =
        new WordFile()
            .body(
                "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Left</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r>"
                    + "<w:t>Right</w:t></w:r><w:r><w:pict><v:textbox><w:txbxContent><w:p><w:r>"
                    + "<w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></w:r></w:p>"
                    + "</w:tc></w:tr></w:tbl>");

    assertThat(lines(read(file))).containsExactly("Left | Right\nboxed");
  }

  @Test
  void trackedInsertionsAreKeptAndDeletionsLeftOut() throws PaperRefused {
    String by = " w:id=\"1\" w:author=\"A\" w:date=\"2026-01-01T00:00:00Z\"";
    WordFile file =
        new WordFile()
            .body(
                "<w:p><w:r><w:t xml:space=\"preserve\">We will open </w:t></w:r><w:del"
                    + by
                    + "><w:r><w:delText>three</w:delText></w:r></w:del><w:ins"
                    + by
                    + "><w:r><w:t>four</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\"> bases.</w:t></w:r></w:p>")
            .body(
                "<w:p><w:moveFrom"
                    + by
                    + "><w:r><w:t>We will pay.</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo"
                    + by
                    + "><w:r><w:t>We will pay.</w:t></w:r></w:moveTo></w:p>")
            .body(
                "<w:tbl><w:tr><w:trPr><w:del"
                    + by
                    + "/></w:trPr><w:tc><w:p><w:del"
                    + by
                    + "><w:r><w:delText>Gone</w:delText></w:r></w:del></w:p></w:tc><w:tc><w:p/></w:tc></w:tr>"
                    + "<w:tr><w:tc><w:p><w:r><w:t>Kept</w:t></w:r></w:p></w:tc><w:tc><w:p><w:ins"
                    + by
                    + "><w:r><w:t>New</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>");

    Paper paper = read(file);

    assertThat(lines(paper))
        .containsExactly("We will open four bases.", "We will pay.", "Kept | New");
    assertThat(notices(paper))
        .anySatisfy(text -> assertThat(text).contains("tracked changes").contains("accepted"));
  }

  @Test
  void footnotesAndEndnotesStandAtTheEnd() throws PaperRefused {
    WordFile file =
        new WordFile()
            .body(
                "<w:p><w:r><w:t>Absence rose.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + "<w:r><w:endnoteReference w:id=\"2\"/></w:r></w:p>")
            .words("The end.")
            .part("footnotes", "footnotes", note("footnote", "Source: school census."))
            .part("endnotes", "endnotes", note("endnote", "Figures are rounded."));

    assertThat(lines(read(file)))
        .containsExactly(
            "Absence rose.",
            "The end.",
            "Footnote: Source: school census.",
            "Endnote: Figures are rounded.");
  }

  private static String note(String name, String text) {
    return "<w:%s w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p></w:%s><w:%s w:id=\"2\"><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:%s>"
        .formatted(name, name, name, text, name);
  }

  @Test
  void cellsMergedAcrossAndDownKeepTheirColumns() throws PaperRefused {
    WordFile file =
        new WordFile()
            .body(
                "<w:tbl>"
                    + row(cell("Objective", ""), cell("What", "<w:gridSpan w:val=\"2\"/>"))
                    + row(
                        cell("One", "<w:vMerge w:val=\"restart\"/>"), cell("a", ""), cell("b", ""))
                    + row(cell("", "<w:vMerge/>"), cell("c", ""), cell("d", ""))
                    + "</w:tbl>");

    Block.Table table = (Block.Table) read(file).outline().blocks().getFirst();

    assertThat(lines(table)).containsExactly("Objective | What | ", "One | a | b", " | c | d");
    assertThat(table.rows().get(2).cells().getFirst().continued()).isTrue();
  }

  @Test
  void aTableWithinACellIsReadInItsCell() throws PaperRefused {
    WordFile file =
        new WordFile()
            .body(
                "<w:tbl><w:tr>"
                    + cell("Action", "")
                    + "<w:tc><w:p><w:r><w:t>Dates:</w:t></w:r></w:p><w:tbl>"
                    + row(cell("May", ""), cell("open", ""))
                    + row(cell("June", ""), cell("close", ""))
                    + "</w:tbl><w:p/></w:tc></w:tr></w:tbl>");

    assertThat(lines(read(file))).containsExactly("Action | Dates:\nMay open\nJune close");
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String text, String properties) {
    return "<w:tc><w:tcPr>%s</w:tcPr><w:p><w:r><w:t>%s</w:t></w:r></w:p></w:tc>"
        .formatted(properties, text);
  }

  @Test
  void numbersThatWordCountsItselfArePrinted() throws PaperRefused {
    WordFile file =
        new WordFile()
            .body(numbered(1, 0, "Purpose of the report and what it asks of members."))
            .body(numbered(1, 1, "To seek approval of the plan for the coming year."))
            .body(numbered(1, 1, "To report on the plan for the year before this one."))
            .body(numbered(1, 0, "Background to the report, as members asked for it."))
            .body(numbered(1, 1, "The plan was agreed in May after a long debate."))
            .body(numbered(2, 0, "approve the plan for the coming year;"))
            .body(numbered(2, 0, "note the plan for the year before."))
            .part(
                "numbering",
                "numbering",
                levels(1, "decimal", "%1.", "decimal", "%1.%2")
                    + levels(2, "lowerLetter", "(%1)", "lowerRoman", "(%2)")
                    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                    + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/></w:num>");

    assertThat(lines(read(file)).stream().map(line -> line.split(" ", 2)[0]))
        .containsExactly("1.", "1.1", "1.2", "2.", "2.1", "(a)", "(b)");
  }

  private static String numbered(int list, int level, String text) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr><w:r><w:t>%s</w:t></w:r></w:p>"
        .formatted(level, list, text);
  }

  private static String levels(int id, String first, String text, String second, String deeper) {
    return "<w:abstractNum w:abstractNumId=\"%d\">%s%s</w:abstractNum>"
        .formatted(id, level(0, first, text), level(1, second, deeper));
  }

  private static String level(int depth, String format, String text) {
    return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
        .formatted(depth, format, text);
  }

  @Test
  void headersAndFootersAreToldOnceAndStayOutOfTheText() throws PaperRefused {
    WordFile file =
        new WordFile()
            .words("The text.")
            .body(
                "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rheader\"/>"
                    + "<w:footerReference w:type=\"default\" r:id=\"rfooter\"/></w:sectPr>")
            .part("header", "hdr", "<w:p><w:r><w:t>Borough of Nowhere</w:t></w:r></w:p>")
            .part("footer", "ftr", "<w:p><w:r><w:t>Draft for consultation</w:t></w:r></w:p>");

    Paper paper = read(file);

    assertThat(lines(paper)).containsExactly("The text.");
    assertThat(notices(paper))
        .containsExactly(
            "At the head or foot of the pages: “Borough of Nowhere”.",
            "At the head or foot of the pages: “Draft for consultation”.");
  }

  @Test
  void aContentControlKeepsItsHeadingsAndTables() throws PaperRefused {
    WordFile file =
        new WordFile()
            .body(
                "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r>"
                    + "<w:t>Our plan</w:t></w:r></w:p><w:tbl>"
                    + row(cell("Action", ""), cell("Lead", ""))
                    + row(cell("Open a hub", ""), cell("AB", ""))
                    + "</w:tbl></w:sdtContent></w:sdt>");

    assertThat(lines(read(file))).containsExactly("# Our plan", "Action | Lead", "Open a hub | AB");
  }
}
