// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.DecisionWriting;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.governance.internal.reports.Sight;
import org.throughline.governance.internal.reports.Sights;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// Putting a decision on record, and correcting it beside what stood before.
@Controller
class DecisionWritingPages {

  private final Decisions decisions;
  private final DecisionWriting writing;
  private final DecisionForm form;
  private final Sights sights;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  DecisionWritingPages(
      Decisions decisions,
      DecisionWriting writing,
      DecisionForm form,
      Sights sights,
      Forms forms,
      CurrentAccount currentAccount) {
    this.decisions = decisions;
    this.writing = writing;
    this.form = form;
    this.sights = sights;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @GetMapping("/boards/decisions/new")
  ModelAndView begin(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Sight sight = sights.of(currentAccount.of(request).orElseThrow());
    Map<String, String> values = new HashMap<>(Map.of("body", Sent.words(query, "body")));
    Sent.number(query, "report")
        .ifPresent(
            report -> values.putAll(form.begun(report, Sent.small(query, "number").orElse(0))));
    return Forms.show(newForm(sight).with(values, 0));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @PostMapping("/boards/decisions/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(account, newForm(sights.of(account)), sent, redirect),
        "The decision is on record. Changes that carry it out name its reference.",
        reference -> "/boards/decisions/" + reference,
        () -> writing.record(DecisionForm.decision(sent), account.id()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @GetMapping("/boards/decisions/{reference}/correct")
  ModelAndView correct(@PathVariable String reference, HttpServletRequest request) {
    Sight sight = sights.of(currentAccount.of(request).orElseThrow());
    Decision decision = found(reference, sight);
    return Forms.show(
        correction(decision, sight).with(DecisionForm.values(decision), decision.version()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @PostMapping("/boards/decisions/{reference}/correct")
  ModelAndView saveCorrection(
      @PathVariable String reference,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    Sight sight = sights.of(account);
    Decision decision = found(reference, sight);
    return forms.answer(
        new Forms.Posted(
            account,
            correction(decision, sight),
            sent,
            () -> DecisionForm.values(found(reference, sight)),
            redirect),
        "The correction is on record. What stood before is kept beside it.",
        done -> "/boards/decisions/" + done,
        () ->
            writing.correct(
                reference,
                Sent.version(sent),
                DecisionForm.decision(sent),
                Sent.words(sent, "why"),
                account.id()));
  }

  private Decision found(String reference, Sight sight) {
    return decisions
        .find(reference)
        .filter(each -> each.isSeenBy(sight))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private FormPage newForm(Sight sight) {
    return FormPage.of(
            "Put a decision on record",
            "It is kept for ever. What turns out wrong is corrected beside it.",
            "/boards/decisions",
            "Decisions",
            "/boards/decisions/new",
            form.inputs(sight))
        .submitting("Put it on record");
  }

  private FormPage correction(Decision decision, Sight sight) {
    List<Input> inputs = new ArrayList<>(form.inputs(sight));
    inputs.add(
        Input.text("why", "What was wrong?", "Everybody who reads the decision reads this", 2));
    String path = "/boards/decisions/" + decision.reference();
    return FormPage.of(
        "Correct " + decision.reference(),
        "A new version is written; the one before stays readable.",
        path,
        decision.reference(),
        path + "/correct",
        inputs);
  }
}
