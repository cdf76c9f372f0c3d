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
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Provision that is behind, over all plans: one's own cases, or all.
@Controller
class BehindPages {

  private static final int ON_A_PAGE = 200;

  private final PlanGate gate;
  private final DeliveryBook book;
  private final Children children;
  private final AuditLog audit;
  private final TransactionOperations transaction;

  BehindPages(
      PlanGate gate,
      DeliveryBook book,
      Children children,
      AuditLog audit,
      TransactionOperations transaction) {
    this.gate = gate;
    this.book = book;
    this.children = children;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/plans/behind")
  ModelAndView behind(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    boolean isMine = !Sent.words(query, "whose").equals("all");
    Optional<AccountId> officer = isMine ? Optional.of(account.id()) : Optional.empty();
    Address address = Address.of("/plans/behind").with("whose", isMine ? "" : "all");
    int page = Sent.small(query, "page").orElse(1);
    Paging paging = new Paging(book.countBehind(officer), page, ON_A_PAGE, address);
    List<BehindPage.Line> lines = lines(book.behind(officer, paging.size(), paging.offset()));
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "provision-behind-listed",
                "ehc-plan",
                "list",
                Map.of("lines", Integer.toString(lines.size()))));
    return Screen.of("ehc/behind", new BehindPage(lines, paging, isMine));
  }

  private List<BehindPage.Line> lines(List<BehindLine> found) {
    Map<ChildId, ChildSummary> known =
        children.find(found.stream().map(BehindLine::child).distinct().toList());
    return found.stream()
        .filter(line -> known.containsKey(line.child()))
        .map(line -> line(line, known.get(line.child())))
        .toList();
  }

  private static BehindPage.Line line(BehindLine line, ChildSummary child) {
    RowWords words =
        RowWords.of(line.text())
            .with(Field.TIMES, Integer.toString(line.times()))
            .with(Field.EVERY, line.every().name());
    return new BehindPage.Line(
        child.listedName(),
        "/cases/" + line.address() + "/plan/delivery",
        line.text(),
        RowLines.amount(words),
        line.delivered() == 0 ? "none" : Integer.toString(line.delivered()),
        line.last().map(Dates::full).orElse("never"),
        line.hasGap());
  }
}
