// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.FormPage;

/// The form of a row, with the rows that it may be joined to.
public record RowPage(FormPage form, List<Joins> joins) {

  public RowPage {
    joins = List.copyOf(joins);
  }

  /// Rows of one kind.
  ///
  /// @param title such as `Which needs does it meet?`
  public record Joins(String title, List<Join> rows) {
    public Joins {
      rows = List.copyOf(rows);
    }
  }

  /// A row that may be joined.
  ///
  /// @param name of the box
  /// @param words its label and its beginning
  /// @param note what somebody else did meanwhile; empty for nothing
  public record Join(String name, String words, boolean isTicked, String note) {}
}
