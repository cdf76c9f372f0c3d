// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// The months whose plans were drawn for audit.
///
/// @param sentence the answer that the page begins with
public record SamplesPage(String sentence, List<Line> lines, boolean isManager) {

  public static final String PATH = "/ehc/audits/samples";

  /// One month.
  ///
  /// @param drawn how many plans of how many
  /// @param done how many of them are scored by everybody who was to score them
  public record Line(
      String month, String path, String drawn, String done, String mark, String by) {}

  public SamplesPage {
    lines = List.copyOf(lines);
  }
}
