// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.util.UUID;

/// A row of one version of a plan.
///
/// @param stem the same in every version of the plan
/// @param number its place among the rows of its section, from 1
/// @param version grows by one with each change
public record PlanRow(
    long id, UUID stem, Section section, int number, int place, RowWords words, long version) {

  /// Such as `F2`.
  public String label() {
    return section.name() + (section == Section.H1 || section == Section.H2 ? "." : "") + number;
  }

  public RowKind kind() {
    return section.kind();
  }
}
