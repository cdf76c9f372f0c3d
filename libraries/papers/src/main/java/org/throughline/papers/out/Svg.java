// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.out;

/// A drawing as SVG text, which goes into pages as it is: so only shapes and words are let in, and
/// nothing that runs, links, loads or styles.
///
/// @param text one `svg` element with a `viewBox`
/// @param width in CSS pixels
/// @param height in CSS pixels
public record Svg(String text, int width, int height) {

  public Svg {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("A drawing is at least one pixel wide and high");
    }
    if (!text.startsWith("<svg ")) {
      throw new IllegalArgumentException("A drawing begins with its svg element");
    }
    SvgReader.read(text);
  }

  /// What follows `<svg`, no wider than `widest` pixels, with that width and height in place of its
  /// own.
  String attributesAndContent(int widest) {
    double scale = Math.min(1.0, (double) widest / width);
    int end = text.indexOf('>');
    String attributes =
        text.substring("<svg".length(), end).replaceAll("\\s(?:width|height)=\"[^\"]*\"", "");
    return " width=\"%d\" height=\"%d\"%s"
            .formatted(Math.round(width * scale), Math.round(height * scale), attributes)
        + text.substring(end).strip();
  }
}
