// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.Actions;
import org.throughline.delivery.CarryForward;
import org.throughline.delivery.RecordProgress;
import org.throughline.delivery.Saved;
import org.throughline.delivery.Signature;
import org.throughline.delivery.internal.PlanDays;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Screen;

/// An action's page, its progress updates and its move into another year.
@Controller
class ActionPages {

  private final ActionPageMaker maker;
  private final ActionAnswers answers;
  private final Actions actions;
  private final DecisionBook decisions;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  ActionPages(
      ActionPageMaker maker,
      ActionAnswers answers,
      Actions actions,
      DecisionBook decisions,
      CurrentAccount currentAccount,
      Clock clock) {
    this.maker = maker;
    this.answers = answers;
    this.actions = actions;
    this.decisions = decisions;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/actions/{id}")
  ModelAndView action(@PathVariable long id, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return Screen.of(
        "delivery/action",
        maker
            .page(ActionAnswers.id(id), account, ActionForm.empty(), Optional.empty(), "")
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  /// The panel alone, for the list to show beside itself.
  @SignedInOnly
  @GetMapping("/actions/{id}/panel")
  ModelAndView panel(
      @PathVariable long id,
      @RequestParam(defaultValue = "/plan") String back,
      HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return Screen.of(
        "delivery/panel",
        maker
            .panel(ActionAnswers.id(id), account, Back.to(back, "/plan"))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  @Access(
      value = {Role.ADMINISTRATOR, Role.STRATEGY_OWNER},
      related = Role.RESPONSIBLE_OFFICER,
      relation = DeliveryConfiguration.RESPONSIBLE_OFFICER)
  @PostMapping("/actions/{id}/progress")
  ModelAndView progress(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    ActionId action = ActionAnswers.id(id);
    ActionAnswers.Sent form = new ActionAnswers.Sent(action, account, "progress", sent);
    Optional<ActionStatus> status = ActionStatus.named(form.value("status"));
    return answers.answer(
        form,
        () ->
            refused(form, status.isEmpty() ? List.of(noStatus()) : List.of())
                .orElseGet(
                    () ->
                        actions.recordProgress(
                            new RecordProgress(
                                action,
                                form.version(),
                                status.orElseThrow(),
                                form.value("words"),
                                signature(form)))),
        "Your update was saved.",
        redirect);
  }

  private static Problem noStatus() {
    return new Problem("PLAN-124", "status", "Choose how the action stands now.");
  }

  /// What is wrong before the action is looked at; nothing when it can be.
  ///
  /// @param found what was found already
  private Optional<Outcome<Saved>> refused(ActionAnswers.Sent form, List<Problem> found) {
    List<Problem> problems = new ArrayList<>(found);
    decisions.problem("decision", decision(form)).ifPresent(problems::add);
    return problems.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Refused<>(problems));
  }

  /// The forms stand on one page, so that each names its field in its own way.
  private static String decision(ActionAnswers.Sent form) {
    return form.value(form.which().equals("carry") ? "carryDecision" : "decision");
  }

  private Signature signature(ActionAnswers.Sent form) {
    return Signature.of(form.account().id(), clock.instant()).carryingOut(decision(form));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @PostMapping("/actions/{id}/carry-forward")
  ModelAndView carryForward(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    ActionId action = ActionAnswers.id(id);
    ActionAnswers.Sent form = new ActionAnswers.Sent(action, account, "carry", sent);
    return answers.answer(
        form,
        () ->
            refused(form, List.of())
                .orElseGet(
                    () ->
                        actions.carryForward(
                            new CarryForward(
                                action,
                                form.version(),
                                form.number("toYear").map(Math::toIntExact).orElse(0),
                                PlanDays.read(form.value("carryDue")),
                                form.value("reason"),
                                signature(form)))),
        "The action was carried forward.",
        redirect);
  }
}
