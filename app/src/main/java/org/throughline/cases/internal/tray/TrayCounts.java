// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.tray;

/// How many open cases of a tray stand where.
public record TrayCounts(
    int all, int late, int today, int week, int waiting, int undated, int leftBehind) {

  public int of(TrayFilter.When when) {
    return switch (when) {
      case ANY -> all;
      case LATE -> late;
      case TODAY -> today;
      case WEEK -> week;
      case WAITING -> waiting;
      case UNDATED -> undated;
    };
  }
}
