// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// The plans of one month that were drawn for audit, and how they were drawn.
///
/// @param sentence the answer that the page begins with
/// @param how by whom, when and from what they were drawn
/// @param holds whether drawing them again from what is kept gives the same plans
/// @param pool every plan that could be drawn, in the order of their tickets
public record SamplePage(
    String sentence, String how, String seed, boolean holds, List<Row> rows, List<Entry> pool) {

  /// A plan that was drawn.
  ///
  /// @param mine whether the viewer has to score it still
  public record Row(
      int place,
      String name,
      String path,
      String scorer,
      String second,
      String state,
      String mark,
      boolean mine) {}

  /// A plan that could be drawn.
  ///
  /// @param address the random number of its case, from which its ticket follows
  public record Entry(String address, String ticket, boolean isDrawn) {}

  public SamplePage {
    rows = List.copyOf(rows);
    pool = List.copyOf(pool);
  }
}
