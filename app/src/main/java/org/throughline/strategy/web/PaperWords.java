// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.papers.Kind;
import org.throughline.platform.web.Dates;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperState;
import org.throughline.strategy.internal.importing.Review;

/// What is said of a paper that was sent.
@Component
class PaperWords {

  private final Names names;
  private final Clock clock;

  PaperWords(Names names, Clock clock) {
    this.names = names;
    this.clock = clock;
  }

  /// Who sent it and when.
  String sent(PaperLine paper) {
    LocalDate day = LocalDate.ofInstant(paper.receivedAt(), ZoneId.of("Europe/London"));
    return names.of(paper.receivedBy()) + ", " + Dates.relative(day, LocalDate.now(clock));
  }

  static String what(Kind kind) {
    return switch (kind) {
      case STRATEGY -> "Strategy";
      case ACTION_PLAN -> "Action plan";
      case MINUTES -> "Minutes";
      case REPORT -> "Report";
      case UNKNOWN -> "Paper of another kind";
    };
  }

  static String sentence(PaperLine paper, boolean isDead, List<Review> toReview) {
    return switch (paper.state()) {
      case WAITING -> "This paper waits to be read. This page looks again by itself.";
      case READING ->
          isDead
              ? "The reading of this paper stopped half-way. Nothing of it was kept."
              : "This paper is being read. This page looks again by itself.";
      case REFUSED -> "This paper could not be read. Nothing of it was kept but the file.";
      case FAILED -> paper.problem();
      case READ -> found(paper, toReview);
    };
  }

  private static String found(PaperLine paper, List<Review> toReview) {
    if (!toReview.isEmpty()) {
      long open = toReview.stream().filter(Review::isOpen).count();
      return "This paper holds "
          + (toReview.size() == 1 ? "one thing" : toReview.size() + " things")
          + " that can become a strategy; "
          + (open == 0 ? "all are decided." : open + " to be reviewed.");
    }
    return switch (paper.kind().orElse(Kind.UNKNOWN)) {
      case MINUTES ->
          "These are the minutes of a meeting. They are kept here and can be consulted; there is"
              + " nothing in them to adopt.";
      case REPORT ->
          "This is a report. It is kept here and can be consulted; there is nothing in it to adopt.";
      case STRATEGY, ACTION_PLAN, UNKNOWN ->
          "No strategy and no action plan was recognised in this paper. It is kept here and can be"
              + " consulted.";
    };
  }

  static String remedy(PaperLine paper, boolean isDead) {
    return isDead || paper.state() == PaperState.FAILED
        ? "Have it read again: it starts from the beginning."
        : "";
  }
}
