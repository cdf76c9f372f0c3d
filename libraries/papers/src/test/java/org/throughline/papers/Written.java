// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/// Writes a draft as a file of each format, so that every format is held to the same paper.
enum Written {
  TEXT("txt") {
    @Override
    byte[] bytes(Draft draft) {
      StringBuilder out = new StringBuilder();
      for (Draft.Part part : draft.parts()) {
        switch (part) {
          case Draft.Part.Title(int level, String text) ->
              out.append(level == 1 ? text.toUpperCase(java.util.Locale.UK) : text);
          case Draft.Part.Words(String text) -> out.append(text);
          case Draft.Part.Bullets(List<String> items) ->
              items.forEach(item -> out.append("•  ").append(item).append('\n'));
          case Draft.Part.Numbered(List<String> items) -> number(items, out);
          case Draft.Part.Grid(List<List<String>> rows) ->
              rows.forEach(row -> out.append(String.join("\t", row)).append('\n'));
        }
        out.append("\n\n");
      }
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  MARKDOWN("md") {
    @Override
    byte[] bytes(Draft draft) {
      StringBuilder out = new StringBuilder();
      for (Draft.Part part : draft.parts()) {
        switch (part) {
          case Draft.Part.Title(int level, String text) ->
              out.append("#".repeat(level)).append(' ').append(text);
          case Draft.Part.Words(String text) -> out.append(text);
          case Draft.Part.Bullets(List<String> items) ->
              items.forEach(item -> out.append("- ").append(item).append('\n'));
          case Draft.Part.Numbered(List<String> items) -> number(items, out);
          case Draft.Part.Grid(List<List<String>> rows) -> pipes(rows, out);
        }
        out.append("\n\n");
      }
      return out.toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  HTML("html") {
    @Override
    byte[] bytes(Draft draft) {
      StringBuilder out =
          new StringBuilder(
              "<!DOCTYPE html><html lang=\"en\"><head><title>x</title></head><body><nav><a href=\"/\">Home</a></nav><main>\n");
      for (Draft.Part part : draft.parts()) {
        switch (part) {
          case Draft.Part.Title(int level, String text) -> out.append(tag("h" + level, text));
          case Draft.Part.Words(String text) -> out.append(tag("p", text));
          case Draft.Part.Bullets(List<String> items) ->
              out.append("<ul>").append(each("li", items)).append("</ul>\n");
          case Draft.Part.Numbered(List<String> items) ->
              out.append("<ol>").append(each("li", items)).append("</ol>\n");
          case Draft.Part.Grid(List<List<String>> rows) -> {
            out.append("<table>");
            rows.forEach(row -> out.append("<tr>").append(each("td", row)).append("</tr>\n"));
            out.append("</table>\n");
          }
        }
      }
      return out.append("</main></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }
  },
  DOCX("docx") {
    @Override
    byte[] bytes(Draft draft) {
      try (XWPFDocument document = new XWPFDocument();
          ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        for (Draft.Part part : draft.parts()) {
          word(document, part);
        }
        document.write(out);
        return out.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  PDF("pdf") {
    @Override
    byte[] bytes(Draft draft) {
      return PdfMaker.bytes(draft);
    }
  };

  private final String ending;

  Written(String ending) {
    this.ending = ending;
  }

  abstract byte[] bytes(Draft draft);

  Paper read(Draft draft) throws PaperRefused {
    return read(bytes(draft), "paper." + ending);
  }

  static Paper read(byte[] bytes, String name) throws PaperRefused {
    return Papers.read(new ByteArrayInputStream(bytes), name, ReadingLimits.usual());
  }

  static Paper read(String text, String name) throws PaperRefused {
    return read(text.getBytes(StandardCharsets.UTF_8), name);
  }

  private static void number(List<String> items, StringBuilder out) {
    for (int i = 0; i < items.size(); i++) {
      out.append(i + 1).append(". ").append(items.get(i)).append('\n');
    }
  }

  private static void pipes(List<List<String>> rows, StringBuilder out) {
    for (int i = 0; i < rows.size(); i++) {
      out.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
      if (i == 0) {
        out.append("|---".repeat(rows.get(0).size())).append("|\n");
      }
    }
  }

  private static String tag(String name, String text) {
    String safe = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<" + name + ">" + safe + "</" + name + ">\n";
  }

  private static String each(String name, List<String> texts) {
    return String.join("", texts.stream().map(text -> tag(name, text)).toList());
  }

  private static void word(XWPFDocument document, Draft.Part part) {
    switch (part) {
      case Draft.Part.Title(int level, String text) -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.createRun().setText(text);
      }
      case Draft.Part.Words(String text) -> document.createParagraph().createRun().setText(text);
      case Draft.Part.Bullets(List<String> items) -> listed(document, items, STNumberFormat.BULLET);
      case Draft.Part.Numbered(List<String> items) ->
          listed(document, items, STNumberFormat.DECIMAL);
      case Draft.Part.Grid(List<List<String>> rows) -> {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        for (int r = 0; r < rows.size(); r++) {
          for (int c = 0; c < rows.get(r).size(); c++) {
            table.getRow(r).getCell(c).setText(rows.get(r).get(c));
          }
        }
      }
    }
  }

  private static void listed(
      XWPFDocument document, List<String> items, STNumberFormat.Enum format) {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(
        BigInteger.valueOf(
            document.getNumbering() == null
                ? 0
                : document.getNumbering().getAbstractNums().size()));
    list.addNewLvl().addNewNumFmt().setVal(format);
    list.getLvlArray(0).setIlvl(BigInteger.ZERO);
    BigInteger id =
        document
            .createNumbering()
            .addNum(document.getNumbering().addAbstractNum(new XWPFAbstractNum(list)));
    for (String item : items) {
      XWPFParagraph paragraph = document.createParagraph();
      paragraph.setNumID(id);
      paragraph.createRun().setText(item);
    }
  }
}
