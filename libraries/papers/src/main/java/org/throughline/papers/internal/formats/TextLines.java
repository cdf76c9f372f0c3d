// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.List;
import java.util.regex.Pattern;
import org.throughline.papers.Place;

/// The lines of a text file with a finger on the next one.
final class TextLines {

  private static final int NEAR = 15;
  private static final int NARROWEST = 60;
  private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S|\\t|\\|");

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

  /// Whether the line before was ended on purpose: this line's first word would still have fitted
  /// on it, to judge by the widest lines of running text around.
  boolean beginsAnew() {
    String word = peek().strip().split("\\s+", 2)[0];
    return peek(-1).length() + 1 + word.length() < width() * 85 / 100;
  }

  private int width() {
    int widest = NARROWEST;
    for (int ahead = -NEAR; ahead <= NEAR; ahead++) {
      String line = peek(ahead);
      widest = Math.max(widest, COLUMNS.matcher(line).find() ? 0 : line.length());
    }
    return widest;
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
