// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Receives cells from the CSV parser. It keeps them as texts until a [RowTaker] is there, which
/// then has them straight from the parser's buffer.
final class Cells extends AbstractBaseCsvCallbackHandler<Cells> {

  private final List<String> texts = new ArrayList<>();
  private final int most;
  private Optional<RowTaker> taker = Optional.empty();
  private boolean isEmpty;
  private int count;
  private long row;

  /// @param most the cells of a row that are kept as texts; the rest are only counted
  Cells(int most) {
    this.most = most;
  }

  /// From the next row on the taker has the cells.
  void giveTo(RowTaker next) {
    taker = Optional.of(next);
    texts.clear();
  }

  boolean isEmpty() {
    return isEmpty;
  }

  /// As a spreadsheet numbers it, blank rows counted.
  long row() {
    return row;
  }

  int count() {
    return count;
  }

  List<String> texts() {
    return List.copyOf(texts);
  }

  @Override
  protected void handleBegin(long line) {
    count = 0;
    isEmpty = false;
    texts.clear();
    row++;
    taker.ifPresent(each -> each.begin(row));
  }

  @Override
  protected void handleField(int column, char[] text, int offset, int length, boolean quoted) {
    count++;
    if (taker.isPresent()) {
      taker.orElseThrow().cell(column, text, offset, length);
    } else if (texts.size() < most) {
      texts.add(new String(text, offset, length));
    }
  }

  @Override
  protected void handleEmpty() {
    isEmpty = true;
  }

  @Override
  protected Cells buildRecord() {
    return this;
  }
}
