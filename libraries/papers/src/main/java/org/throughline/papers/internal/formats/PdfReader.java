// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.throughline.papers.Block.Row;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;
import org.throughline.papers.internal.formats.PdfWords.Glyph;
import org.throughline.papers.internal.formats.PdfWords.Line;

/// PDF files, read by where their words and lines stand on the page.
public final class PdfReader {

  /// What a page holds at one height: a line of words or a ruled table.
  sealed interface Piece {
    float y();

    record Words(Line line) implements Piece {
      @Override
      public float y() {
        return line.y();
      }
    }

    record Ruled(List<Row> rows, float y) implements Piece {}
  }

  /// One page, taken apart but not yet put into paragraphs.
  record Page(int number, float height, List<Piece> pieces) {}

  private final Reading reading;
  private final List<Page> pages = new ArrayList<>();

  private PdfReader(Reading reading) {
    this.reading = reading;
  }

  public static void read(byte[] bytes, Reading reading) throws PaperRefused {
    PdfStreams.measure(bytes, reading.limits());
    PdfReader reader = new PdfReader(reading);
    try (PDDocument document =
        Loader.loadPDF(bytes, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      reader.readPages(document);
    } catch (InvalidPasswordException e) {
      throw new PaperRefused(
          "PAPER-ENCRYPTED",
          "This PDF is protected by a password. Open it, save it without the password and choose it"
              + " again.",
          e);
    } catch (IOException | RuntimeException e) {
      throw new PaperRefused(
          "PAPER-DAMAGED",
          "The PDF is damaged. Open it, print it to a new PDF and choose that.",
          e);
    }
    PdfOutline.write(PdfFurniture.without(reader.pages, reading), reading);
  }

  private void readPages(PDDocument document) throws IOException, PaperRefused {
    int count = document.getNumberOfPages();
    if (count > reading.limits().pages()) {
      throw new PaperRefused(
          "PAPER-TOO-LONG",
          "This PDF has "
              + count
              + " pages; a paper may have "
              + reading.limits().pages()
              + ". Save the pages you need as a PDF of their own.");
    }
    PdfPage engine = new PdfPage();
    int wordless = 0;
    for (int i = 0; i < count; i++) {
      reading.progress("Reading page", i + 1, count);
      engine.read(document.getPage(i));
      wordless += engine.glyphs().isEmpty() ? 1 : 0;
      pages.add(page(engine, i + 1));
    }
    if (wordless > 0 && wordless < count) {
      reading.note(Place.page(1), wordless + " pages hold no words; they may be pictures.");
    }
  }

  private Page page(PdfPage engine, int number) {
    if (engine.isCrowded()) {
      reading.note(
          Place.page(number), "The page holds too many words; the last of them were left out.");
    }
    List<PdfGrid> grids = PdfGrid.of(engine.rules());
    List<Glyph> free = new ArrayList<>();
    for (Glyph glyph : engine.glyphs()) {
      if (grids.stream().noneMatch(grid -> grid.take(glyph))) {
        free.add(glyph);
      }
    }
    List<Piece> pieces = new ArrayList<>();
    List<PdfGrid> filled =
        grids.stream()
            .filter(grid -> !grid.isEmpty())
            .sorted(Comparator.comparing(PdfGrid::top))
            .toList();
    float from = Float.NEGATIVE_INFINITY;
    for (PdfGrid grid : filled) {
      addWords(free, from, grid.top(), engine.width(), pieces);
      pieces.add(new Piece.Ruled(grid.rows(Place.page(number)), grid.top()));
      from = Math.max(from, grid.top());
    }
    addWords(free, from, Float.POSITIVE_INFINITY, engine.width(), pieces);
    return new Page(number, engine.height(), pieces);
  }

  private static void addWords(
      List<Glyph> glyphs, float from, float to, float width, List<Piece> pieces) {
    List<Glyph> within =
        glyphs.stream().filter(glyph -> glyph.y() >= from && glyph.y() < to).toList();
    for (Line line : PdfFlow.inReadingOrder(PdfWords.lines(within), width)) {
      pieces.add(new Piece.Words(line));
    }
  }
}
