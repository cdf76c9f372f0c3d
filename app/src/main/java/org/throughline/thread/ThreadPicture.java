// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import java.util.ArrayList;
import java.util.List;

/// Draws the levels of a thread from left to right, each thing as a box that leads to its own
/// thread, joined to those of the next level. The list under it says the same in words.
final class ThreadPicture {

  private static final int BOX_WIDTH = 232;
  private static final int BOX_HEIGHT = 64;
  private static final int GAP = 12;
  private static final int ACROSS = 60;
  private static final int MOST = 7;
  private static final int LETTERS = 34;

  private ThreadPicture() {}

  /// The picture as an `svg` element; levels without cards are left out.
  static String svg(List<ThreadPage.Level> all) {
    List<ThreadPage.Level> levels = all.stream().filter(level -> !level.cards().isEmpty()).toList();
    int rows =
        levels.stream().mapToInt(level -> Math.min(MOST, level.cards().size())).max().orElse(1);
    int height = rows * (BOX_HEIGHT + GAP) + 26;
    int width = levels.size() * (BOX_WIDTH + ACROSS) - ACROSS + 4;
    StringBuilder svg = new StringBuilder(4096);
    svg.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tl-thread-picture\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" aria-hidden=\"true\" font-size=\"13\">"
            .formatted(width, height, width, height));
    for (int at = 0; at < levels.size(); at++) {
      if (at + 1 < levels.size()) {
        lines(svg, at, levels.get(at), levels.get(at + 1), rows);
      }
    }
    for (int at = 0; at < levels.size(); at++) {
      level(svg, at, levels.get(at), rows);
    }
    return svg.append("</svg>").toString();
  }

  private static void lines(
      StringBuilder svg, int at, ThreadPage.Level from, ThreadPage.Level to, int rows) {
    int x1 = at * (BOX_WIDTH + ACROSS) + BOX_WIDTH + 2;
    int x2 = x1 + ACROSS;
    boolean areParts = arePartsOf(from, to);
    for (int one = 0; one < shown(from); one++) {
      for (int other = 0; other < shown(to); other++) {
        if (areParts && !isPart(from.cards().get(one), to.cards().get(other))) {
          continue;
        }
        int y1 = middle(from, one, rows);
        int y2 = middle(to, other, rows);
        svg.append(
            "<path d=\"M%d %d C%d %d %d %d %d %d\" fill=\"none\" stroke=\"#b1b4b6\" stroke-width=\"1.5\"/>"
                .formatted(x1, y1, x1 + ACROSS / 2, y1, x2 - ACROSS / 2, y2, x2, y2));
      }
    }
  }

  /// Whether things of one level belong each to one of the other, as actions do to promises.
  private static boolean arePartsOf(ThreadPage.Level from, ThreadPage.Level to) {
    return from.cards().stream()
        .anyMatch(one -> to.cards().stream().anyMatch(other -> isPart(one, other)));
  }

  private static boolean isPart(Card whole, Card part) {
    return part.code().startsWith(whole.code());
  }

  private static void level(StringBuilder svg, int at, ThreadPage.Level level, int rows) {
    int x = at * (BOX_WIDTH + ACROSS) + 2;
    svg.append(
        "<text x=\"%d\" y=\"14\" fill=\"#505a5f\">%s</text>".formatted(x, escaped(heading(level))));
    for (int row = 0; row < shown(level); row++) {
      box(
          svg,
          x,
          middle(level, row, rows) - BOX_HEIGHT / 2,
          level.cards().get(row),
          level.isHere());
    }
  }

  private static String heading(ThreadPage.Level level) {
    int hidden = level.cards().size() - shown(level);
    return hidden == 0 ? level.title() : level.title() + " (" + hidden + " more in the list)";
  }

  private static void box(StringBuilder svg, int x, int y, Card card, boolean isHere) {
    String href = card.centre().isEmpty() ? card.href() : card.centre();
    svg.append("<a href=\"%s\" tabindex=\"-1\">".formatted(escaped(href)));
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"3\" fill=\"%s\" stroke=\"%s\" stroke-width=\"%s\"/>"
            .formatted(
                x,
                y,
                BOX_WIDTH,
                BOX_HEIGHT,
                isHere ? "#eef4fb" : "#ffffff",
                isHere ? "#12436d" : "#505a5f",
                isHere ? "2.5" : "1"));
    svg.append(
        "<text x=\"%d\" y=\"%d\" font-weight=\"bold\" fill=\"#0b0c0c\">%s</text>"
            .formatted(x + 8, y + 17, escaped(head(card))));
    int line = 0;
    for (String words : wrapped(card.words())) {
      svg.append(
          "<text x=\"%d\" y=\"%d\" fill=\"#0b0c0c\">%s</text>"
              .formatted(x + 8, y + 35 + 17 * line++, escaped(words)));
    }
    svg.append("</a>");
  }

  private static String head(Card card) {
    return card.state().isEmpty() ? card.code() : card.code() + " · " + card.state();
  }

  /// Two lines at most.
  private static List<String> wrapped(String words) {
    if (words.length() <= LETTERS) {
      return List.of(words);
    }
    int at = words.lastIndexOf(' ', LETTERS);
    int end = at < 1 ? LETTERS : at;
    List<String> lines = new ArrayList<>();
    lines.add(words.substring(0, end));
    String rest = words.substring(end).strip();
    lines.add(rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1).strip() + "…");
    return lines;
  }

  private static int shown(ThreadPage.Level level) {
    return Math.min(MOST, level.cards().size());
  }

  private static int middle(ThreadPage.Level level, int row, int rows) {
    int above = (rows - shown(level)) * (BOX_HEIGHT + GAP) / 2;
    return 24 + above + row * (BOX_HEIGHT + GAP) + BOX_HEIGHT / 2;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
