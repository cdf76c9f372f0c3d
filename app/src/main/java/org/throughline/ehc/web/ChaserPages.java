// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.cases.WhoseFirst;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.dates.ChaserList;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Whom to remind about reviews: in one's own cases, or in everybody's.
@Controller
class ChaserPages {

  private static final String PATH = "/ehc/chasers";
  private static final int ON_A_PAGE = 200;

  private final PlanGate gate;
  private final ChaserList list;
  private final WhoseFirst whoseFirst;
  private final Children children;
  private final SchoolNames schools;
  private final LawDates law;
  private final Accounts accounts;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  ChaserPages(
      PlanGate gate,
      ChaserList list,
      WhoseFirst whoseFirst,
      Children children,
      SchoolNames schools,
      LawDates law,
      Accounts accounts,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.gate = gate;
    this.list = list;
    this.whoseFirst = whoseFirst;
    this.children = children;
    this.schools = schools;
    this.law = law;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH)
  ModelAndView chasers(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    boolean isMine = isMine(query, account);
    Optional<AccountId> officer = isMine ? Optional.of(account.id()) : Optional.empty();
    LocalDate today = LocalDate.now(clock);
    ChaserList.Count count = list.count(officer, today);
    Paging paging =
        new Paging(count.all(), Sent.small(query, "page").orElse(1), ON_A_PAGE, address(isMine));
    List<ChasersPage.Row> rows = rows(officer, today, paging);
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "chasers-listed",
                "ehc-plan",
                "list",
                Map.of("lines", Integer.toString(rows.size()))));
    return Screen.of("ehc/chasers", new ChasersPage(sentence(count, isMine), isMine, rows, paging));
  }

  private boolean isMine(Map<String, String> query, Account account) {
    String whose = Sent.words(query, "whose");
    return switch (whose) {
      case WhoseFirst.MINE, WhoseFirst.EVERYBODYS -> whose.equals(WhoseFirst.MINE);
      default -> whoseFirst.of(account).equals(WhoseFirst.MINE);
    };
  }

  private static Address address(boolean isMine) {
    return Address.of(PATH).with("whose", isMine ? WhoseFirst.MINE : WhoseFirst.EVERYBODYS);
  }

  private static String sentence(ChaserList.Count count, boolean isMine) {
    String where = isMine ? "in your cases" : "in everybody’s cases";
    return count.all() == 0
        ? "Nobody has to be reminded about a review " + where
        : "%,d reminder%s about reviews must go out %s, %,d of them late"
            .formatted(count.all(), count.all() == 1 ? "" : "s", where, count.late());
  }

  private List<ChasersPage.Row> rows(Optional<AccountId> officer, LocalDate today, Paging paging) {
    List<ChaserList.Line> lines = list.rows(officer, today, paging.size(), paging.offset());
    Map<ChildId, ChildSummary> known =
        children.find(lines.stream().map(ChaserList.Line::child).distinct().toList());
    Map<String, String> settings =
        schools.of(lines.stream().map(ChaserList.Line::setting).toList());
    Map<AccountId, String> names = accounts.names();
    return lines.stream()
        .filter(line -> known.containsKey(line.child()))
        .map(
            line ->
                new ChasersPage.Row(
                    known.get(line.child()).listedName(),
                    "/cases/" + line.address(),
                    settings.getOrDefault(line.setting(), ""),
                    line.officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"),
                    act(line),
                    Dates.relative(line.due(), today),
                    line.due().isBefore(today),
                    record(line)))
        .toList();
  }

  private String act(ChaserList.Line line) {
    if (line.duty().equals(ChaserList.NO_MEETING)) {
      return "No meeting is planned for the review due by then";
    }
    String act = law.act("annual-review", line.duty());
    return Character.toUpperCase(act.charAt(0)) + act.substring(1);
  }

  private static String record(ChaserList.Line line) {
    String path = "/cases/" + line.address() + "/events/new";
    return line.duty().equals(ChaserList.NO_MEETING) ? path : path + "?duty=" + line.duty();
  }
}
