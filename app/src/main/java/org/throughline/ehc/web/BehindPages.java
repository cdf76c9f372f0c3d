// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.Field;
import org.throughline.ehc.RowWords;
import org.throughline.ehc.internal.RowLines;
import org.throughline.ehc.internal.delivery.BehindLine;
import org.throughline.ehc.internal.delivery.DeliveryBook;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Provision that is behind, over all plans: one's own cases, or all.
@Controller
class BehindPages {

  private static final int MOST = 500;

  private final PlanGate gate;
  private final DeliveryBook book;
  private final Children children;
  private final CaseFiles cases;
  private final AuditLog audit;
  private final TransactionOperations transaction;

  BehindPages(
      PlanGate gate,
      DeliveryBook book,
      Children children,
      CaseFiles cases,
      AuditLog audit,
      TransactionOperations transaction) {
    this.gate = gate;
    this.book = book;
    this.children = children;
    this.cases = cases;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/plans/behind")
  ModelAndView behind(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    boolean isMine = !Sent.words(query, "whose").equals("all");
    List<BehindLine> found = book.behind(MOST);
    Map<ChildId, ChildSummary> known =
        children.find(found.stream().map(BehindLine::child).distinct().toList());
    List<BehindPage.Line> lines =
        found.stream().flatMap(line -> line(line, known, account, isMine).stream()).toList();
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "provision-behind-listed",
                "ehc-plan",
                "list",
                Map.of("lines", Integer.toString(lines.size()))));
    return Screen.of("ehc/behind", new BehindPage(lines, found.size() == MOST, isMine));
  }

  private Optional<BehindPage.Line> line(
      BehindLine line, Map<ChildId, ChildSummary> known, Account account, boolean isMine) {
    Optional<CaseSummary> summary =
        cases
            .find(line.in())
            .filter(each -> !isMine || each.officer().equals(Optional.of(account.id())));
    Optional<ChildSummary> child = Optional.ofNullable(known.get(line.child()));
    return summary.flatMap(each -> child.map(one -> line(line, one, each)));
  }

  private static BehindPage.Line line(BehindLine line, ChildSummary child, CaseSummary summary) {
    RowWords words =
        RowWords.of(line.text())
            .with(Field.TIMES, Integer.toString(line.times()))
            .with(Field.EVERY, line.every().name());
    return new BehindPage.Line(
        child.listedName(),
        "/cases/" + summary.address() + "/plan/delivery",
        line.text(),
        RowLines.amount(words),
        line.delivered() == 0 ? "none" : Integer.toString(line.delivered()),
        line.last().map(Dates::full).orElse("never"),
        line.hasGap());
  }
}
