// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// The page of the audit log.
///
/// @param answer the sentence that it begins with
/// @param download the address of the same lines as a table
public record AuditPage(
    String answer,
    AuditFilter filter,
    FormErrors errors,
    List<Option> people,
    List<Option> acts,
    List<Option> subjects,
    List<Line> lines,
    Paging paging,
    String download) {

  /// One line as it is shown.
  ///
  /// @param moment machine-readable, for the `time` element
  /// @param record the kind of record and its number or code
  public record Line(
      long number,
      String moment,
      String at,
      String who,
      String act,
      String record,
      String detail) {}
}
