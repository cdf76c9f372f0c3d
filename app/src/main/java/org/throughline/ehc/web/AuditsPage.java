// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;

/// The audits of one child's plan.
///
/// @param sentence the answer that the page begins with
public record AuditsPage(
    String casePath,
    String path,
    String child,
    String sentence,
    List<Row> rows,
    FormErrors errors) {

  /// One audit.
  ///
  /// @param result in words; that somebody scores it just now, while that is so
  /// @param isMine whether the viewer scores it just now
  /// @param maySecond whether the viewer may score it a second time
  /// @param mayAgain whether the plan may be audited again after it
  public record Row(
      long id,
      String kind,
      String scorer,
      String when,
      String result,
      String mark,
      boolean isOpen,
      boolean isMine,
      boolean maySecond,
      boolean mayAgain) {}

  public AuditsPage {
    rows = List.copyOf(rows);
  }
}
