// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseSummary;
import org.throughline.ehc.internal.assessment.AssessmentWork;
import org.throughline.ehc.internal.assessment.Consultation;
import org.throughline.ehc.internal.assessment.Consultation.Reply;
import org.throughline.ehc.internal.assessment.Ground;
import org.throughline.ehc.internal.assessment.SettingPick;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// Schools and colleges are consulted, and reply.
@Controller
class ConsultationPages {

  private static final String LOOK = "consultations";
  private static final String GROUND = "ground-";

  private final PlanGate gate;
  private final AssessmentPageMaker maker;
  private final AssessmentWork work;
  private final SettingPick pick;
  private final Forms forms;
  private final Clock clock;

  ConsultationPages(
      PlanGate gate,
      AssessmentPageMaker maker,
      AssessmentWork work,
      SettingPick pick,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.work = work;
    this.pick = pick;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/consult")
  ModelAndView consulting(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request, address, LOOK, opened -> Forms.show(today(opened, consultForm(opened))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/consult")
  ModelAndView consult(
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
                new Forms.Posted(opened.account(), consultForm(opened), sent, redirect),
                "It was recorded that the school was consulted.",
                (CaseSummary saved) -> AssessmentPageMaker.path(opened),
                () -> {
                  SettingPick.Picked picked = pick.of(Sent.words(sent, "setting"), "setting");
                  return work.consult(
                      AssessmentPages.seen(opened, sent),
                      picked.setting(),
                      picked.problems(),
                      Sent.day(sent, "on"),
                      maker.read(opened).consultations());
                }));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/schools/{number}/replied")
  ModelAndView replying(
      @PathVariable String address, @PathVariable int number, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(today(opened, replyForm(opened, find(opened, number)))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/schools/{number}/replied")
  ModelAndView reply(
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
          Consultation found = find(opened, number);
          return forms.answer(
              new Forms.Posted(opened.account(), replyForm(opened, found), sent, redirect),
              "The reply was recorded.",
              (CaseSummary saved) -> AssessmentPageMaker.path(opened),
              () -> work.reply(AssessmentPages.seen(opened, sent), found, wished(sent)));
        });
  }

  private static AssessmentWork.WishedReply wished(Map<String, String> sent) {
    String reply = Sent.words(sent, "reply");
    return new AssessmentWork.WishedReply(
        Sent.day(sent, "on"),
        replies().filter(each -> each.code().equals(reply)).findFirst(),
        Arrays.stream(Ground.values())
            .filter(each -> Sent.isTicked(sent, GROUND + each.code()))
            .toList(),
        Sent.words(sent, "reasons"));
  }

  private static Stream<Reply> replies() {
    return Stream.of(Reply.YES, Reply.NO);
  }

  private Consultation find(Opened opened, int number) {
    return maker.read(opened).consultations().stream()
        .filter(each -> each.number() == number && each.replied().isEmpty())
        .findFirst()
        .orElseThrow(PlanGate::notThere);
  }

  private static FormPage consultForm(Opened opened) {
    return AssessmentPages.form(
            opened,
            "Record that a school or college was consulted",
            "A reply is expected within 15 days (SEND Code of Practice, 9.83). The council decides even when none comes.",
            "consult",
            List.of(
                Input.line("setting", "Which one", "Its number (URN) or its name"),
                Input.day("on", "On which day it was consulted", "")))
        .submitting("Record it");
  }

  private static FormPage replyForm(Opened opened, Consultation found) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.day("on", "On which day it replied", ""));
    inputs.add(
        Input.radios(
            "reply",
            "What it says",
            "",
            replies().map(each -> new Option(each.code(), each.label())).toList()));
    for (Ground ground : Ground.values()) {
      inputs.add(
          Input.tick(GROUND + ground.code(), "When it cannot: " + ground.source(), ground.label()));
    }
    inputs.add(Input.text("reasons", "Reasons", "As the school gives them", 4));
    return AssessmentPages.form(
            opened,
            "Record a reply: " + (found.setting().isEmpty() ? "a school" : found.setting()),
            "",
            "schools/" + found.number() + "/replied",
            inputs)
        .submitting("Record it");
  }

  private FormPage today(Opened opened, FormPage form) {
    return form.with(Map.of("on", LocalDate.now(clock).toString()), opened.summary().version());
  }
}
