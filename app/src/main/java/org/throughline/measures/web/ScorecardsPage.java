// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;

/// All scorecards, each with how it stands.
public record ScorecardsPage(String sentence, List<Row> rows, boolean mayEdit) {

  public ScorecardsPage {
    rows = List.copyOf(rows);
  }

  /// One scorecard.
  public record Row(String href, String title, String purpose, String sentence, int measures) {}
}
