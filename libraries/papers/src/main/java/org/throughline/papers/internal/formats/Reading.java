// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.ArrayList;
import java.util.List;
import org.throughline.papers.Block;
import org.throughline.papers.Block.Cell;
import org.throughline.papers.Block.Row;
import org.throughline.papers.Outline;
import org.throughline.papers.Outline.Notice;
import org.throughline.papers.PaperRefused;
import org.throughline.papers.Place;
import org.throughline.papers.ReadingLimits;
import org.throughline.papers.ReadingProgress;

/// One reading of one file: collects the outline and holds the reader to its limits.
public final class Reading {

  private final ReadingLimits limits;
  private final ReadingProgress progress;
  private final long deadline;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private long characters;
  private int pieces;

  public Reading(ReadingLimits limits, ReadingProgress progress) {
    this.limits = limits;
    this.progress = progress;
    this.deadline = System.nanoTime() + limits.time().toNanos();
  }

  public ReadingLimits limits() {
    return limits;
  }

  public void progress(String step, int done, int of) throws PaperRefused {
    inTime();
    progress.at(step, done, of);
  }

  /// Whether time is still left; called between steps that may be long.
  public void inTime() throws PaperRefused {
    if (System.nanoTime() - deadline > 0) {
      throw new PaperRefused(
          "PAPER-TOO-SLOW",
          "Reading took longer than "
              + limits.time().toSeconds()
              + " seconds and was stopped. Save the part you need as a file of its own.");
    }
  }

  void note(Place place, String text) {
    if (notices.size() < 200) {
      notices.add(new Notice(place, text));
    }
  }

  /// Something about the file as a whole.
  public void noteOfFile(String text) {
    note(Place.line(1), text);
  }

  void add(Block block) throws PaperRefused {
    if (block instanceof Block.Table table && ListTable.is(table)) {
      for (Block item : ListTable.items(table)) {
        add(item);
      }
      return;
    }
    switch (block) {
      case Block.Heading(_, String text, _) -> count(text.length(), 1);
      case Block.Paragraph(String text, _) -> count(text.length(), 1);
      case Block.ListItem(_, _, String text, _) -> count(text.length(), 1);
      case Block.Table table -> countRows(table.rows());
    }
    blocks.add(block);
  }

  private void countRows(List<Row> rows) throws PaperRefused {
    for (Row row : rows) {
      count(0, 1);
      for (Cell cell : row.cells()) {
        count(cell.text().length(), 0);
      }
    }
  }

  private void count(int length, int more) throws PaperRefused {
    characters += length;
    pieces += more;
    if (characters > limits.characters() || pieces > limits.blocks()) {
      throw new PaperRefused(
          "PAPER-TOO-LONG",
          "The paper holds more text than one paper may ("
              + limits.characters()
              + " characters or "
              + limits.blocks()
              + " paragraphs). Save the part you need as a file of its own.");
    }
    if ((pieces & 0xff) == 0) {
      inTime();
    }
  }

  /// The last block, to which a broken sentence may be joined.
  Block last() {
    return blocks.getLast();
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  void replaceLast(Block block) {
    blocks.set(blocks.size() - 1, block);
  }

  public Outline outline() throws PaperRefused {
    if (blocks.isEmpty()) {
      throw new PaperRefused(
          "PAPER-NO-TEXT",
          "There are no words in this file. If it is a scan, run text recognition (OCR) on it, or"
              + " ask for the original.");
    }
    return new Outline(blocks, notices);
  }
}
