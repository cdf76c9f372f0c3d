// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Place;
import org.throughline.papers.internal.formats.PdfWords.Glyph;
import org.throughline.papers.internal.formats.PdfWords.Line;
import org.throughline.papers.internal.formats.PdfWords.Rule;

/// A ruled table on a page: its columns, its rows, and the cells that have no line between them.
final class PdfGrid {

  private static final float SNAP = 4f;
  private static final float TOUCH = 4f;
  private static final int MOST_CELLS = 20_000;
  private static final float TIGHT = 0.17f;

  private final float[] xs;
  private final float[] ys;
  private final List<Rule> rules;
  private final List<List<Glyph>> cells = new ArrayList<>();
  private Optional<Glyph> last = Optional.empty();
  private int lastColumn;

  private PdfGrid(float[] xs, float[] ys, List<Rule> rules) {
    this.xs = xs;
    this.ys = ys;
    this.rules = rules;
    for (int i = 0; i < (xs.length - 1) * (ys.length - 1); i++) {
      cells.add(new ArrayList<>());
    }
  }

  /// The tables of a page: groups of lines that touch and make at least two columns.
  static List<PdfGrid> of(List<Rule> rules) {
    List<PdfGrid> grids = new ArrayList<>();
    for (List<Rule> group : touching(rules)) {
      float[] xs = edges(group, true);
      float[] ys = edges(group, false);
      boolean table = xs.length >= 3 && ys.length >= 2 && (long) xs.length * ys.length < MOST_CELLS;
      if (table) {
        grids.add(new PdfGrid(xs, ys, group));
      }
    }
    return grids;
  }

  private static List<List<Rule>> touching(List<Rule> rules) {
    int[] group = new int[rules.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = i;
    }
    for (int i = 0; i < group.length; i++) {
      for (int j = i + 1; j < group.length; j++) {
        if (touch(rules.get(i), rules.get(j))) {
          group[root(group, i)] = root(group, j);
        }
      }
    }
    List<List<Rule>> groups = new ArrayList<>();
    int[] at = new int[group.length];
    java.util.Arrays.fill(at, -1);
    for (int i = 0; i < group.length; i++) {
      int root = root(group, i);
      if (at[root] < 0) {
        at[root] = groups.size();
        groups.add(new ArrayList<>());
      }
      groups.get(at[root]).add(rules.get(i));
    }
    return groups;
  }

  private static int root(int[] group, int i) {
    int at = i;
    while (group[at] != at) {
      group[at] = group[group[at]];
      at = group[at];
    }
    return at;
  }

  private static boolean touch(Rule a, Rule b) {
    return a.x1() <= b.x2() + TOUCH
        && b.x1() <= a.x2() + TOUCH
        && a.y1() <= b.y2() + TOUCH
        && b.y1() <= a.y2() + TOUCH;
  }

