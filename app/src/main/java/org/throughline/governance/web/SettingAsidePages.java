// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.governance.internal.reports.SettingAside;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;

/// A report that was begun by mistake: out of the way, and back.
@Controller
class SettingAsidePages {

  private final ReportPageMaker maker;
  private final SettingAside setting;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  SettingAsidePages(
      ReportPageMaker maker, SettingAside setting, Forms forms, CurrentAccount currentAccount) {
    this.maker = maker;
    this.setting = setting;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/set-aside")
  ModelAndView setAside(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return press(
        id,
        new Forms.Pressed(account, sent, redirect),
        "The report is set aside. You find it among the reports that were set aside.",
        () -> setting.setAside(id, account.id()));
  }

  @Access(
      value = Role.ADMINISTRATOR,
      related = {Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER},
      relation = ReportRelations.WRITES)
  @PostMapping("/boards/reports/{id}/take-up")
  ModelAndView takeUp(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return press(
        id,
        new Forms.Pressed(account, sent, redirect),
        "The report is taken up again, as it was left.",
        () -> setting.takeUp(id, account.id()));
  }

  private ModelAndView press(
      long id, Forms.Pressed pressed, String done, Supplier<Outcome<Long>> act) {
    maker.report(id);
    return forms.press(
        pressed,
        done,
        "/boards/reports/" + id,
        errors -> Screen.of("governance/report", maker.page(id, pressed.account(), errors)),
        act);
  }
}
