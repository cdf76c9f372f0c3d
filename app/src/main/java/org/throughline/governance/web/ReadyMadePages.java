// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.live.ReadyMade;
import org.throughline.governance.internal.reports.ReadyMadeReports;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// A paper that boards ask for again and again is begun with one press.
@Controller
class ReadyMadePages {

  private final ReadyMadeReports reports;
  private final ReadyMadeChoices chosen;
  private final ReportRows rows;
  private final Forms forms;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  ReadyMadePages(
      ReadyMadeReports reports,
      ReadyMadeChoices chosen,
      ReportRows rows,
      Forms forms,
      CurrentAccount currentAccount,
      Clock clock) {
    this.reports = reports;
    this.chosen = chosen;
    this.rows = rows;
    this.forms = forms;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @PostMapping("/boards/reports/ready-made/{section}")
  ModelAndView begin(
      @PathVariable String section,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    ReadyMade wanted =
        ReadyMade.of(section).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    Optional<Bodies.Meeting> meeting = chosen.meeting(wanted, Sent.words(sent, "meeting"));
    return forms.begin(
        new Forms.Pressed(account, sent, redirect),
        "The paper is begun for %s. Look through it and have it signed."
            .formatted(meeting.map(ReadyMadeChoices::words).orElse("no meeting")),
        id -> "/boards/reports/" + id,
        errors -> list(account, errors),
        () -> reports.begin(wanted, meeting, account));
  }

  private Screen list(Account account, FormErrors errors) {
    return Screen.of(
        "governance/reports",
        ReportListPage.of(
            rows.visibleTo(account), "", "", false, LocalDate.now(clock), chosen.all(), errors));
  }
}
