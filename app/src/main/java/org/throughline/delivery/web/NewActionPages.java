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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Actions;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.Signature;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;

/// The form that adds an action under a commitment.
@Controller
class NewActionPages {

  private static final FactsForm EMPTY = FactsForm.of(Map.of("year", "1"));

  private final Actions actions;
  private final Strategies strategies;
  private final PlanNamesReader names;
  private final Once once;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  NewActionPages(
      Actions actions,
      Strategies strategies,
      PlanNamesReader names,
      Once once,
      CurrentAccount currentAccount,
      Clock clock) {
    this.actions = actions;
    this.strategies = strategies;
    this.names = names;
    this.once = once;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @GetMapping("/actions/new")
  Screen ask(@RequestParam(defaultValue = "") String commitment) {
    return Screen.of("delivery/facts", page(EMPTY, commitment, FormErrors.NONE, Once.newKey()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.ANALYST})
  @PostMapping("/actions/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    FactsForm form = FactsForm.of(sent);
    String commitment = sent.getOrDefault("commitment", "").strip();
    String key = sent.getOrDefault(Once.FIELD, "");
    return switch (once.carryOut(account.id(), key, () -> plan(form, commitment, account))) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(redirect, "The action was added.", address));
      case Outcome.Refused<String>(List<Problem> problems) -> {
        ModelAndView again =
            Screen.of("delivery/facts", page(form, commitment, new FormErrors(problems), key));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case Outcome.Overtaken<String> never -> throw new IllegalStateException("Never overtaken");
    };
  }

  private Outcome<String> plan(FactsForm form, String commitment, Account account) {
    List<Problem> problems = new ArrayList<>();
    ActionFacts facts = form.facts(problems);
    Optional<CommitmentLine> line =
        Optional.of(commitment)
            .filter(text -> text.matches("[1-9]\\d{0,17}"))
            .flatMap(text -> strategies.commitment(new CommitmentId(Long.parseLong(text))))
            .filter(each -> !each.isWithdrawn() && isInThePlan(each));
    if (line.isEmpty()) {
      problems.addFirst(
          new Problem("PLAN-113", "commitment", "Choose the commitment that the action keeps."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    boolean isInvented =
        strategies.find(line.get().strategy()).map(each -> each.isInvented()).orElse(false);
    NewAction action =
        new NewAction(line.get(), Optional.empty(), facts, "", List.of(), isInvented);
    return switch (actions.plan(action, Signature.of(account.id(), clock.instant()))) {
      case Outcome.Done<ActionId>(ActionId id) -> new Outcome.Done<>("/actions/" + id.value());
      case Outcome.Refused<ActionId>(List<Problem> refused) -> new Outcome.Refused<>(refused);
      case Outcome.Overtaken<ActionId> never -> throw new IllegalStateException("Never overtaken");
    };
  }

  /// A strategy has a plan from its adoption on.
  private boolean isInThePlan(CommitmentLine line) {
    return strategies.find(line.strategy()).filter(each -> each.status().isPublic()).isPresent();
  }

  private FactsPage page(FactsForm form, String commitment, FormErrors errors, String key) {
    PlanNames known = names.names();
    List<Option> commitments =
        known.current().stream()
            .flatMap(strategy -> strategies.commitments(strategy.id()).stream())
            .filter(line -> !line.isWithdrawn())
            .map(
                line ->
                    new Option(
                        Long.toString(line.id().value()), line.code() + " " + shortened(line)))
            .toList();
    return new FactsPage(
        "Add an action",
        "/actions/new",
        "/plan",
        0,
        form,
        PlanPageMaker.officers(known),
        commitments,
        commitment,
        errors,
        List.of(),
        List.of(),
        key.isEmpty() ? Once.newKey() : key);
  }

  private static String shortened(CommitmentLine line) {
    return line.text().length() <= 90 ? line.text() : line.text().substring(0, 89) + "…";
  }
}
