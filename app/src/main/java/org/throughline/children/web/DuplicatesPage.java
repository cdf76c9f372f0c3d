// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import org.throughline.children.ChildSummary;
import org.throughline.platform.web.Paging;

/// The work list of records that may be of one child.
public record DuplicatesPage(String sentence, List<Row> rows, Paging paging) {

  /// Two records and why they may be one.
  public record Row(ChildSummary one, ChildSummary other, List<String> reasons) {
    public Row {
      reasons = List.copyOf(reasons);
    }

    /// The path of the page that compares them.
    public String path() {
      return "/children/merge/" + one.address() + "/" + other.address();
    }
  }

  public DuplicatesPage {
    rows = List.copyOf(rows);
  }
}
