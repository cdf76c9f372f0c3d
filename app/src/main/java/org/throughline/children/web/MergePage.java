// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import org.throughline.children.internal.ChildRecord;
import org.throughline.platform.web.FormErrors;

/// Two records side by side, to be made one.
///
/// @param one the record that stays
/// @param other the record that goes into it
public record MergePage(
    ChildRecord one, ChildRecord other, List<Line> lines, FormErrors errors, String key) {

  /// One fact in both records.
  ///
  /// @param isChoice whether they differ and both know something
  public record Line(
      String field,
      String label,
      String mine,
      String theirs,
      boolean isChoice,
      boolean takesOther) {}

  public MergePage {
    lines = List.copyOf(lines);
  }

  public String path() {
    return "/children/merge/" + one.address() + "/" + other.address();
  }

  /// The same page with the other record to stay.
  public String otherWay() {
    return "/children/merge/" + other.address() + "/" + one.address();
  }
}
