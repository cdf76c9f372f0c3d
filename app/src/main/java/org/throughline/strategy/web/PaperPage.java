// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import org.throughline.strategy.internal.importing.Finding;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperState;
import org.throughline.strategy.internal.importing.Review;

/// One paper: how its reading goes, or what it was found to be.
///
/// @param sentence the answer
/// @param remedy what to do next; empty when there is nothing to do
/// @param isDead whether its reading stopped half-way
public record PaperPage(
    PaperLine paper,
    String sent,
    String sentence,
    String remedy,
    boolean isDead,
    boolean mayImport,
    List<Review> reviews,
    List<Finding> findings,
    Source source) {

  public PaperPage {
    reviews = List.copyOf(reviews);
    findings = List.copyOf(findings);
  }

  public boolean canBeRetried() {
    return mayImport && (isDead || paper.state().canBeRetried());
  }

  /// Whether the file itself must be put right before it can be read.
  public boolean isRefused() {
    return paper.state() == PaperState.REFUSED;
  }
}
