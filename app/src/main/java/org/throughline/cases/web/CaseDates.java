// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;

/// Every date that the law gave a case, done or not, and why.
///
/// @param back the case's path
/// @param kind the pathway's title
/// @param sentence how much was done in time, how much was not, and how much is left
/// @param lines the earliest first
/// @param today the day on which it stands so
public record CaseDates(
    String back, String child, String kind, String sentence, List<Line> lines, String today) {

  /// What the law asked, allowed, or had wait.
  ///
  /// @param day the last day, or the first on which it may be done; in words where there is none
  /// @param mark how it is marked: `on`, `behind`, `gap` or `unknown`
  /// @param because how the day was found and how it stands
  public record Line(
      String act, String who, String day, String how, String mark, String because, String source) {}

  public CaseDates {
    lines = List.copyOf(lines);
  }
}
