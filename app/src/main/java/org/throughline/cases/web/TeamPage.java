// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;

/// The team's work: who keeps how many cases, what is past its whole time and why, and what is
/// heading there.
///
/// @param expected in words, how many more are likely to pass in the weeks ahead
/// @param honesty how wrong the same way of counting was before
public record TeamPage(
    String sentence,
    List<OfficerRow> officers,
    String kind,
    List<PastRow> past,
    String expected,
    String honesty,
    List<WeekRow> weeks,
    List<CheckRow> checks) {

  /// @param href the officer's tray
  public record OfficerRow(
      String name, String href, int open, int late, int week, int waiting, String earliest) {}

  /// @param stage what comes next in them
  /// @param exception what lifts the limit, in words
  /// @param href the very cases
  public record PastRow(
      String stage, String waitingOn, String exception, int cases, int longest, String href) {}

  /// @param share of the widest bar, from 0 to 100
  public record WeekRow(String week, String cases, int share) {}

  /// What was said before and what came.
  public record CheckRow(String day, String said, int came) {}

  public TeamPage {
    officers = List.copyOf(officers);
    past = List.copyOf(past);
    weeks = List.copyOf(weeks);
    checks = List.copyOf(checks);
  }
}
