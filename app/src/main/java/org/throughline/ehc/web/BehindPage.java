// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.Paging;

/// Provision of section F that is behind, in every plan that the person may see.
///
/// @param paging over all that is behind
public record BehindPage(List<Line> lines, Paging paging, boolean isMine) {

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
    String where = isMine ? " in your cases" : "";
    return paging.total() == 0
        ? "No provision of section F is behind" + where
        : "%,d of section F behind%s".formatted(paging.total(), where);
  }
}
