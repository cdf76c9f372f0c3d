// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.Paging;

/// Whom to remind about reviews.
///
/// @param sentence the answer that the page begins with
public record ChasersPage(String sentence, boolean isMine, List<Row> rows, Paging paging) {

  /// @param record where the reminder is recorded
  public record Row(
      String name,
      String path,
      String setting,
      String officer,
      String act,
      String due,
      boolean isLate,
      String record) {}

  public ChasersPage {
    rows = List.copyOf(rows);
  }
}
