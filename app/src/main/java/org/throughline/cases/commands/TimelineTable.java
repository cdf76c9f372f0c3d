// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import java.io.PrintStream;
import java.time.LocalDate;
import org.throughline.statute.Duty;
import org.throughline.statute.Timeline;

/// A timeline as a table for a terminal, with the reason below each line.
final class TimelineTable {

  private static final String INDENT = "    ";

  private TimelineTable() {}

  static void print(Timeline timeline, PrintStream out) {
    out.println(timeline.pathway().title() + ", as at " + timeline.asOf());
    out.println();
    out.printf("%-10s  %-19s  %-10s  %s%n", "due", "state", "met on", "duty");
    for (Duty duty : timeline.duties()) {
      out.printf(
          "%-10s  %-19s  %-10s  %s%n",
          duty.due().map(LocalDate::toString).orElse("-"),
          duty.state().code(),
          duty.metOn().map(LocalDate::toString).orElse("-"),
          duty.code());
      out.println(Wrapped.text(INDENT, duty.because()));
    }
  }
}
