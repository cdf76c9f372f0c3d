// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// Provision of section F that is behind, in every plan that the person may see.
///
/// @param isCut whether there are more than are shown
public record BehindPage(List<Line> lines, boolean isCut, boolean isMine) {

  public BehindPage {
    lines = List.copyOf(lines);
  }

  /// One provision.
  public record Line(
      String child,
      String path,
      String text,
      String shouldBe,
      String was,
      String last,
      boolean hasGap) {}

  /// The answer that the page begins with.
  public String sentence() {
    return lines.isEmpty()
        ? "No provision of section F is behind"
        : (isCut ? "More than " : "")
            + "%,d of section F behind%s".formatted(lines.size(), isMine ? " in your cases" : "");
  }
}
