// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.papers.Place;
import org.throughline.papers.internal.formats.PdfReader.Page;
import org.throughline.papers.internal.formats.PdfReader.Piece;
import org.throughline.papers.internal.words.PriorityLabel;
import org.throughline.papers.internal.words.YearLabel;

/// Takes away the headings, footers and page numbers that stand on page after page, and says so.
final class PdfFurniture {

  private static final float EDGE = 0.11f;
  private static final int FEWEST_PAGES = 3;

  private PdfFurniture() {}

  static List<Page> without(List<Page> pages, Reading reading) {
    Map<String, Integer> seen = new HashMap<>();
    Map<String, String> words = new LinkedHashMap<>();
    for (Page page : pages) {
      page.pieces().stream()
          .filter(piece -> isAtEdge(piece, page))
          .map(PdfFurniture::key)
          .distinct()
          .forEach(key -> seen.merge(key, 1, Integer::sum));
    }
    List<Page> cleaned = new ArrayList<>();
    for (Page page : pages) {
      List<Piece> kept = new ArrayList<>();
      for (Piece piece : page.pieces()) {
        boolean furniture =
            isAtEdge(piece, page)
                && isUsual(seen.getOrDefault(key(piece), 0), pages.size(), key(piece));
        if (furniture) {
          words.putIfAbsent(key(piece), text(piece));
        } else {
          kept.add(piece);
        }
      }
      cleaned.add(new Page(page.number(), page.height(), kept));
    }
    words.forEach(
        (key, text) ->
            reading.note(
                Place.page(1),
                "“"
                    + text
                    + "” stands at the edge of "
                    + seen.get(key)
                    + " pages and was left out of the text."));
    return cleaned;
  }

  private static boolean isUsual(int count, int pages, String key) {
    boolean number = key.matches("(?i)(?:page )?#(?: ?(?:of|/|\\|) ?(?:#|\\d+))?");
    boolean says = PriorityLabel.of(key).isPresent() || YearLabel.of(key).isPresent();
    return number || (!says && count >= FEWEST_PAGES && count * 3 >= pages);
  }

  private static boolean isAtEdge(Piece piece, Page page) {
    return piece instanceof Piece.Words
        && (piece.y() < EDGE * page.height() || piece.y() > (1 - EDGE) * page.height());
  }

  private static String text(Piece piece) {
    return piece instanceof Piece.Words(PdfWords.Line line) ? line.text() : "";
  }

  private static String key(Piece piece) {
    String text = text(piece);
    boolean says = PriorityLabel.of(text).isPresent() || YearLabel.of(text).isPresent();
    return says
        ? text
        : text.replaceAll("^\\d{1,3}\\b|\\b\\d{1,3}$|(?i)(?<=page )\\d+", "#").strip();
  }
}
