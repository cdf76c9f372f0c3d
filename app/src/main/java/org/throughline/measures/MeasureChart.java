// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

/// The picture of a measure over time.
///
/// @param description what it shows, in words, for whoever cannot see it
/// @param key what its lines are, in a sentence below it; empty for a single unbroken line
/// @param onPage as SVG for a page, which names itself
/// @param onPaper the same picture as SVG of shapes and words alone
/// @param width in pixels
/// @param height in pixels
public record MeasureChart(
    String description, String key, String onPage, String onPaper, int width, int height) {

  /// What the lines of many pictures are, in a sentence above them.
  public static final String KEY =
      "The grey band runs from the lowest to the highest of the statistical neighbours; dashes lead"
          + " to the target; dots are England. A line that breaks off has no figure there.";
}
