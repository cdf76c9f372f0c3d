// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseId;
import org.throughline.cases.internal.beside.CaseTasks.NewTask;
import org.throughline.cases.internal.tray.SeveralAtOnce;
import org.throughline.cases.internal.tray.SeveralAtOnce.Keeper;
import org.throughline.cases.internal.tray.SeveralAtOnce.Ticked;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// What is done with several cases of the tray at once.
@Controller
class SeveralPages {

  private final SeveralAtOnce several;
  private final TrayPages tray;
  private final CaseGate gate;
  private final Forms forms;

  SeveralPages(SeveralAtOnce several, TrayPages tray, CaseGate gate, Forms forms) {
    this.several = several;
    this.tray = tray;
    this.gate = gate;
    this.forms = forms;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/bulk")
  ModelAndView carryOut(
      @RequestParam MultiValueMap<String, String> all,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    Map<String, String> sent = all.toSingleValueMap();
    List<Ticked> ticked =
        all.getOrDefault("row", List.of()).stream().flatMap(SeveralPages::row).toList();
    Optional<Keeper> keeper = keeper(Sent.words(sent, "to"), account);
    SeveralAtOnce.Wish wish =
        new SeveralAtOnce.Wish(keeper, task(sent, keeper), Sent.words(sent, "note"));
    String back = back(Sent.words(sent, "back"));
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        ticked.size() == 1
            ? "It was done."
            : "It was done with %,d cases.".formatted(ticked.size()),
        back,
        errors ->
            tray.tray(
                TrayAddress.query(back), account, new TrayPage.Refused(errors, sent, ids(ticked))),
        () -> several.carryOut(ticked, wish, account.id()));
  }

  private static NewTask task(Map<String, String> sent, Optional<Keeper> keeper) {
    return new NewTask(
        Sent.words(sent, "task"),
        Sent.day(sent, "task-due"),
        Sent.isNoDay(sent, "task-due"),
        keeper.flatMap(Keeper::officer));
  }

  private static Set<CaseId> ids(List<Ticked> ticked) {
    return ticked.stream().map(Ticked::id).collect(Collectors.toSet());
  }

  private static Optional<Keeper> keeper(String to, Account account) {
    return switch (to) {
      case "me" -> Optional.of(new Keeper(Optional.of(account.id())));
      case "nobody" -> Optional.of(new Keeper(Optional.empty()));
      default ->
          to.matches("[1-9][0-9]{0,17}")
              ? Optional.of(new Keeper(Optional.of(new AccountId(Long.parseLong(to)))))
              : Optional.empty();
    };
  }

  private static Stream<Ticked> row(String value) {
    return value.matches("\\d{1,18}:\\d{1,18}")
        ? Stream.of(
            new Ticked(
                new CaseId(Long.parseLong(value.substring(0, value.indexOf(':')))),
                Long.parseLong(value.substring(value.indexOf(':') + 1))))
        : Stream.empty();
  }

  /// Only ever the tray itself.
  private static String back(String sent) {
    return sent.startsWith(TrayAddress.PATH + "?") ? sent : TrayAddress.PATH;
  }
}
