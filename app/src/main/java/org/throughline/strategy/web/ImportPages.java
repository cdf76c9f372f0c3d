// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.papers.Kind;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.documents.DocumentType;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.internal.importing.PaperDesk;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.PaperState;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewRows;

/// Sending papers in, watching them being read, and opening what was read.
@Controller
class ImportPages {

  private static final String LIST = "/import";
  private static final int SIZE = 25;
  private static final int BLOCKS = 150;
  private static final int MOST_FILES = 10;
  private static final Set<DocumentType> TAKEN =
      EnumSet.of(
          DocumentType.DOCX,
          DocumentType.PDF,
          DocumentType.HTML,
          DocumentType.MARKDOWN,
          DocumentType.TEXT);

  private final PaperDesk desk;
  private final PaperRows papers;
  private final ReviewRows reviews;
  private final Once once;
  private final CurrentAccount currentAccount;
  private final Names names;
  private final Clock clock;

  ImportPages(
      PaperDesk desk,
      PaperRows papers,
      ReviewRows reviews,
      Once once,
      CurrentAccount currentAccount,
      Names names,
      Clock clock) {
    this.desk = desk;
    this.papers = papers;
    this.reviews = reviews;
    this.once = once;
    this.currentAccount = currentAccount;
    this.names = names;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/import")
  Screen list(
      HttpServletRequest request, @RequestParam(name = "page", defaultValue = "1") int page) {
    return list(request, page, FormErrors.NONE);
  }

  /// Takes all the files or none of them.
  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
  @PostMapping("/import")
  ModelAndView send(
      HttpServletRequest request,
      @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> sent,
      @RequestParam(name = Once.FIELD, defaultValue = "") String key,
      RedirectAttributes attributes) {
    List<MultipartFile> files =
        sent == null ? List.of() : sent.stream().filter(ImportPages::isChosen).toList();
    AccountId by = account(request).id();
    return switch (once.carryOut(by, key, () -> receive(files, by))) {
      case Outcome.Done<String>(String address) when address.equals(LIST) ->
          new ModelAndView(
              Notice.redirect(
                  attributes, files.size() + " papers were sent and are being read.", LIST));
      case Outcome.Done<String>(String address) -> new ModelAndView("redirect:" + address);
      case Outcome.Refused<String>(List<Problem> problems) -> {
        ModelAndView again = list(request, 1, new FormErrors(problems));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("A new paper cannot be overtaken");
    };
  }

  @SignedInOnly
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
            sent(paper),
            sentence(paper, isDead, toReview),
            remedy(paper, isDead),
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
    boolean again = desk.retry(id, account(request).id());
    return Notice.redirect(
        attributes,
        again ? "The paper is being read again." : "The paper is not waiting for another try.",
        "/import/papers/" + id);
  }

  private Outcome<String> receive(List<MultipartFile> files, AccountId by) {
    if (files.isEmpty() || files.size() > MOST_FILES) {
      return new Outcome.Refused<>(List.of(number(files.size())));
    }
    List<Long> taken = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    files.forEach(file -> receive(file, by, taken, problems));
    if (problems.isEmpty()) {
      return new Outcome.Done<>(taken.size() == 1 ? LIST + "/papers/" + taken.getFirst() : LIST);
    }
    if (files.size() > 1) {
      problems.add(
          new Problem(
              "IMPORT-103",
              "file",
              "None of the "
                  + files.size()
                  + " papers was taken. Choose them again without these."));
    }
    return new Outcome.Refused<>(problems);
  }

  private void receive(MultipartFile file, AccountId by, List<Long> taken, List<Problem> problems) {
    String name = String.valueOf(file.getOriginalFilename());
    if (DocumentType.ofName(name).filter(TAKEN::contains).isEmpty()) {
      problems.add(unknownKind(name));
      return;
    }
    try (InputStream content = file.getInputStream()) {
      switch (desk.receive(content, name, by)) {
        case Outcome.Done<Long>(Long paper) -> taken.add(paper);
        case Outcome.Refused<Long>(List<Problem> refused) ->
            refused.forEach(
                problem ->
                    problems.add(
                        new Problem(problem.code(), "file", name + ": " + problem.message())));
        case Outcome.Overtaken<Long> impossible ->
            throw new IllegalStateException("A new paper cannot be overtaken");
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file could not be read to its end", unreadable);
    }
  }

  private static Problem unknownKind(String name) {
    return new Problem(
        "IMPORT-101",
        "file",
        name
            + " is not a kind of paper that can be read. Send a Word document (.docx), PDF,"
            + " web page (.html), Markdown (.md) or plain text (.txt).");
  }

  private static Problem number(int files) {
    return new Problem(
        "IMPORT-102",
        "file",
        files == 0
            ? "Choose the paper to read."
            : "Choose up to " + MOST_FILES + " papers at a time.");
  }

  private static boolean isChosen(MultipartFile file) {
    return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
  }

  private Screen list(HttpServletRequest request, int page, FormErrors errors) {
    Paging paging = new Paging(papers.count(), page, SIZE, Address.of("/import"));
    List<ImportPage.Row> rows =
        papers.all(paging.size(), paging.offset()).stream().map(this::row).toList();
    return Screen.of(
        "strategy/import",
        new ImportPage(
            errors,
            rows,
            paging,
            StrategyConfiguration.mayEdit(currentAccount.of(request)),
            reviews.countOpen()));
  }

  private ImportPage.Row row(PaperLine paper) {
    return new ImportPage.Row(
        paper,
        sent(paper),
        paper.kind().map(ImportPages::what).orElse(paper.state().label()),
        reviews.ofPaper(paper.id()));
  }

  private String sent(PaperLine paper) {
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

  private static String sentence(PaperLine paper, boolean isDead, List<Review> toReview) {
    return switch (paper.state()) {
      case WAITING -> "This paper waits to be read. This page looks again by itself.";
      case READING ->
          isDead
              ? "The reading of this paper stopped half-way. Nothing of it was kept."
              : "This paper is being read. This page looks again by itself.";
      case REFUSED, FAILED -> paper.problem();
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

  private static String remedy(PaperLine paper, boolean isDead) {
    return isDead || paper.state() == PaperState.FAILED
        ? "Have it read again: it starts from the beginning."
        : "";
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

  private Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }
}
