// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// The complaints and the Ombudsman's findings of a case, each with the step that failed.
///
/// @param sentence the answer that the page begins with
public record ComplaintsPage(
    String casePath, String path, String child, String sentence, List<Row> rows) {

  /// One complaint or finding.
  ///
  /// @param lateness of the step; empty for none
  /// @param isStepLate whether the step came late, or is late still
  /// @param reply until when, or when, it was replied to
  /// @param because how the last day of the reply is counted; empty for a finding
  /// @param remedyWhen its last day, or when it was done; empty for none
  /// @param next what may be written down next
  public record Row(
      long id,
      String what,
      String from,
      String about,
      String service,
      String step,
      String lateness,
      boolean isStepLate,
      String reply,
      boolean isReplyLate,
      String because,
      String outcome,
      String remedy,
      String remedyWhen,
      boolean isRemedyLate,
      String next) {}

  public ComplaintsPage {
    rows = List.copyOf(rows);
  }
}
