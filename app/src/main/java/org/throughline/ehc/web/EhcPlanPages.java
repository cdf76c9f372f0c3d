// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.internal.PlanSteps;
import org.throughline.ehc.internal.compare.PlanDifference;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// A child's plan: all its sections, what is to be put right, what changed, and versions beside
/// each other.
@Controller
class EhcPlanPages {

  private static final int CHANGES = 200;

  private final PlanGate gate;
  private final EhcPlanPageMaker maker;
  private final PlanSteps steps;
  private final Forms forms;
  private final Clock clock;

  EhcPlanPages(PlanGate gate, EhcPlanPageMaker maker, PlanSteps steps, Forms forms, Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.steps = steps;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan")
  ModelAndView plan(
      @PathVariable String address,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    return gate.open(request, address, "sections", opened -> page(opened, query, FormErrors.NONE));
  }

  private ModelAndView page(Opened opened, Map<String, String> query, FormErrors errors) {
    return Screen.of(
        "ehc/plan",
        opened.editions().isEmpty()
            ? maker.none(opened, errors)
            : maker.of(opened, opened.edition(Sent.small(query, "version")), errors));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/begin")
  ModelAndView begin(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "begin",
        opened ->
            forms.press(
                new Forms.Pressed(opened.account(), sent, redirect),
                "The draft was begun.",
                opened.path(),
                errors -> page(opened, Map.of(), errors),
                () ->
                    steps.begin(
                        opened.child().id(), opened.summary().id(), opened.signature(clock))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/checks")
  ModelAndView checks(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "checks",
        opened -> {
          PlanEdition plan = gate.read(opened.newest());
          return Screen.of(
              "ehc/checks",
              new ChecksPage(
                  opened.path(),
                  opened.child().name(),
                  opened.newest().title(),
                  maker.findings(plan, opened.child())));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/changes")
  ModelAndView changes(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "changes",
        opened -> {
          PlanEdition plan = gate.read(opened.newest());
          return Screen.of(
              "ehc/changes",
              new ChangesPage(
                  opened.path(),
                  opened.child().name(),
                  opened.newest(),
                  maker.lines(plan, CHANGES)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/compare")
  ModelAndView compare(
      @PathVariable String address,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    return gate.open(request, address, "compare", opened -> compared(opened, query));
  }

  private ModelAndView compared(Opened opened, Map<String, String> query) {
    EditionSummary becomes = opened.edition(Sent.small(query, "to"));
    Optional<Integer> from = Sent.small(query, "from");
    EditionSummary was =
        opened.edition(from.or(() -> Optional.of(Math.max(1, becomes.number() - 1))));
    return Screen.of(
        "ehc/compare",
        new ComparePage(
            opened.path(),
            opened.child().name(),
            opened.editions(),
            was,
            becomes,
            PlanDifference.between(gate.read(was), gate.read(becomes)),
            Sent.isTicked(query, "all")));
  }
}
