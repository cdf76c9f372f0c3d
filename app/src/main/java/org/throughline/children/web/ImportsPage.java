// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.util.List;
import org.throughline.children.internal.importing.ImportLine;
import org.throughline.platform.web.FormErrors;

/// The files of pupils that were sent, and the form to send another.
public record ImportsPage(List<Row> rows, FormErrors errors) {

  /// One file.
  public record Row(ImportLine line, String by, String at, String outcome) {}

  public ImportsPage {
    rows = List.copyOf(rows);
  }
}
