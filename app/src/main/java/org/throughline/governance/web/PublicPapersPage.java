// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.List;
import org.throughline.governance.internal.live.Words;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.platform.web.Dates;

/// The papers that everybody may read, the latest meeting first.
public record PublicPapersPage(List<Publication> papers) {

  public PublicPapersPage {
    papers = List.copyOf(papers);
  }

  /// The page's answer.
  public String sentence() {
    if (papers.isEmpty()) {
      return "No board paper has been published yet.";
    }
    Publication latest = papers.getFirst();
    return Words.of(papers.size(), "board paper is", "board papers are")
        + " published; the latest is for the %s of %s."
            .formatted(latest.body(), Dates.full(latest.meetsOn()));
  }

  public String day(Publication paper) {
    return Dates.full(paper.meetsOn());
  }
}
