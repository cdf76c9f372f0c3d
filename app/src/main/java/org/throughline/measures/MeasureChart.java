// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

/// The picture of a measure over time.
///
/// @param description what it shows, in words, for whoever cannot see it
/// @param onPage as SVG for a page, which names itself
/// @param onPaper the same picture as SVG of shapes and words alone
/// @param width in pixels
/// @param height in pixels
public record MeasureChart(
    String description, String onPage, String onPaper, int width, int height) {

  /// What its lines are, in a sentence below it.
  public static final String KEY =
      "The grey band runs from the lowest to the highest of the statistical neighbours; dashes lead"
          + " to the target; dots are England. A line that breaks off has no figure there.";
}
