// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Whose figures are the council's own.
///
/// @param area the code that is set or was chosen; empty when none is
/// @param neighbours how many statistical neighbours are known for it
public record HomePage(
    FormErrors errors, String sentence, List<Option> areas, String area, int neighbours) {

  public HomePage {
    areas = List.copyOf(areas);
  }
}
