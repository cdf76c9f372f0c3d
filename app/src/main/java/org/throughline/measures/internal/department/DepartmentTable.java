// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.department;

import java.util.Arrays;
import java.util.Optional;

/// A table of the Department's release that can be counted from the cases.
public enum DepartmentTable {
  REQUESTS("ehc-requests", "requests", "All requests for EHC needs assessments"),
  ASSESSMENTS("ehc-assessments", "assessments", "All EHC needs assessments"),
  TIMELINESS("ehc-timeliness", "timeliness_20_week", "All EHC plans issued"),
  NEW_PLANS("ehc-new-plans", "newplans", "New EHC plans"),
  CASELOAD("ehc-caseload", "caseload", "All EHC plans"),
  CEASED("ehc-ceased", "ceased_plans", "All ceased EHC plans");

  private final String dataSet;
  private final String file;
  private final String total;

  DepartmentTable(String dataSet, String file, String total) {
    this.dataSet = dataSet;
    this.file = file;
    this.total = total;
  }

  /// The table of a file of that name.
  public static Optional<DepartmentTable> of(String file) {
    return Arrays.stream(values()).filter(each -> each.file.equals(file)).findFirst();
  }

  /// As measures and loaded releases name it.
  public String dataSet() {
    return dataSet;
  }

  /// As the Department names its file, without the ending.
  public String file() {
    return file;
  }

  /// What its row for all children is called.
  public String total() {
    return total;
  }

  /// Whether it is a count on a day of January, and not over a year.
  public boolean isOfJanuary() {
    return this == CASELOAD;
  }
}
