// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseSummary;
import org.throughline.ehc.internal.assessment.Addressee;
import org.throughline.ehc.internal.assessment.AssessmentWork;
import org.throughline.ehc.internal.assessment.NoticeFile;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// Recording who was told that a request is being considered, and who was sent the final plan.
@Controller
class NoticePages {

  private static final String LOOK = "assessment";

  /// A child taught at home has no head teacher to tell.
  private static final Input NO_SCHOOL =
      Input.tick(
          field(NoticeFile.NO_SCHOOL),
          "Where the child goes to no school, college or early years provider",
          "There is nobody to tell there");

  private static final Input NO_SCHOOL_NAMED =
      Input.tick(
          field(NoticeFile.NO_SCHOOL),
          "Where the plan names no school or college",
          "There is nobody to send it to there");

  private final PlanGate gate;
  private final NoticeFile file;
  private final AssessmentWork work;
  private final Forms forms;
  private final Clock clock;

  NoticePages(PlanGate gate, NoticeFile file, AssessmentWork work, Forms forms, Clock clock) {
    this.gate = gate;
    this.file = file;
    this.work = work;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/notices")
  ModelAndView telling(@PathVariable String address, HttpServletRequest request) {
    return shown(address, request, this::considering);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/notices")
  ModelAndView tell(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            told(
                new Forms.Posted(opened.account(), considering(opened), sent, redirect),
                opened,
                NoticeFile.CONSIDERING));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/assessment/notices/plan")
  ModelAndView sending(@PathVariable String address, HttpServletRequest request) {
    return shown(address, request, this::plan);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/assessment/notices/plan")
  ModelAndView send(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            told(
                new Forms.Posted(opened.account(), plan(opened), sent, redirect),
                opened,
                NoticeFile.PLAN_SENT_ON));
  }

  private ModelAndView shown(
      String address, HttpServletRequest request, Function<Opened, FormPage> form) {
    Map<String, String> values = Map.of("on", LocalDate.now(clock).toString());
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(form.apply(opened).with(values, opened.summary().version())));
  }

  private ModelAndView told(Forms.Posted posted, Opened opened, String type) {
    Map<String, String> sent = posted.values();
    return forms.answer(
        posted,
        "It was recorded who was told.",
        (CaseSummary saved) -> AssessmentPageMaker.path(opened),
        () ->
            work.tell(AssessmentPages.seen(opened, sent), type, told(sent), Sent.day(sent, "on")));
  }

  private static List<String> told(Map<String, String> sent) {
    return Stream.concat(
            Arrays.stream(Addressee.values()).map(Addressee::code), Stream.of(NoticeFile.NO_SCHOOL))
        .filter(code -> Sent.isTicked(sent, field(code)))
        .toList();
  }

  private FormPage considering(Opened opened) {
    return AssessmentPages.form(
            opened,
            "Record who was told of the request",
            "The family, the head teacher, principal or early years provider, the health body and social care are each told that the council is considering whether to assess (SI 2014/1530 reg 4(2)). A family that asked for the assessment need not be told.",
            "notices",
            inputs(
                file.of(opened.summary().id()).considering(),
                NO_SCHOOL,
                "On which day they were told, or it was found that there is no school"))
        .submitting("Record it");
  }

  private FormPage plan(Opened opened) {
    return AssessmentPages.form(
            opened,
            "Record who was sent the final plan",
            "The final plan goes to the family, to the school or college that it names, and to the health body (SI 2014/1530 reg 13(2)).",
            "notices/plan",
            inputs(
                file.of(opened.summary().id()).plan(),
                NO_SCHOOL_NAMED,
                "On which day it was sent to them"))
        .submitting("Record it");
  }

  /// Who was told already is not asked about again.
  private static List<Input> inputs(List<NoticeFile.Told> all, Input noSchool, String day) {
    List<Input> inputs = new ArrayList<>();
    all.stream()
        .filter(NoticeFile.Told::isOutstanding)
        .forEach(
            told -> {
              inputs.add(
                  Input.tick(field(told.who().code()), told.who().label(), "They were told"));
              if (told.who() == Addressee.SCHOOL) {
                inputs.add(noSchool);
              }
            });
    inputs.add(Input.day("on", day, ""));
    return inputs;
  }

  private static String field(String code) {
    return "told-" + code;
  }
}
