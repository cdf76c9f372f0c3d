// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.throughline.cases.CaseId;

/// A line of the tray in words.
///
/// @param tick the case and its version, for what is done to several at once
/// @param group under which heading it stands; empty where the list is not by day
/// @param next such as `in 3 days (Tue 24 Nov)`; null without a next date
/// @param act what is to be done then
/// @param because why then
/// @param child initials and age
/// @param kind the pathway's title
/// @param weeks how many weeks it has been open
/// @param limit how many weeks the law gives from the beginning; 0 where it gives none
/// @param waiting on whom, since when; null when on nobody
/// @param last what happened last, and when
public record TrayRow(
    String path,
    String tick,
    String group,
    @Nullable String next,
    boolean isLate,
    String act,
    String because,
    String child,
    String kind,
    int weeks,
    int limit,
    @Nullable String waiting,
    String last,
    String officer,
    List<String> flags) {

  public TrayRow {
    flags = List.copyOf(flags);
  }

  /// Whether it is one of these cases.
  public boolean isAmong(Set<CaseId> ticked) {
    return ticked.contains(new CaseId(Long.parseLong(tick.substring(0, tick.indexOf(':')))));
  }
}