  /// The distinct positions of the upright (or the level) lines.
  private static float[] edges(List<Rule> group, boolean upright) {
    TreeSet<Float> all = new TreeSet<>();
    for (Rule rule : group) {
      if (rule.isVertical() == upright) {
        all.add(upright ? rule.x1() : rule.y1());
      }
    }
    List<Float> kept = new ArrayList<>();
    for (Float value : all) {
      if (kept.isEmpty() || value - kept.getLast() > SNAP) {
        kept.add(value);
      }
    }
    float[] edges = new float[kept.size()];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = kept.get(i);
    }
    return edges;
  }

  float top() {
    return ys[0];
  }

  float bottom() {
    return ys[ys.length - 1];
  }

  /// Takes the glyph if it stands inside.
  boolean take(Glyph glyph) {
    int column = goesOn(glyph) ? lastColumn : between(xs, glyph.x() + glyph.width() / 2);
    int row = between(ys, glyph.y() - glyph.size() * 0.3f);
    if (column < 0 || row < 0) {
      return false;
    }
    cells.get(row * (xs.length - 1) + column).add(glyph);
    last = Optional.of(glyph);
    lastColumn = column;
    return true;
  }

  /// A word that is too wide for its cell is kept whole.
  private boolean goesOn(Glyph glyph) {
    if (last.isEmpty() || last.get().text().isBlank()) {
      return false;
    }
    Glyph before = last.get();
    float gap = glyph.x() - before.x() - before.width();
    return Math.abs(gap) < TIGHT * glyph.size()
        && Math.abs(glyph.y() - before.y()) < TIGHT * glyph.size()
        && glyph.x() - xs[lastColumn + 1] < 2 * glyph.size();
  }

  private static int between(float[] edges, float value) {
    if (value < edges[0] - 1 || value > edges[edges.length - 1] + 1) {
      return -1;
    }
    for (int i = 0; i + 1 < edges.length; i++) {
      if (value < edges[i + 1]) {
        return i;
      }
    }
    return edges.length - 2;
  }

  boolean isEmpty() {
    return cells.stream().allMatch(List::isEmpty);
  }

  /// The table's rows; a row or a column in which nothing stands is left out.
  List<Row> rows(Place place) {
    List<Row> rows = new ArrayList<>();
    int columns = xs.length - 1;
    int[] owner = owners();
    for (int r = 0; r < ys.length - 1; r++) {
      List<Cell> row = new ArrayList<>();
      boolean any = false;
      for (int c = 0; c < columns; c++) {
        int own = owner[r * columns + c];
        boolean first = own == r * columns + c;
        boolean fromAbove = !first && own / columns < r;
        List<String> words = first ? paragraphs(merged(owner, own)) : List.of();
        any |= !words.isEmpty();
        row.add(new Cell(words, fromAbove));
      }
      if (any) {
        rows.add(new Row(row, place));
      }
    }
    return withoutEmptyColumns(rows);
  }

  private List<Glyph> merged(int[] owner, int own) {
    List<Glyph> all = new ArrayList<>();
    for (int i = 0; i < owner.length; i++) {
      if (owner[i] == own) {
        all.addAll(cells.get(i));
      }
    }
    return all;
  }

  /// For each cell the first cell of the merged one that it belongs to.
  private int[] owners() {
    int columns = xs.length - 1;
    int[] owner = new int[columns * (ys.length - 1)];
    for (int i = 0; i < owner.length; i++) {
      int r = i / columns;
      int c = i % columns;
      owner[i] = i;
      if (c > 0 && !isRuled(true, c, ys[r], ys[r + 1])) {
        owner[i] = owner[i - 1];
      } else if (r > 0 && !isRuled(false, r, xs[c], xs[c + 1])) {
        owner[i] = owner[i - columns];
      }
    }
    return owner;
  }

  private boolean isRuled(boolean upright, int edge, float from, float to) {
    float at = upright ? xs[edge] : ys[edge];
    float middle = (from + to) / 2;
    for (Rule rule : rules) {
      if (rule.isVertical() != upright) {
        continue;
      }
      float where = upright ? rule.x1() : rule.y1();
      float start = upright ? rule.y1() : rule.x1();
      float end = upright ? rule.y2() : rule.x2();
      if (Math.abs(where - at) <= SNAP && start <= middle && end >= middle) {
        return true;
      }
    }
    return false;
  }

  private static List<Row> withoutEmptyColumns(List<Row> rows) {
    List<Integer> kept = new ArrayList<>();
    int width = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
    for (int c = 0; c < width; c++) {
      int column = c;
      if (rows.stream().anyMatch(row -> !row.cells().get(column).isBlank())) {
        kept.add(c);
      }
    }
    return rows.stream()
        .map(row -> new Row(kept.stream().map(c -> row.cells().get(c)).toList(), row.place()))
        .toList();
  }

  /// The words of a cell, parted into paragraphs by gaps, bullets and sentences that end early.
  private static List<String> paragraphs(List<Glyph> glyphs) {
    List<String> paragraphs = new ArrayList<>();
    List<Line> lines = PdfWords.lines(glyphs);
    StringBuilder open = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      boolean apart = i > 0 && PdfFlow.isApart(lines.get(i - 1), lines.get(i), lines);
      if (!open.isEmpty() && (apart || Marker.of(text).isPresent())) {
        paragraphs.add(open.toString());
        open.setLength(0);
      }
      open.append(PdfFlow.glue(open)).append(text);
    }
    if (!open.isEmpty()) {
      paragraphs.add(open.toString());
    }
    return paragraphs;
  }
}
