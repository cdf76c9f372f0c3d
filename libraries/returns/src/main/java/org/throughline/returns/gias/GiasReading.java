// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.gias;

import java.util.List;

/// What became of a file.
///
/// @param rows rows below the heading that are not blank
/// @param refusedRows those of them that were left out
/// @param others headings that are kept but not understood
/// @param refusals why nothing of the file may be kept; empty when it may
/// @param isWindows whether the text was Windows-1252 and not UTF-8
public record GiasReading(
    GiasLayout layout,
    long rows,
    long refusedRows,
    List<String> others,
    List<GiasProblem> refusals,
    boolean isWindows) {

  public GiasReading {
    others = List.copyOf(others);
    refusals = List.copyOf(refusals);
  }

  public boolean isRefused() {
    return !refusals.isEmpty();
  }
}
