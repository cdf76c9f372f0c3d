// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// Rows of one sort: how many, and the numbers of the first.
final class NumberedRows {

  private static final int NAMED = 10;

  private final List<Long> first = new ArrayList<>();
  private int many;

  void add(long row) {
    many++;
    if (first.size() < NAMED) {
      first.add(row);
    }
  }

  /// Takes rows that were counted apart.
  void add(NumberedRows others) {
    many += others.many;
    first.addAll(others.first);
    Collections.sort(first);
    first.subList(Math.min(NAMED, first.size()), first.size()).clear();
  }

  /// Says it of the rows, if there are any.
  ///
  /// @param one what follows "Row 2", a whole sentence
  /// @param more what follows "3 rows", without its end
  void say(List<String> remarks, String one, String more) {
    if (many > 0) {
      remarks.add(say(one, more));
    }
  }

  private String say(String one, String more) {
    String numbers = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return many == 1
        ? "Row %s %s".formatted(numbers, one)
        : "%,d rows %s: %s%s.".formatted(many, more, numbers, many > NAMED ? " and others" : "");
  }
}
