// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.ehc.EditionSummary;

/// What changed in a version, the latest first.
public record ChangesPage(
    String path, String child, EditionSummary edition, List<ChangeLine> lines) {

  public ChangesPage {
    lines = List.copyOf(lines);
  }
}
