// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.internal.Forums;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;

/// The list of forums, and the barriers that wait at each.
@Controller
class ForumPages {

  private static final Set<Role> EDITORS = Set.of(Role.ADMINISTRATOR, Role.STRATEGY_OWNER);

  private final Forums forums;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  ForumPages(Forums forums, CurrentAccount currentAccount, Clock clock) {
    this.forums = forums;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/plan/forums")
  Screen list(HttpServletRequest request) {
    return screen(currentAccount.of(request).orElseThrow(), "", FormErrors.NONE);
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @PostMapping("/plan/forums")
  ModelAndView add(
      @RequestParam(defaultValue = "") String name,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return switch (forums.add(name, account.id())) {
      case Outcome.Done<String> done ->
          new ModelAndView(Notice.redirect(redirect, "The forum was added.", "/plan/forums"));
      case Outcome.Refused<String>(List<Problem> problems) -> {
        ModelAndView again = screen(account, name, new FormErrors(problems));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case Outcome.Overtaken<String> never -> throw new IllegalStateException("Never overtaken");
    };
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @PostMapping("/plan/forums/{forum}")
  String offer(
      @PathVariable long forum,
      @RequestParam(defaultValue = "true") boolean current,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    forums.offer(forum, current, currentAccount.of(request).orElseThrow().id());
    return Notice.redirect(
        redirect,
        current
            ? "Barriers can be taken to the forum again."
            : "The forum is no longer offered. Barriers that lie with it stay there.",
        "/plan/forums");
  }

  private Screen screen(Account account, String name, FormErrors errors) {
    return Screen.of(
        "delivery/forums",
        new ForumsPage(
            forums.all(),
            forums.waiting(),
            account.holdsAny(EDITORS),
            name,
            errors,
            LocalDate.now(clock)));
  }
}
