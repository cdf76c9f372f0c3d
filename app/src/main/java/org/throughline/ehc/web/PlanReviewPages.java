// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.WhoseFirst;
import org.throughline.ehc.internal.dates.ReviewOpening;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Every plan's next review, Year 9 review and phase transfer for two years, and the way to put a
/// plan right that has no next date.
@Controller
class PlanReviewPages {

  private static final List<String> COLUMNS =
      List.of(
          "Child",
          "School",
          "Officer",
          "Next review",
          "Year 9 review",
          "Phase transfer",
          "Plan of");

  private final PlanGate gate;
  private final ReviewsPageMaker maker;
  private final WhoseFirst first;
  private final ReviewOpening opening;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Forms forms;
  private final Clock clock;

  PlanReviewPages(
      PlanGate gate,
      ReviewsPageMaker maker,
      WhoseFirst first,
      ReviewOpening opening,
      AuditLog audit,
      TransactionOperations transaction,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.first = first;
    this.opening = opening;
    this.audit = audit;
    this.transaction = transaction;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/ehc/reviews")
  ModelAndView reviews(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    return page(query, account, FormErrors.NONE);
  }

  private ReviewAddress asked(Map<String, String> query, Account account) {
    return ReviewAddress.read(query, first.of(account));
  }

  private ModelAndView page(Map<String, String> query, Account account, FormErrors errors) {
    int number = Sent.small(query, "page").orElse(1);
    ReviewsPage page = maker.of(asked(query, account), account, number, errors);
    listed(account, page.rows().size());
    return Screen.of("ehc/reviews", page);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/ehc/reviews.csv")
  void download(
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account = gate.account(request);
    List<ReviewsPage.Row> rows = maker.everyRow(asked(query, account), account);
    listed(account, rows.size());
    CsvDownload.send(
        response,
        "ehc-reviews-" + LocalDate.now(clock) + ".csv",
        COLUMNS,
        table ->
            rows.forEach(
                row ->
                    table.row(
                        List.of(
                            row.name(),
                            row.setting(),
                            row.officer(),
                            row.review(),
                            row.yearNine(),
                            row.transfer(),
                            row.since()))));
  }

  /// Opens the case that keeps a plan's reviews.
  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/ehc/reviews/{child}/open")
  ModelAndView open(
      @PathVariable String child,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    Map<String, String> list = Map.of("when", "missing", "whose", Sent.words(sent, "whose"));
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "The case of its reviews is open, and the next review has its date.",
        asked(list, account).address().toString(),
        errors -> page(list, account, errors),
        () -> opening.open(child, account.id()).map(CaseSummary::address));
  }

  private void listed(Account account, int lines) {
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "reviews-listed",
                "ehc-plan",
                "list",
                Map.of("lines", Integer.toString(lines))));
  }
}
