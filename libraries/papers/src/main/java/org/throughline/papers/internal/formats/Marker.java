// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.formats;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bullet or a number at the start of a line, and what follows it.
record Marker(String mark, String rest) {

  private static final Pattern BULLET =
      Pattern.compile("^([-–—•·*▪◦‣●○►➢✓✔■□\\uF0B7\\uF0A7\\uF0D8])\\s+(\\S.*)$");
  private static final Pattern LETTER_O = Pattern.compile("^(o)\\s{2,}(\\S.*)$");
  private static final Pattern TIGHT = Pattern.compile("^([•·▪◦●■])(\\S.*)$");
  private static final Pattern NUMBER =
      Pattern.compile(
          "^((?:\\d{1,3}(?:\\.\\d{1,3}){1,3}\\.?)|(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)]|\\((?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\\))\\s+(\\S.*)$");
  private static final Pattern INNER =
      Pattern.compile("^(\\d{1,3}(?:\\.\\d{1,3}){1,3}\\.?)\\s+(\\S.*)$");

  static Optional<Marker> of(String line) {
    for (Pattern shape : new Pattern[] {BULLET, TIGHT, NUMBER, LETTER_O}) {
      Matcher found = shape.matcher(line);
      if (found.matches()) {
        return Optional.of(new Marker(found.group(1), found.group(2)).innermost());
      }
    }
    return Optional.empty();
  }

  boolean isNumbered() {
    return Character.isLetterOrDigit(mark.charAt(0)) ? !mark.equals("o") : mark.charAt(0) == '(';
  }

  /// "- 1.1 The purpose" is paragraph 1.1, not a bullet.
  private Marker innermost() {
    Matcher inner = INNER.matcher(rest);
    return !isNumbered() && inner.matches() ? new Marker(inner.group(1), inner.group(2)) : this;
  }
}
