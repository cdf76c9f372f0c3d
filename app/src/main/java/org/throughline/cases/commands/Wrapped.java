// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

/// Text that a terminal of 80 columns shows without breaking it.
final class Wrapped {

  private static final int WIDTH = 80;

  private Wrapped() {}

  /// @param first what stands before the text; the lines after it are indented as far
  static String text(String first, String text) {
    String indent = " ".repeat(first.length());
    StringBuilder lines = new StringBuilder(first);
    int column = first.length();
    for (String word : text.split(" ", -1)) {
      if (column > first.length() && column + 1 + word.length() > WIDTH) {
        lines.append(System.lineSeparator()).append(indent);
        column = first.length();
      } else if (column > first.length()) {
        lines.append(' ');
        column++;
      }
      lines.append(word);
      column += word.length();
    }
    return lines.toString();
  }
}
