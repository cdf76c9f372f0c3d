// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.throughline.papers.Kind;

/// Everything that is kept of a paper once it is read.
///
/// @param findings what was found in a report or in minutes, to be consulted
record ReadPaper(
    Kind kind,
    String title,
    List<BlockLine> blocks,
    List<DraftReview> reviews,
    List<Finding> findings) {

  ReadPaper {
    blocks = List.copyOf(blocks);
    reviews = List.copyOf(reviews);
    findings = List.copyOf(findings);
  }

  /// One strategy or action plan to be reviewed.
  record DraftReview(
      ReviewKind kind,
      String title,
      Optional<YearMonth> from,
      Optional<YearMonth> to,
      List<DraftPart> parts) {
    DraftReview {
      parts = List.copyOf(parts);
    }
  }
}
