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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Complaints and findings of all cases, for those who manage: which steps fail, and which remedies
/// are still owed.
@Controller
class ComplaintBoardPages {

  private static final List<String> COLUMNS =
      List.of(
          "Child",
          "What",
          "Received or decided",
          "Step that failed",
          "How late the step was",
          "Reply",
          "Outcome",
          "Remedy",
          "Remedy when",
          "Officer",
          "Case");

  private final PlanGate gate;
  private final ComplaintBoardMaker maker;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  ComplaintBoardPages(
      PlanGate gate,
      ComplaintBoardMaker maker,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(ComplaintAddress.PATH)
  ModelAndView complaints(@RequestParam Map<String, String> query, HttpServletRequest request) {
    int number = Sent.small(query, "page").orElse(1);
    ComplaintBoardPage page = maker.of(ComplaintAddress.read(query), number);
    listed(gate.account(request), page.rows().size());
    return Screen.of("ehc/complaint-board", page);
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(ComplaintAddress.PATH + ".csv")
  void download(
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<ComplaintBoardPage.Row> rows = maker.everyRow(ComplaintAddress.read(query));
    listed(gate.account(request), rows.size());
    CsvDownload.send(
        response,
        "complaints-" + LocalDate.now(clock) + ".csv",
        COLUMNS,
        table -> rows.forEach(row -> table.row(cells(row))));
  }

  private static List<String> cells(ComplaintBoardPage.Row row) {
    return List.of(
        row.child(),
        row.what(),
        row.received(),
        row.step(),
        row.lateness(),
        row.reply(),
        row.outcome(),
        row.remedy(),
        row.remedyWhen(),
        row.officer(),
        row.path());
  }

  private void listed(Account account, int lines) {
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "complaints-listed",
                "ehc-complaint",
                "list",
                Map.of("lines", Integer.toString(lines))));
  }
}
