// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets a draft as a PDF: ruled tables, wrapped lines, a heading and a page number on every page.
final class PdfMaker implements AutoCloseable {

  private static final float LEFT = 60;
  private static final float WIDTH = 475;
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  private final PDDocument document = new PDDocument();
  private PDPageContentStream page;
  private float y;
  private int number;

  PdfMaker() throws IOException {
    page = start();
  }

  static byte[] bytes(Draft draft) {
    try (PdfMaker maker = new PdfMaker()) {
      for (Draft.Part part : draft.parts()) {
        maker.part(part);
      }
      return maker.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] finish() throws IOException {
    page.close();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  @Override
  public void close() throws IOException {
    document.close();
  }

  private PDPageContentStream start() throws IOException {
    PDPage sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    number++;
    PDPageContentStream stream = new PDPageContentStream(document, sheet);
    line(stream, PLAIN, 8, LEFT, 815, "Borough of Nowhere");
    line(stream, PLAIN, 8, 290, 25, "Page " + number);
    y = 770;
    return stream;
  }

  private static void line(
      PDPageContentStream stream, PDFont font, float size, float x, float y, String text)
      throws IOException {
    stream.beginText();
    stream.setFont(font, size);
    stream.newLineAtOffset(x, y);
    stream.showText(text);
    stream.endText();
  }

  void newPage() throws IOException {
    page.close();
    page = start();
  }

  private void room(float height) throws IOException {
    if (y - height < 60) {
      newPage();
    }
  }

  void part(Draft.Part part) throws IOException {
    switch (part) {
      case Draft.Part.Title(int level, String text) ->
          flow(BOLD, 20 - 3 * level, LEFT, WIDTH, text, 10);
      case Draft.Part.Words(String text) -> flow(PLAIN, 10.5f, LEFT, WIDTH, text, 8);
      case Draft.Part.Bullets(List<String> items) -> {
        for (String item : items) {
          flow(PLAIN, 10.5f, LEFT + 12, WIDTH - 12, "• " + item, 3);
        }
      }
      case Draft.Part.Numbered(List<String> items) -> {
        for (int i = 0; i < items.size(); i++) {
          flow(PLAIN, 10.5f, LEFT + 12, WIDTH - 12, (i + 1) + ". " + items.get(i), 3);
        }
      }
      case Draft.Part.Grid(List<List<String>> rows) -> grid(rows);
    }
  }

  private void flow(PDFont font, float size, float x, float width, String text, float after)
      throws IOException {
    List<String> lines = wrapped(font, size, width, text);
    room(lines.size() * size * 1.25f);
    for (String line : lines) {
      line(page, font, size, x, y, line);
      y -= size * 1.25f;
    }
    y -= after;
  }

  /// Two columns of prose, side by side.
  void columns(String left, String right) throws IOException {
    float top = y;
    flow(PLAIN, 10, LEFT, 215, left, 0);
    float bottom = y;
    y = top;
    flow(PLAIN, 10, LEFT + 245, 215, right, 0);
    y = Math.min(y, bottom) - 12;
  }

  private void grid(List<List<String>> rows) throws IOException {
    float column = WIDTH / rows.get(0).size();
    for (List<String> row : rows) {
      List<List<String>> cells = new ArrayList<>();
      int tallest = 1;
      for (String cell : row) {
        List<String> lines = wrapped(PLAIN, 9, column - 8, cell);
        cells.add(lines);
        tallest = Math.max(tallest, lines.size());
      }
      float height = tallest * 11.5f + 6;
      room(height);
      for (int c = 0; c < cells.size(); c++) {
        page.addRect(LEFT + c * column, y - height + 10, column, height);
        page.stroke();
        for (int l = 0; l < cells.get(c).size(); l++) {
          line(page, PLAIN, 9, LEFT + c * column + 4, y - l * 11.5f, cells.get(c).get(l));
        }
      }
      y -= height;
    }
    y -= 22;
  }

  private static List<String> wrapped(PDFont font, float size, float width, String text)
      throws IOException {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      boolean full = font.getStringWidth(line + " " + word) / 1000 * size > width;
      if (full && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
