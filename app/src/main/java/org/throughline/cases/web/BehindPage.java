// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Paging;

/// The cases that a figure counts.
///
/// @param sentence how many, and how many in time
/// @param what what was to be done
/// @param within the part of the whole to which the list keeps; empty for the whole
/// @param withEveryPart the same list of the whole
/// @param withAll the same list, all of it
/// @param withLate the late ones alone
public record BehindPage(
    String sentence,
    String what,
    String within,
    String withEveryPart,
    List<Row> rows,
    int all,
    int late,
    boolean isOnlyLate,
    String withAll,
    String withLate,
    Paging paging,
    Address download) {

  public BehindPage {
    rows = List.copyOf(rows);
  }

  /// A case of the list.
  ///
  /// @param days how far from its day, in words
  public record Row(
      String path,
      String child,
      String act,
      Optional<String> due,
      Optional<String> done,
      String days,
      boolean isLate,
      String officer) {}
}
