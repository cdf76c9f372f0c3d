// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import java.util.Set;
import org.throughline.ehc.internal.audits.Audits;
import org.throughline.platform.web.Paging;

/// The audits of twelve months.
///
/// @param sentence the answer that the page begins with
/// @param moderation how many were scored twice, and how far two scores lay apart
/// @param grades each with its link and how many there are
public record AuditBoardPage(
    String sentence,
    String moderation,
    String actions,
    List<ReviewsPage.Link> grades,
    List<Audits.Theme> themes,
    List<Row> rows,
    Paging paging) {

  /// @param law whether what the law requires is there; empty where that is not asked
  /// @param again what follows from a grade below good; empty for nothing
  public record Row(
      long audit,
      String name,
      String path,
      String kind,
      String scorer,
      String when,
      String result,
      String mark,
      String law,
      String again) {

    /// With a word on the law, which is not kept in some audits.
    Row with(Set<Long> unlawful) {
      String found = unlawful.contains(audit) ? "The law is not kept" : "The law is kept";
      return new Row(audit, name, path, kind, scorer, when, result, mark, found, again);
    }
  }

  public AuditBoardPage {
    grades = List.copyOf(grades);
    themes = List.copyOf(themes);
    rows = List.copyOf(rows);
  }
}
