// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// A board of appeals, orders, moves or plans that cease.
///
/// @param sentence the answer that the page begins with
/// @param boards each with its link and how many stand there
/// @param extra a second sentence; empty for none
public record AppealsPage(
    String sentence,
    String extra,
    String board,
    String whose,
    List<Option> officers,
    List<ReviewsPage.Link> boards,
    List<Row> rows,
    List<WindowRow> windows,
    Paging paging) {

  /// One open case.
  ///
  /// @param ours what the council does next, empty for nothing dated
  /// @param theirs what the family may do and until when
  /// @param waits how long the council waits
  /// @param mediation what it came to, with its certificate; empty for nothing
  /// @param isOwedLate whether what was agreed there is past its day
  public record Row(
      String name,
      String path,
      String kind,
      String last,
      String ours,
      String oursBy,
      boolean isLate,
      String theirs,
      String waits,
      String mediation,
      boolean isOwedLate,
      String officer) {}

  /// A decision against which the family may appeal.
  ///
  /// @param answered where mediation or an appeal is followed; empty when there is none
  public record WindowRow(
      String name, String path, String decision, String on, String until, String answered) {}

  public AppealsPage {
    officers = List.copyOf(officers);
    boards = List.copyOf(boards);
    rows = List.copyOf(rows);
    windows = List.copyOf(windows);
  }
}
