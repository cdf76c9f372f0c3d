// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Paging;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.Review;

/// The papers that were sent, with the form that takes more.
///
/// @param mayImport whether the person may send papers
/// @param toReview how many strategies and plans wait for a person's yes
public record ImportPage(
    FormErrors errors, List<Row> rows, Paging paging, boolean mayImport, int toReview) {

  public ImportPage {
    rows = List.copyOf(rows);
  }

  /// One paper.
  ///
  /// @param sent who sent it and when, in words
  public record Row(PaperLine paper, String sent, String what, List<Review> reviews) {
    public Row {
      reviews = List.copyOf(reviews);
    }
  }
}
