// SPDX-License-Identifier: Apache-2.0
package org.throughline.synthetic;

import java.util.ArrayList;
import java.util.List;

/// Everything that is wrong in the data files, told at once, each with its line and what to do.
final class Faults {
  private final List<String> found = new ArrayList<>();

  void add(DataLine line, String what, String remedy) {
    found.add(line.file() + " line " + line.number() + ": " + what + ". " + remedy + ".");
  }

  /// @throws IllegalArgumentException if anything was added
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), found));
    }
  }
}
