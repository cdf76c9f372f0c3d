// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.List;
import org.throughline.papers.Place;

/// The lines of a text file with a finger on the next one.
final class TextLines {

  private final List<String> lines;
  private int next;

  TextLines(String text) {
    lines = text.replace("\f", "\n\n").lines().toList();
  }

  boolean hasNext() {
    return next < lines.size();
  }

  String peek() {
    return peek(0);
  }

  /// The line `ahead` of the next one, or an empty line past either end.
  String peek(int ahead) {
    int line = next + ahead;
    return line >= 0 && line < lines.size() ? lines.get(line) : "";
  }

  String take() {
    return lines.get(next++);
  }

  Place place() {
    return Place.line(next + 1);
  }

  int position() {
    return next;
  }

  int count() {
    return lines.size();
  }

  boolean isBlank(int ahead) {
    return peek(ahead).isBlank();
  }
}
