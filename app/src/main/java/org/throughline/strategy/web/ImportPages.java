// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.papers.ReadingLimits;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.documents.DocumentType;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.internal.importing.PaperDesk;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.ReviewRows;

/// Sending papers in, and the list of those that were sent.
@Controller
class ImportPages {

  private static final String LIST = "/import";
  private static final int SIZE = 25;
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
  private final PaperWords words;

  ImportPages(
      PaperDesk desk,
      PaperRows papers,
      ReviewRows reviews,
      Once once,
      CurrentAccount currentAccount,
      PaperWords words) {
    this.desk = desk;
    this.papers = papers;
    this.reviews = reviews;
    this.once = once;
    this.currentAccount = currentAccount;
    this.words = words;
  }

  @Access({Role.STRATEGY_OWNER, Role.ADMINISTRATOR})
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
    if (file.getSize() > ReadingLimits.usual().bytes()) {
      problems.add(tooLarge(name));
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

  private static Problem tooLarge(String name) {
    return new Problem(
        "IMPORT-104",
        "file",
        name
            + " is too large. A paper can be up to "
            + ReadingLimits.usual().bytes() / 1_000_000
            + " MB. Save it with smaller pictures, or send it in parts.");
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
        words.sent(paper),
        paper.kind().map(PaperWords::what).orElse(paper.state().label()),
        reviews.ofPaper(paper.id()));
  }

  private Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }
}
