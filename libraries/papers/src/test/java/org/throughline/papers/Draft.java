// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.util.ArrayList;
import java.util.List;

/// A paper of a council that does not exist, to be written out in any format.
final class Draft {

  sealed interface Part {
    record Title(int level, String text) implements Part {}

    record Words(String text) implements Part {}

    record Bullets(List<String> items) implements Part {}

    record Numbered(List<String> items) implements Part {}

    record Grid(List<List<String>> rows) implements Part {}
  }

  private final List<Part> parts = new ArrayList<>();

  List<Part> parts() {
    return List.copyOf(parts);
  }

  Draft title(int level, String text) {
    parts.add(new Part.Title(level, text));
    return this;
  }

  Draft words(String text) {
    parts.add(new Part.Words(text));
    return this;
  }

  Draft bullets(String... items) {
    parts.add(new Part.Bullets(List.of(items)));
    return this;
  }

  Draft numbered(String... items) {
    parts.add(new Part.Numbered(List.of(items)));
    return this;
  }

  /// Rows with their cells between `|`.
  Draft grid(String... rows) {
    List<List<String>> cells = new ArrayList<>();
    for (String row : rows) {
      cells.add(List.of(row.split("\\s*\\|\\s*", -1)));
    }
    parts.add(new Part.Grid(cells));
    return this;
  }
}
