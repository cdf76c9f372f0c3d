// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.live.Words;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Paging;

/// The decisions that everybody may read, the newest first.
///
/// @param words that were looked for; empty for none
public record PublicDecisionsPage(int total, List<Decision> rows, String words, Paging paging) {

  public PublicDecisionsPage {
    rows = List.copyOf(rows);
  }

  /// The page's answer.
  public String sentence() {
    return total == 0
        ? "No decision has been published yet."
        : Words.of(total, "decision is", "decisions are") + " published.";
  }

  public String day(Decision decision) {
    return Dates.full(decision.decidedOn());
  }
}
