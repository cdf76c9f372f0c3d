// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import org.throughline.platform.web.Option;

/// The templates of letters.
///
/// @param kinds of cases for which the person may add one; none for whoever may not
public record TemplatesPage(List<Line> lines, List<Option> kinds) {

  /// @param sent what is recorded when the letter is sent
  public record Line(String code, String title, String kind, String sent, int version) {}

  public TemplatesPage {
    lines = List.copyOf(lines);
    kinds = List.copyOf(kinds);
  }
}
