// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.Locale;
import java.util.Optional;

/// A colour of the screen.
///
/// @param red 0 to 255
/// @param green 0 to 255
/// @param blue 0 to 255
record Colour(int red, int green, int blue) {

  /// What WCAG 2.2 asks between words and what lies behind them (1.4.3).
  static final double LEAST_CONTRAST = 4.5;

  private static final double DARKER = 0.95;

  /// The colour that `text` writes as six hexadecimal digits after `#`; absent when it does not.
  static Optional<Colour> of(String text) {
    String digits = text.strip().toLowerCase(Locale.ROOT);
    if (!digits.matches("#[0-9a-f]{6}")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(digits.substring(1), 16);
    return Optional.of(new Colour(value >> 16, (value >> 8) & 0xff, value & 0xff));
  }

  /// How well white words stand out from it, from 1 (not at all) to 21 (from black).
  double contrastWithWhite() {
    return 1.05 / (luminance() + 0.05);
  }

  boolean carriesWhiteWords() {
    return contrastWithWhite() >= LEAST_CONTRAST;
  }

  /// The same hue, just dark enough for white words.
  Colour darkEnough() {
    Colour darker = this;
    while (!darker.carriesWhiteWords()) {
      darker =
          new Colour(
              (int) (darker.red * DARKER),
              (int) (darker.green * DARKER),
              (int) (darker.blue * DARKER));
    }
    return darker;
  }

  @Override
  public String toString() {
    return "#%02x%02x%02x".formatted(red, green, blue);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(int part) {
    double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
