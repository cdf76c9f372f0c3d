// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.throughline.cases.internal.panels.Panel;
import org.throughline.cases.internal.panels.PanelItem;
import org.throughline.platform.web.FormErrors;

/// The register of a panel.
///
/// @param today by which a letter is late
/// @param errors what was refused when a question was taken off
public record PanelPage(
    Panel panel, String sentence, List<Row> rows, LocalDate today, FormErrors errors) {

  public PanelPage {
    rows = List.copyOf(rows);
  }

  /// A question of the register.
  ///
  /// @param child initials and age
  /// @param putBy the officer's name
  public record Row(PanelItem item, String child, String kind, String putBy, String next) {}
}
