// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.internal.placements.Budget;
import org.throughline.ehc.internal.placements.Budgets;
import org.throughline.ehc.internal.placements.PlacementWork;
import org.throughline.ehc.internal.placements.Pounds;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Personal budgets: asked for, agreed or refused, reviewed, ended.
@Controller
class BudgetPages {

  private static final String LOOK = "personal budget";

  private final PlanGate gate;
  private final HistoryMaker histories;
  private final Budgets budgets;
  private final Forms forms;
  private final Clock clock;

  BudgetPages(PlanGate gate, HistoryMaker histories, Budgets budgets, Forms forms, Clock clock) {
    this.gate = gate;
    this.histories = histories;
    this.budgets = budgets;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/placements/budgets/new")
  ModelAndView fresh(@PathVariable String address, HttpServletRequest request) {
    Map<String, String> values =
        Map.of("asked", LocalDate.now(clock).toString(), "decision", Budget.Decision.OPEN.name());
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(PlacementForm.freshBudget(opened).with(values, 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/placements/budgets/new")
  ModelAndView add(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            forms.answer(
                new Forms.Posted(
                    opened.account(), PlacementForm.freshBudget(opened), sent, redirect),
                "The personal budget was recorded.",
                (Long id) -> PlacementsPageMaker.path(opened),
                () -> budgets.add(seat(opened), sent)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/placements/budgets/{budget}/change")
  ModelAndView changing(
      @PathVariable String address, @PathVariable long budget, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Budget found = find(opened, budget);
          return Forms.show(
              PlacementForm.changeBudget(opened, found).with(values(found), found.version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/placements/budgets/{budget}/change")
  ModelAndView change(
      @PathVariable String address,
      @PathVariable long budget,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Budget found = find(opened, budget);
          FormPage form = PlacementForm.changeBudget(opened, found);
          return forms.answer(
              new Forms.Posted(
                  opened.account(), form, sent, () -> values(find(opened, budget)), redirect),
              "The personal budget was changed.",
              (Long id) -> PlacementsPageMaker.path(opened),
              () -> budgets.change(seat(opened), found.id(), Sent.version(sent), sent));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/placements/budgets/{budget}/history")
  ModelAndView history(
      @PathVariable String address, @PathVariable long budget, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            Screen.of(
                "ehc/history",
                histories.of(
                    Chronicle.Subject.BUDGET,
                    find(opened, budget).id(),
                    "The personal budget",
                    PlacementsPageMaker.back(opened))));
  }

  private Budget find(Opened opened, long budget) {
    return budgets.of(opened.child().id()).stream()
        .filter(one -> one.id() == budget)
        .findFirst()
        .orElseThrow(PlanGate::notThere);
  }

  private static Map<String, String> values(Budget one) {
    Map<String, String> values = new HashMap<>();
    values.put("arrangement", one.arrangement().name());
    values.put("asked", one.asked().toString());
    values.put("pays_for", one.paysFor());
    values.put("decision", one.decision().name());
    values.put("decided", day(one.decided()));
    values.put(
        "amount", one.penceAYear().isPresent() ? Pounds.typed(one.penceAYear().getAsLong()) : "");
    values.put("from", day(one.from()));
    values.put("until", day(one.until()));
    values.put("reviewed", day(one.reviewed()));
    values.put("reasons", one.reasons());
    return values;
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  private PlacementWork.Seat seat(Opened opened) {
    return new PlacementWork.Seat(
        opened.child().id(),
        opened.child().bornOn(),
        opened.summary().id(),
        opened.signature(clock));
  }
}
