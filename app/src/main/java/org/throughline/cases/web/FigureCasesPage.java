// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Paging;

/// The cases that a named figure counts.
///
/// @param sentence how many
/// @param within the part of the whole to which the list keeps; empty for the whole
/// @param withEveryPart the same list of the whole
/// @param aboveWords what the part above the line is; empty where only the whole is counted
/// @param withAll the same list, all of it
/// @param withAbove those above the line alone
public record FigureCasesPage(
    String sentence,
    String within,
    String withEveryPart,
    String aboveWords,
    List<Row> rows,
    int listed,
    int above,
    boolean isOnlyAbove,
    String withAll,
    String withAbove,
    Paging paging,
    Address download) {

  public FigureCasesPage {
    rows = List.copyOf(rows);
  }

  /// A case of the list.
  ///
  /// @param day that puts it there
  /// @param counts what it counts as, such as `to assess`; empty when it only counts below the line
  /// @param part such as `Reason: Paid work`; may be empty
  public record Row(
      String path,
      String child,
      String pathway,
      String day,
      String counts,
      String part,
      String officer) {}
}
