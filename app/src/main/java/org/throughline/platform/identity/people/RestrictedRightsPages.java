// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Where administrators give the right to restricted records, and end it.
@Controller
class RestrictedRightsPages {

  private static final String PATH = "/administration/restricted-records";

  private final RestrictedRights rights;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;

  RestrictedRightsPages(RestrictedRights rights, Accounts accounts, CurrentAccount currentAccount) {
    this.rights = rights;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  ModelAndView list() {
    return page(Map.of(), FormErrors.NONE);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping(PATH)
  ModelAndView give(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Optional<AccountId> holder =
        Sent.number(sent, "account")
            .filter(id -> id > 0)
            .flatMap(id -> accounts.find(new AccountId(id)))
            .filter(Account::doesCasework)
            .map(Account::id);
    return switch (rights.give(
        holder, Sent.words(sent, "reason"), Sent.day(sent, "until"), by(request))) {
      case Outcome.Done<AccountId> _ ->
          new ModelAndView(Notice.redirect(redirect, "The right was given.", PATH));
      case Outcome.Refused<AccountId>(List<Problem> problems) -> {
        ModelAndView again = page(sent, new FormErrors(problems));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case Outcome.Overtaken<AccountId> never -> throw new IllegalStateException(never.toString());
    };
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/{right}/end")
  String end(@PathVariable String right, HttpServletRequest request, RedirectAttributes redirect) {
    long id = right.matches("[1-9]\\d{0,17}") ? Long.parseLong(right) : 0;
    boolean ended = rights.end(id, by(request));
    return Notice.redirect(
        redirect, ended ? "The right has ended." : "That right had ended before.", PATH);
  }

  private ModelAndView page(Map<String, String> sent, FormErrors errors) {
    List<RestrictedRightsPage.Row> rows =
        rights.standing().stream()
            .map(
                right ->
                    new RestrictedRightsPage.Row(
                        right.id(),
                        right.name(),
                        right.reason(),
                        Dates.full(right.from()) + " to " + Dates.full(right.until()),
                        right.givenBy()))
            .toList();
    List<Option> people =
        accounts.all().stream()
            .filter(Account::doesCasework)
            .map(account -> new Option("" + account.id().value(), account.name()))
            .toList();
    return Screen.of(
        "identity/restricted-records",
        new RestrictedRightsPage(
            rows,
            people,
            sent.getOrDefault("account", ""),
            sent.getOrDefault("reason", ""),
            sent.getOrDefault("until", ""),
            errors));
  }

  private AccountId by(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }
}
