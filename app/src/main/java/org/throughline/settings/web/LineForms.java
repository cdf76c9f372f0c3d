// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.settings.SettingId;

/// Adds a line to a setting, such as a contact, and takes one out.
@Component
class LineForms {

  private final Once once;
  private final CurrentAccount currentAccount;

  LineForms(Once once, CurrentAccount currentAccount) {
    this.once = once;
    this.currentAccount = currentAccount;
  }

  /// Adds once what was sent and goes to where `add` says; shows the form again with everything
  /// that is wrong.
  ModelAndView add(
      Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect,
      String done,
      Function<AccountId, Outcome<String>> add,
      Function<FormErrors, ProvisionPage> again) {
    AccountId by = currentAccount.of(request).orElseThrow().id();
    Outcome<String> outcome =
        once.carryOut(by, sent.getOrDefault(Once.FIELD, ""), () -> add.apply(by));
    return switch (outcome) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(redirect, done, address));
      case Outcome.Refused<String>(List<Problem> problems) ->
          refused(again.apply(new FormErrors(problems)));
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("A new line cannot be overtaken: " + impossible);
    };
  }

  private static ModelAndView refused(ProvisionPage page) {
    ModelAndView again = Screen.of("settings/provision", page);
    again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return again;
  }

  /// Takes a line out and goes to `next`.
  ///
  /// @param gone what to say where it was not there any more
  String remove(
      HttpServletRequest request,
      RedirectAttributes redirect,
      Function<AccountId, Outcome<SettingId>> remove,
      String done,
      String gone,
      String next) {
    Outcome<SettingId> outcome = remove.apply(currentAccount.of(request).orElseThrow().id());
    return Notice.redirect(
        redirect, outcome instanceof Outcome.Done<SettingId> ? done : gone, next);
  }
}
