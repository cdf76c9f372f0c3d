// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.internal.assessment.Step;
import org.throughline.ehc.internal.assessment.StepRules;
import org.throughline.ehc.internal.assessment.Steps;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// Advice reused by agreement, the co-production meeting, and the offers before a plan is final.
@Controller
class StepFormPages {

  private static final String LOOK = "steps";

  private final PlanGate gate;
  private final Steps steps;
  private final Forms forms;
  private final Clock clock;

  StepFormPages(PlanGate gate, Steps steps, Forms forms, Clock clock) {
    this.gate = gate;
    this.steps = steps;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/steps/{kind}/new")
  ModelAndView fresh(
      @PathVariable String address,
      @PathVariable String kind,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    Map<String, String> values =
        Map.of("on", today().toString(), "about", Sent.words(query, "about"));
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(StepForm.fresh(opened, kind(kind)).with(values, 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/steps/{kind}/new")
  ModelAndView add(
      @PathVariable String address,
      @PathVariable String kind,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Step.Kind which = kind(kind);
          FormPage form = StepForm.fresh(opened, which);
          return forms.answer(
              new Forms.Posted(opened.account(), form, sent, redirect),
              "It was recorded.",
              (Long step) -> AssessmentPageMaker.path(opened),
              () ->
                  taken(
                      StepRules.of(which, sent, today()),
                      wished -> steps.add(opened.summary().id(), wished, opened.signature(clock))));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/steps/{step}/change")
  ModelAndView changing(
      @PathVariable String address, @PathVariable long step, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Step found = find(opened, step);
          return Forms.show(StepForm.change(opened, found).with(values(found), found.version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/steps/{step}/change")
  ModelAndView change(
      @PathVariable String address,
      @PathVariable long step,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Step found = find(opened, step);
          FormPage form = StepForm.change(opened, found);
          Supplier<Map<String, String>> saved = () -> values(find(opened, step));
          return forms.answer(
              new Forms.Posted(opened.account(), form, sent, saved, redirect),
              "It was changed.",
              (Long id) -> AssessmentPageMaker.path(opened),
              () -> changed(opened, found, sent));
        });
  }

  private Outcome<Long> changed(Opened opened, Step found, Map<String, String> sent) {
    long version = Sent.version(sent);
    if (Sent.isTicked(sent, StepForm.OUT)) {
      return steps.remove(opened.summary().id(), found, version, opened.signature(clock));
    }
    return taken(
        StepRules.of(found.kind(), sent, today()),
        wished ->
            steps.change(
                opened.summary().id(), found.id(), version, wished, opened.signature(clock)));
  }

  private static Outcome<Long> taken(
      StepRules.Read read, java.util.function.Function<Steps.Wished, Outcome<Long>> act) {
    return read.wished().map(act).orElseGet(() -> new Outcome.Refused<>(read.problems()));
  }

  private Step find(Opened opened, long step) {
    return steps.find(opened.summary().id(), step).orElseThrow(PlanGate::notThere);
  }

  private static Map<String, String> values(Step step) {
    Map<String, String> values = new HashMap<>();
    values.put("on", step.on().toString());
    values.put("about", step.about());
    values.put("answer", step.answer());
    values.put("words", step.words());
    StepRules.AGREED.forEach(who -> values.put("agreed-" + who, "yes"));
    return values;
  }

  private static Step.Kind kind(String path) {
    Optional<Step.Kind> kind =
        Arrays.stream(Step.Kind.values()).filter(each -> each.path().equals(path)).findFirst();
    return kind.orElseThrow(PlanGate::notThere);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
