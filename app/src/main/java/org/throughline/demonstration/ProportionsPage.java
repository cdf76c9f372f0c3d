// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import java.util.List;

/// How the invented authority compares with what was published.
///
/// @param sentence the answer
/// @param loaded how many children have come, per cent; 100 when all are there
/// @param area whose figures it is held against
public record ProportionsPage(
    String sentence, int loaded, String area, String source, List<Comparison> comparisons) {

  public ProportionsPage {
    comparisons = List.copyOf(comparisons);
  }

  public boolean isWhole() {
    return loaded == 100;
  }
}
