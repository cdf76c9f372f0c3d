// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;
import java.util.Optional;
import org.throughline.delivery.internal.tables.PlanColumn;
import org.throughline.delivery.internal.tables.PlanUpload;
import org.throughline.platform.web.FormErrors;

/// Where a table of the plan is sent in, and looked at before it is applied.
///
/// @param upload what was read; absent before anything was sent
/// @param refused what stood in the way of applying it
/// @param decision the reference that was typed, of the decision that it carries out
public record UploadPage(
    FormErrors errors, Optional<PlanUpload> upload, List<String> refused, String decision) {

  static final int SHOWN = 200;

  public UploadPage {
    refused = List.copyOf(refused);
  }

  /// What would happen, in a sentence.
  public String sentence() {
    return upload.map(UploadPage::sentence).orElse("Upload changes to the plan");
  }

  private static String sentence(PlanUpload upload) {
    if (upload.isApplied()) {
      return "This table was applied.";
    }
    String read = Counts.of(upload.rowsRead(), "row was", "rows were") + " read; ";
    if (!upload.problems().isEmpty()) {
      return read
          + Counts.of(upload.problems().size(), "problem stands", "problems stand")
          + " in the way, so nothing can be applied yet.";
    }
    return upload.changes().isEmpty()
        ? read + "nothing would change."
        : read
            + Counts.of(upload.changes().size(), "action", "actions")
            + " would change. Nothing has been changed yet.";
  }

  /// The columns that a table can have, as its first row names them.
  public List<String> columns() {
    return PlanColumn.titles();
  }

  /// How many changes are not shown.
  public int more() {
    return upload.map(each -> Math.max(0, each.changes().size() - SHOWN)).orElse(0);
  }
}
