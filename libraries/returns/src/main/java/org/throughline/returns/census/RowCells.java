// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.census;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// One row of a table, good until the next is read. A cell becomes a string when it is asked for.
public final class RowCells extends AbstractBaseCsvCallbackHandler<RowCells> {

  private char[] text = new char[4_096];
  private int[] ends = new int[128];
  private int count;
  private boolean isBlank;
  private long number;
  private int longest;

  RowCells() {}

  /// The row's number as a spreadsheet shows it; the headings are 1.
  public long number() {
    return number;
  }

  /// How many cells it has.
  public int count() {
    return count;
  }

  /// How many characters its longest cell has.
  public int longest() {
    return longest;
  }

  /// Whether nothing stands in it.
  public boolean isBlank() {
    return isBlank;
  }

  /// The cell without blanks around it; empty past the end of the row and for column -1.
  public String get(int column) {
    if (column < 0 || column >= count) {
      return "";
    }
    int from = column == 0 ? 0 : ends[column - 1];
    int to = ends[column];
    while (from < to && text[from] <= ' ') {
      from++;
    }
    while (to > from && text[to - 1] <= ' ') {
      to--;
    }
    return from == to ? "" : new String(text, from, to - from);
  }

  /// All cells.
  public List<String> all() {
    List<String> cells = new ArrayList<>(count);
    for (int at = 0; at < count; at++) {
      cells.add(get(at));
    }
    return cells;
  }

  @Override
  protected void handleBegin(long line) {
    count = 0;
    longest = 0;
    isBlank = true;
    number++;
  }

  @Override
  protected void handleField(int column, char[] from, int offset, int length, boolean quoted) {
    int start = count == 0 ? 0 : ends[count - 1];
    if (text.length < start + length) {
      text = Arrays.copyOf(text, Math.max(start + length, 2 * text.length));
    }
    System.arraycopy(from, offset, text, start, length);
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    ends[count++] = start + length;
    longest = Math.max(longest, length);
    isBlank &= length == 0;
  }

  @Override
  protected void handleEmpty() {
    isBlank = true;
  }

  @Override
  protected RowCells buildRecord() {
    return this;
  }
}
