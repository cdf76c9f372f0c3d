// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.checks;

import java.util.Optional;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Section;

/// One thing that a plan should put right.
///
/// @param row absent when the section as a whole lacks something
/// @param detail such as the vague words and why they are; empty where the rule says it all
/// @param remedy what to do here
public record Finding(
    PlanRule rule, Section section, Optional<PlanRow> row, String detail, String remedy) {

  static Finding of(PlanRule rule, PlanRow row) {
    return new Finding(rule, row.section(), Optional.of(row), "", rule.remedy());
  }

  static Finding of(PlanRule rule, Section section) {
    return new Finding(rule, section, Optional.empty(), "", rule.remedy());
  }

  /// Such as `F2` or `Section F`.
  public String where() {
    return row.map(PlanRow::label).orElse("Section " + section.name());
  }

  public boolean isNeeded() {
    return rule.isNeeded();
  }

  /// In a sentence.
  public String what() {
    return rule.what() + (detail.isEmpty() ? "." : ": " + detail);
  }
}
