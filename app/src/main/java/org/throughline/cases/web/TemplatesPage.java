// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;

/// The templates of letters.
public record TemplatesPage(List<Line> lines) {

  /// @param sent what is recorded when the letter is sent
  public record Line(String code, String title, String kind, String sent, int version) {}

  public TemplatesPage {
    lines = List.copyOf(lines);
  }
}
