// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// One thing that hangs on a child's record, in words.
///
/// @param cells what is known, by name; what is not known is left out
/// @param isOpen whether it lasts
public record Part(
    PartKind kind, long id, Map<String, String> cells, boolean isOpen, String source) {

  public Part {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
  }

  public String get(String name) {
    return cells.getOrDefault(name, "");
  }

  /// All of it in one line.
  public String line() {
    return String.join(", ", cells.values()).replace("\n", ", ");
  }

  /// All but these cells, each with its name.
  public String lineWithout(String... names) {
    var left = java.util.Set.of(names);
    return cells.entrySet().stream()
        .filter(cell -> !left.contains(cell.getKey()))
        .map(cell -> cell.getKey() + ": " + cell.getValue().replace("\n", ", "))
        .collect(Collectors.joining(". "));
  }
}
