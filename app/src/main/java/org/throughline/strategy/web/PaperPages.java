// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.internal.importing.PaperDesk;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.PaperState;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewRows;

/// Watching a paper being read, and opening what was read.
@Controller
class PaperPages {

  private static final int BLOCKS = 150;

  private final PaperDesk desk;
  private final PaperRows papers;
  private final ReviewRows reviews;
  private final PaperWords words;
  private final CurrentAccount currentAccount;

  PaperPages(
      PaperDesk desk,
      PaperRows papers,
      ReviewRows reviews,
      PaperWords words,
      CurrentAccount currentAccount) {
    this.desk = desk;
    this.papers = papers;
    this.reviews = reviews;
    this.words = words;
    this.currentAccount = currentAccount;
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @GetMapping("/import/papers/{id}")
  Screen paper(
      HttpServletRequest request,
      HttpServletResponse response,
      @PathVariable long id,
      @RequestParam(name = "at", defaultValue = "1") int at) {
    PaperLine paper = found(id);
    boolean isDead = desk.isDead(paper);
    if (paper.state().isUnderWay() && !isDead) {
      // Looks again by itself, without script.
      response.setHeader("Refresh", "2");
    }
    List<Review> toReview = reviews.ofPaper(id);
    return Screen.of(
        "strategy/paper",
        new PaperPage(
            paper,
            words.sent(paper),
            PaperWords.sentence(paper, isDead, toReview),
            PaperWords.remedy(paper, isDead),
            isDead,
            StrategyConfiguration.mayEdit(currentAccount.of(request)),
            toReview,
            paper.state() == PaperState.READ ? papers.findings(id) : List.of(),
            source(id, at)));
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import/papers/{id}/retry")
  String retry(HttpServletRequest request, @PathVariable long id, RedirectAttributes attributes) {
    found(id);
    boolean again = desk.retry(id, currentAccount.of(request).orElseThrow().id());
    return Notice.redirect(
        attributes,
        again ? "The paper is being read again." : "The paper is not waiting for another try.",
        "/import/papers/" + id);
  }

  private Source source(long paper, int at) {
    int last = papers.lastBlock(paper);
    int first = Math.clamp(at, 1, Math.max(1, last));
    String path = "/import/papers/" + paper + "?at=";
    return Source.of(
        papers.blocks(paper, first, first + BLOCKS - 1),
        0,
        first > 1 ? path + Math.max(1, first - BLOCKS) : "",
        first + BLOCKS <= last ? path + (first + BLOCKS) : "");
  }

  private PaperLine found(long id) {
    return papers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
