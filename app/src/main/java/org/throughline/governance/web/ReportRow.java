// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.throughline.governance.internal.reports.ReportSummary;

/// A report as a row of a list.
///
/// @param path where it is opened by whoever looks at the list
/// @param author empty for who only reads what is published
/// @param settled how many of its implications are signed or waived
/// @param waiting who is waited for, in words
/// @param waitsForMe whether the signature of whoever looks is waited for
public record ReportRow(
    long id,
    String title,
    String path,
    long body,
    String bodyName,
    LocalDate meetsOn,
    String author,
    State state,
    int edition,
    boolean isPrivate,
    List<String> waiting,
    int settled,
    boolean waitsForMe) {

  /// Where a report stands.
  public enum State {
    DRAFT("Draft"),
    CORRECTION("Being corrected"),
    PUBLISHED("Published"),
    SET_ASIDE("Set aside");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }

    /// In an address or a style.
    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(ReportSummary report) {
      if (report.isSetAside()) {
        return SET_ASIDE;
      }
      if (report.isPublished()) {
        return PUBLISHED;
      }
      return report.everPublished() ? CORRECTION : DRAFT;
    }
  }

  public ReportRow {
    waiting = List.copyOf(waiting);
  }
}
