// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Appeal windows, mediation and appeals, tribunal orders, moves and ceasing, as boards.
@Controller
class AppealPages {

  private final PlanGate gate;
  private final AppealsPageMaker maker;
  private final AuditLog audit;
  private final TransactionOperations transaction;

  AppealPages(
      PlanGate gate, AppealsPageMaker maker, AuditLog audit, TransactionOperations transaction) {
    this.gate = gate;
    this.maker = maker;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/ehc/appeals")
  ModelAndView appeals(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    AppealsPage page =
        maker.of(
            Sent.words(query, "board"),
            Sent.words(query, "whose"),
            Sent.small(query, "page").orElse(1),
            account);
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "appeals-listed",
                "ehc-plan",
                "list",
                Map.of("lines", Integer.toString(page.rows().size() + page.windows().size()))));
    return Screen.of("ehc/appeals", page);
  }
}
