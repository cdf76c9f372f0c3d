// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.stream.IntStream;

/// The lines that a forecast is read by: the total, every need and every setting, numbered in that
/// order from 0.
record Lines(States states) {

  int count() {
    return 1 + states.needs().size() + states.settings().size();
  }

  Tally.By by(int line) {
    if (line == 0) {
      return Tally.By.ALL;
    }
    return line <= states.needs().size() ? Tally.By.NEED : Tally.By.SETTING;
  }

  /// The place of the line among those of its kind.
  int part(int line) {
    return switch (by(line)) {
      case NEED -> line - 1;
      case SETTING -> line - 1 - states.needs().size();
      case ALL, AGE, PHASE -> 0;
    };
  }

  String name(int line) {
    return switch (by(line)) {
      case NEED -> states.needs().get(part(line));
      case SETTING -> states.settings().get(part(line)).name();
      case ALL, AGE, PHASE -> "all";
    };
  }

  /// The people on every line, of those in the cells.
  double[] of(int[] cells) {
    double[] sums = new double[count()];
    IntStream.range(0, cells.length)
        .filter(cell -> cells[cell] > 0)
        .forEach(
            cell -> {
              int state = cell % states.count();
              sums[0] += cells[cell];
              sums[1 + states.need(state)] += cells[cell];
              sums[1 + states.needs().size() + states.setting(state)] += cells[cell];
            });
    return sums;
  }
}
