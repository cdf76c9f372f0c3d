// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.ReportPaper;
import org.throughline.papers.out.PdfWriter;
import org.throughline.papers.out.WordWriter;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Screen;

/// The list of reports, and a report as it is being written.
@Controller
class ReportPages {

  private final ReportRows rows;
  private final ReadyMadeChoices readyMade;
  private final ReportPageMaker maker;
  private final ReportPaper paper;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  ReportPages(
      ReportRows rows,
      ReadyMadeChoices readyMade,
      ReportPageMaker maker,
      ReportPaper paper,
      CurrentAccount currentAccount,
      Clock clock) {
    this.rows = rows;
    this.readyMade = readyMade;
    this.maker = maker;
    this.paper = paper;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/boards/reports")
  Screen list(
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String mine,
      HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return Screen.of(
        "governance/reports",
        ReportListPage.of(
            rows.visibleTo(account),
            body,
            state,
            mine.equals("yes"),
            LocalDate.now(clock),
            account.holdsAny(Rights.AUTHORS) ? readyMade.all() : List.of(),
            FormErrors.NONE));
  }

  @ForThoseNamedOnReport
  @GetMapping("/boards/reports/{id}")
  Screen one(@PathVariable long id, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return Screen.of("governance/report", maker.page(id, account, FormErrors.NONE));
  }

  @ForThoseNamedOnReport
  @GetMapping("/boards/reports/{id}/preview")
  Screen preview(@PathVariable long id) {
    Report report = draft(id);
    return Screen.of("governance/paper", PaperPage.preview(report, paper.draft(report)));
  }

  @ForThoseNamedOnReport
  @GetMapping("/boards/reports/{id}/draft.docx")
  ResponseEntity<byte[]> word(@PathVariable long id) {
    return PaperFile.WORD.answer("draft-report-" + id, WordWriter.write(paper.draft(draft(id))));
  }

  @ForThoseNamedOnReport
  @GetMapping("/boards/reports/{id}/draft.pdf")
  ResponseEntity<byte[]> pdf(@PathVariable long id) {
    return PaperFile.PDF.answer("draft-report-" + id, PdfWriter.write(paper.draft(draft(id))));
  }

  /// A published report has no draft until a correction is begun.
  private Report draft(long id) {
    return Optional.of(maker.report(id))
        .filter(report -> !report.isPublished())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
