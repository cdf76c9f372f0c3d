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
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Actions;
import org.throughline.delivery.ReviseAction;
import org.throughline.delivery.Signature;
import org.throughline.delivery.internal.ActionPast;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.delivery.internal.FieldWords;
import org.throughline.delivery.internal.HistoryEntry;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.platform.DecisionBook;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;

/// The form that changes an action's facts. Whoever was overtaken sees what is saved now beside
/// their own words, field by field, and saves again when both are merged.
@Controller
class FactsPages {

  private final ActionStore store;
  private final ActionPast past;
  private final Actions actions;
  private final PlanNamesReader names;
  private final DecisionBook decisions;
  private final Once once;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  FactsPages(
      ActionStore store,
      ActionPast past,
      Actions actions,
      PlanNamesReader names,
      DecisionBook decisions,
      Once once,
      CurrentAccount currentAccount,
      Clock clock) {
    this.store = store;
    this.past = past;
    this.actions = actions;
    this.names = names;
    this.decisions = decisions;
    this.once = once;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/actions/{id}/edit")
  ModelAndView edit(@PathVariable long id) {
    ActionRow row = row(id);
    return Screen.of(
        "delivery/facts",
        page(row, FactsForm.of(row.facts()), FormErrors.NONE, List.of(), Once.newKey()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/actions/{id}/edit")
  ModelAndView save(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    ActionRow row = row(id);
    FactsForm form = FactsForm.of(sent);
    long version = version(sent);
    String key = sent.getOrDefault(Once.FIELD, "");
    Outcome<String> outcome =
        once.carryOut(account.id(), key, () -> revise(row, form, version, account));
    return switch (outcome) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(redirect, "The changes were saved.", address));
      case Outcome.Refused<String>(List<Problem> problems) ->
          answer(
              page(row, form, new FormErrors(problems), List.of(), key).withVersion(version),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String>(String savedBy, long current) -> {
        ActionRow saved = row(id);
        yield answer(
            page(
                saved,
                form,
                ActionAnswers.overtaken(savedBy),
                past.after(saved.id(), Math.max(0, version)),
                key),
            HttpStatus.CONFLICT);
      }
    };
  }

  private Outcome<String> revise(ActionRow row, FactsForm form, long version, Account account) {
    List<Problem> problems = new ArrayList<>();
    ActionFacts facts = form.facts(problems);
    decisions.problem("decision", form.decision()).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    return actions
        .revise(
            new ReviseAction(
                row.id(),
                version,
                facts,
                Signature.of(account.id(), clock.instant()).carryingOut(form.decision())))
        .map(saved -> "/actions/" + row.id().value());
  }

  private FactsPage page(
      ActionRow row, FactsForm form, FormErrors errors, List<HistoryEntry> overtaken, String key) {
    PlanNames known = names.names();
    FactsForm saved = FactsForm.of(row.facts());
    List<HistoryEntry.Difference> theirs =
        overtaken.isEmpty()
            ? List.of()
            : form.differsFrom(saved).stream()
                .map(
                    field ->
                        FieldWords.pair(field, form.facts(new ArrayList<>()), row.facts(), known))
                .toList();
    return new FactsPage(
        row.code() + " " + row.facts().text(),
        "/actions/" + row.id().value() + "/edit",
        "/actions/" + row.id().value(),
        row.version(),
        form,
        PlanPageMaker.officers(known),
        List.of(),
        "",
        errors,
        overtaken,
        theirs,
        key.isEmpty() ? Once.newKey() : key);
  }

  private static ModelAndView answer(FactsPage page, HttpStatus status) {
    ModelAndView answer = Screen.of("delivery/facts", page);
    answer.setStatus(status);
    return answer;
  }

  private ActionRow row(long id) {
    return Optional.of(id)
        .filter(number -> number > 0)
        .flatMap(number -> store.find(new ActionId(number)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static long version(Map<String, String> sent) {
    String text = sent.getOrDefault("version", "");
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
  }
}
