// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.List;
import org.throughline.platform.web.Option;
import org.throughline.settings.internal.loading.StagedRows;

/// One file of the register: what it would do, or did.
///
/// @param sentence the answer
/// @param progress rows read so far, while it is read
/// @param canApply whether a person may say yes or no
/// @param tally the numbers, each with its label
/// @param rows what single rows do
/// @param faults the first of what is wrong
/// @param moreFaults how many more there are
public record RegisterFilePage(
    String fileName,
    String sentence,
    String path,
    String provenance,
    boolean isUnderWay,
    String progress,
    boolean canApply,
    List<Option> tally,
    List<Group> rows,
    List<StagedRows.Fault> faults,
    int moreFaults,
    List<String> others) {

  public RegisterFilePage {
    tally = List.copyOf(tally);
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
    others = List.copyOf(others);
  }

  /// @param more how many rows of the kind are not shown
  public record Group(String heading, List<Row> rows, int more) {}

  public record Row(long number, String urn, String name, List<String> differences) {}
}
