// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.Option;

/// How quickly advice comes, adviser by adviser and month by month.
///
/// @param sentence the answer that the page begins with
/// @param from the first month, such as `2026-01`
/// @param adviser the code of the one adviser that is shown; empty for all
/// @param download the address of the table
public record AdvicePage(
    String sentence,
    String from,
    String until,
    String adviser,
    List<Option> advisers,
    List<Row> partners,
    List<Row> months,
    String download) {

  /// Of one adviser or one month.
  ///
  /// @param share per cent in time, for the length of a bar; 0 when there is none
  public record Row(
      String label,
      String asked,
      String inTime,
      String percent,
      String median,
      String late,
      String waiting,
      String lateNow,
      String neverCame,
      int share,
      boolean isLateNow) {}

  public AdvicePage {
    advisers = List.copyOf(advisers);
    partners = List.copyOf(partners);
    months = List.copyOf(months);
  }
}
