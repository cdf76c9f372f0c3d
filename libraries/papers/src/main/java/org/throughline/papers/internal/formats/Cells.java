// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.throughline.papers.Block.Cell;

/// The cells of a table that was written out as text: by pipes, by tabs or by spaces.
final class Cells {

  private static final Pattern BREAK =
      Pattern.compile("(?i)</?(?:p|br|ul|ol|div)(?:\\s[^<>]{0,200})?/?>|\\n");
  private static final Pattern ITEM = Pattern.compile("(?i)<li(?:\\s[^<>]{0,200})?>");
  private static final Pattern PIPE = Pattern.compile("(?<!\\\\)\\|");
  private static final Pattern RULE = Pattern.compile("^[|+\\s:=-]*-[|+\\s:=-]*$");

  private Cells() {}

  static Cell of(String raw) {
    List<String> paragraphs = new ArrayList<>();
    String marked = ITEM.matcher(raw).replaceAll("\n- ");
    for (String part : BREAK.split(marked, -1)) {
      String text = Prose.line(Prose.unmarked(part));
      if (!text.isEmpty() && !text.equals("-")) {
        paragraphs.add(text);
      }
    }
    return new Cell(paragraphs, false);
  }

  static List<Cell> byPipes(String line) {
    String inner = line.strip();
    inner = inner.startsWith("|") ? inner.substring(1) : inner;
    inner =
        inner.endsWith("|") && !inner.endsWith("\\|")
            ? inner.substring(0, inner.length() - 1)
            : inner;
    List<Cell> cells = new ArrayList<>();
    for (String part : PIPE.split(inner, -1)) {
      cells.add(of(part.replace("\\|", "|")));
    }
    return cells;
  }

  static List<Cell> byTabs(String line) {
    List<Cell> cells = new ArrayList<>();
    for (String part : line.split("\t", -1)) {
      cells.add(of(part));
    }
    return cells;
  }

  /// The line of dashes under a Markdown table's head.
  static boolean isRule(String line) {
    return RULE.matcher(line).matches() && (line.indexOf('|') >= 0 || line.indexOf('+') >= 0);
  }
}
