// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.throughline.papers.Block;
import org.throughline.papers.Outline;
import org.throughline.papers.Place;

/// A paper's outline as numbered lines, and where in it a text stands.
final class Blocks {

  private static final int COMPARED = 60;
  private static final int NEARBY = 12;

  private record Anchor(Place place, String words) {}

  private final List<BlockLine> lines = new ArrayList<>();
  private final List<Anchor> anchors = new ArrayList<>();

  private Blocks() {}

  static Blocks of(Outline outline) {
    Blocks blocks = new Blocks();
    outline.blocks().forEach(blocks::add);
    return blocks;
  }

  List<BlockLine> lines() {
    return List.copyOf(lines);
  }

  /// The block at `place` that holds `text`; the nearest one before when none does; 1 for an
  /// empty paper.
  int find(Place place, String text) {
    int at = lastUpTo(place);
    int first = firstAt(at);
    String wanted = start(text);
    for (int i = first; i < Math.min(lines.size(), at + NEARBY); i++) {
      if (holds(i, wanted)) {
        return i + 1;
      }
    }
    return first + 1;
  }

  /// The first block from `from` on that holds `text`; `from` itself when none does.
  int search(int from, String text) {
    String wanted = start(text);
    for (int i = Math.max(0, from - 1); i < lines.size(); i++) {
      if (holds(i, wanted)) {
        return i + 1;
      }
    }
    return from;
  }

  String place(int number) {
    return lines.isEmpty() ? "" : lines.get(number - 1).place();
  }

  private int lastUpTo(Place place) {
    int last = 0;
    for (int i = 0; i < anchors.size(); i++) {
      if (anchors.get(i).place().number() <= place.number()) {
        last = i;
      }
    }
    return last;
  }

  private int firstAt(int at) {
    int first = at;
    while (first > 0 && anchors.get(first - 1).place().equals(anchors.get(at).place())) {
      first--;
    }
    return first;
  }

  private boolean holds(int index, String wanted) {
    return !wanted.isEmpty() && anchors.get(index).words().contains(wanted);
  }

  private void add(Block block) {
    switch (block) {
      case Block.Heading heading ->
          add(BlockLine.Kind.HEADING, heading.level(), "", heading.text(), heading.place());
      case Block.Paragraph paragraph ->
          add(BlockLine.Kind.PARAGRAPH, 1, "", paragraph.text(), paragraph.place());
      case Block.ListItem item ->
          add(BlockLine.Kind.ITEM, item.level(), item.marker(), item.text(), item.place());
      case Block.Table table -> {
        for (int i = 0; i < table.rows().size(); i++) {
          add(table.rows().get(i), i + 1);
        }
      }
    }
  }

  private void add(BlockLine.Kind kind, int level, String marker, String text, Place place) {
    lines.add(
        new BlockLine(lines.size() + 1, kind, level, marker, text, List.of(), place.toString()));
    anchors.add(new Anchor(place, words(text)));
  }

  private void add(Block.Row row, int number) {
    List<String> cells = row.cells().stream().map(Block.Cell::text).toList();
    lines.add(
        new BlockLine(
            lines.size() + 1, BlockLine.Kind.ROW, number, "", "", cells, row.place().toString()));
    anchors.add(new Anchor(row.place(), words(String.join(" ", cells))));
  }

  private static String start(String text) {
    String words = words(text);
    return words.substring(0, Math.min(COMPARED, words.length()));
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }
}
