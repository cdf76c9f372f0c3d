// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.internal.PlanSteps;
import org.throughline.ehc.internal.assessment.DecisionFirst;
import org.throughline.ehc.internal.checks.Finding;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// A draft goes to the family, and becomes final.
@Controller
class StepPages {

  private static final String ALL_THE_SAME = "all_the_same";

  private final PlanGate gate;
  private final EhcPlanPageMaker maker;
  private final PlanSteps steps;
  private final DecisionFirst decision;
  private final Forms forms;
  private final Clock clock;

  StepPages(
      PlanGate gate,
      EhcPlanPageMaker maker,
      PlanSteps steps,
      DecisionFirst decision,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.steps = steps;
    this.decision = decision;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/send")
  ModelAndView sending(@PathVariable String address, HttpServletRequest request) {
    String today = today().toString();
    String until = PlanSteps.lastDay(today()).toString();
    return gate.open(
        request,
        address,
        "send",
        opened -> Forms.show(sendForm(opened).with(Map.of("on", today, "until", until), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/send")
  ModelAndView send(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "send",
        opened ->
            forms.answer(
                new Forms.Posted(opened.account(), sendForm(opened), sent, redirect),
                "It is noted that the draft was sent.",
                plan -> opened.path(),
                () -> send(opened, sent)));
  }

  private Outcome<PlanId> send(Opened opened, Map<String, String> sent) {
    return decision
        .objection(opened.summary())
        .<Outcome<PlanId>>map(problem -> new Outcome.Refused<>(List.of(problem)))
        .orElseGet(
            () ->
                steps.send(
                    opened.newest().id(),
                    Sent.day(sent, "on"),
                    Sent.day(sent, "until"),
                    today(),
                    opened.signature(clock)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/finish")
  ModelAndView finishing(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "finish",
        opened -> Forms.show(finishForm(opened).with(Map.of("on", today().toString()), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/finish")
  ModelAndView finish(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "finish",
        opened ->
            forms.answer(
                new Forms.Posted(opened.account(), finishForm(opened), sent, redirect),
                "The plan is final. It never changes; begin an amendment to change it.",
                plan -> opened.path(),
                () -> finish(opened, sent)));
  }

  private Outcome<PlanId> finish(Opened opened, Map<String, String> sent) {
    if (!missing(opened).isEmpty() && !Sent.isTicked(sent, ALL_THE_SAME)) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "EHC-136",
                  ALL_THE_SAME,
                  "Put right what the plan must have, or tick that it becomes final all the same.")));
    }
    return steps.finish(
        opened.newest().id(), Sent.day(sent, "on"), today(), opened.signature(clock));
  }

  private List<Finding> missing(Opened opened) {
    return opened.newest().isDraft()
        ? maker.findings(gate.read(opened.newest()), opened.child()).stream()
            .filter(Finding::isNeeded)
            .toList()
        : List.of();
  }

  private static FormPage sendForm(Opened opened) {
    return FormPage.of(
            "Note that the draft was sent",
            "From the day of service the family has at least 15 days for remarks, for asking for a school, and for a meeting.",
            opened.path(),
            "Plan of " + opened.child().name(),
            opened.path() + "/send",
            List.of(
                Input.day("on", "The day on which it was served on the family", ""),
                Input.day(
                    "until",
                    "The last day for remarks",
                    "At least 15 days, beginning with the day of service")))
        .submitting("Note it");
  }

  private FormPage finishForm(Opened opened) {
    List<Finding> missing = missing(opened);
    Input day = Input.day("on", "The date of the final plan", "");
    String lead =
        opened
            .newest()
            .remarksUntil()
            .filter(until -> !until.isBefore(today()))
            .map(until -> "The family may make remarks until " + Dates.full(until) + ". ")
            .orElse("");
    return FormPage.of(
            "Make the plan final",
            lead + "A final plan never changes. Whatever changes later is an amendment.",
            opened.path(),
            "Plan of " + opened.child().name(),
            opened.path() + "/finish",
            missing.isEmpty() ? List.of(day) : List.of(day, allTheSame(missing)))
        .submitting("Make it final");
  }

  private static Input allTheSame(List<Finding> missing) {
    return Input.tick(
        ALL_THE_SAME,
        "The plan lacks what it must have: "
            + missing.stream()
                .map(finding -> finding.where() + ", " + finding.rule().what())
                .distinct()
                .collect(Collectors.joining("; ")),
        "It becomes final all the same");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
