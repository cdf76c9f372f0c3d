// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseSummary;
import org.throughline.ehc.internal.assessment.AdviceLine;
import org.throughline.ehc.internal.assessment.Adviser;
import org.throughline.ehc.internal.assessment.AssessmentWork;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The work towards a plan, and its advice: asked for, chased, taken in.
@Controller
class AssessmentPages {

  private static final String LOOK = "assessment";

  private final PlanGate gate;
  private final AssessmentPageMaker maker;
  private final AssessmentWork work;
  private final Forms forms;
  private final Clock clock;

  AssessmentPages(
      PlanGate gate, AssessmentPageMaker maker, AssessmentWork work, Forms forms, Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.work = work;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment")
  ModelAndView assessment(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request, address, LOOK, opened -> Screen.of("ehc/assessment", maker.of(opened)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/ask")
  ModelAndView asking(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(askForm(opened).with(usual(opened), opened.summary().version())));
  }

  /// Whoever the law names and was not asked yet is filled in already.
  private Map<String, String> usual(Opened opened) {
    Map<String, String> values = new HashMap<>();
    values.put("on", today().toString());
    maker.read(opened).advice().stream()
        .filter(line -> line.stateOn(today()) == AdviceLine.State.NOT_ASKED)
        .map(AdviceLine::adviser)
        .forEach(adviser -> values.put(AssessmentWork.field(adviser), usual(adviser)));
    return values;
  }

  private static String usual(Adviser adviser) {
    return adviser == Adviser.FAMILY ? "The family" : adviser.usual();
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/ask")
  ModelAndView ask(
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
                new Forms.Posted(opened.account(), askForm(opened), sent, redirect),
                "It was recorded that advice was asked for.",
                (CaseSummary saved) -> AssessmentPageMaker.path(opened),
                () ->
                    work.ask(
                        seen(opened, sent),
                        whom(sent),
                        Sent.day(sent, "on"),
                        maker.read(opened).advice(),
                        today())));
  }

  private static Map<Adviser, String> whom(Map<String, String> sent) {
    Map<Adviser, String> whom = new LinkedHashMap<>();
    for (Adviser adviser : Adviser.values()) {
      String words = Sent.words(sent, AssessmentWork.field(adviser));
      if (!words.isEmpty()) {
        whom.put(adviser, words);
      }
    }
    return whom;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/advice/{number}/received")
  ModelAndView receiving(
      @PathVariable String address, @PathVariable int number, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(today(opened, receiveForm(opened, line(opened, number)))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/advice/{number}/received")
  ModelAndView receive(
      @PathVariable String address,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          AdviceLine line = line(opened, number);
          return forms.answer(
              new Forms.Posted(opened.account(), receiveForm(opened, line), sent, redirect),
              "It was recorded that the advice came.",
              (CaseSummary saved) -> AssessmentPageMaker.path(opened),
              () ->
                  work.receive(
                      seen(opened, sent), line, Sent.day(sent, "on"), Sent.words(sent, "note")));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/advice/{number}/reminded")
  ModelAndView reminding(
      @PathVariable String address, @PathVariable int number, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(today(opened, remindForm(opened, line(opened, number)))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/advice/{number}/reminded")
  ModelAndView remind(
      @PathVariable String address,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          AdviceLine line = line(opened, number);
          return forms.answer(
              new Forms.Posted(opened.account(), remindForm(opened, line), sent, redirect),
              "The reminder was recorded.",
              (CaseSummary saved) -> AssessmentPageMaker.path(opened),
              () -> work.remind(seen(opened, sent), line, Sent.day(sent, "on")));
        });
  }

  private AdviceLine line(Opened opened, int number) {
    return maker.read(opened).advice().stream()
        .filter(line -> line.request() == number && number > 0)
        .filter(line -> line.received().isEmpty())
        .findFirst()
        .orElseThrow(PlanGate::notThere);
  }

  private static FormPage askForm(Opened opened) {
    List<Input> inputs = new ArrayList<>();
    for (Adviser adviser : Adviser.values()) {
      inputs.add(Input.line(AssessmentWork.field(adviser), adviser.label(), adviser.source()));
    }
    inputs.add(Input.day("on", "On which day they were asked", ""));
    return form(
            opened,
            "Record that advice was asked for",
            "Enter the post or service that was asked, and leave the others empty. Each must answer within six weeks (SI 2014/1530 reg 8(1)).",
            "ask",
            inputs)
        .submitting("Record it");
  }

  private static FormPage receiveForm(Opened opened, AdviceLine line) {
    return form(
            opened,
            "Record that advice came: " + line.adviser().label().toLowerCase(java.util.Locale.UK),
            line.whom(),
            "advice/" + line.request() + "/received",
            List.of(
                Input.day("on", "On which day it came", ""),
                Input.text(
                    "note",
                    "Note",
                    "Such as what is missing in it. Leave it empty for nothing.",
                    2)))
        .submitting("Record it");
  }

  private static FormPage remindForm(Opened opened, AdviceLine line) {
    return form(
            opened,
            "Record a reminder: " + line.adviser().label().toLowerCase(java.util.Locale.UK),
            line.whom(),
            "advice/" + line.request() + "/reminded",
            List.of(Input.day("on", "On which day they were reminded", "")))
        .submitting("Record it");
  }

  static FormPage form(
      Opened opened, String heading, String lead, String part, List<Input> inputs) {
    String path = AssessmentPageMaker.path(opened);
    return FormPage.of(
        heading,
        lead,
        path,
        "Work on the case of " + opened.child().name(),
        path + "/" + part,
        inputs);
  }

  static AssessmentWork.Seen seen(Opened opened, Map<String, String> sent) {
    return new AssessmentWork.Seen(opened.summary(), Sent.version(sent), opened.account().id());
  }

  private FormPage today(Opened opened, FormPage form) {
    return form.with(Map.of("on", today().toString()), opened.summary().version());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
