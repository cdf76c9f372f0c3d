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

/// Recording who was told that a request is being considered.
@Controller
class NoticePages {

  private static final String LOOK = "assessment";

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
    Map<String, String> values = Map.of("on", LocalDate.now(clock).toString());
    return gate.open(
        request,
        address,
        LOOK,
        opened -> Forms.show(form(opened).with(values, opened.summary().version())));
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
            forms.answer(
                new Forms.Posted(opened.account(), form(opened), sent, redirect),
                "It was recorded who was told.",
                (CaseSummary saved) -> AssessmentPageMaker.path(opened),
                () ->
                    work.tell(
                        AssessmentPages.seen(opened, sent), told(sent), Sent.day(sent, "on"))));
  }

  private static List<String> told(Map<String, String> sent) {
    return Stream.concat(
            Arrays.stream(Addressee.values()).map(Addressee::code), Stream.of(NoticeFile.NO_SCHOOL))
        .filter(code -> Sent.isTicked(sent, field(code)))
        .toList();
  }

  /// Who was told already is not asked about again.
  private FormPage form(Opened opened) {
    List<Input> inputs = new ArrayList<>();
    file.of(opened.summary().id()).considering().stream()
        .filter(NoticeFile.Told::isOutstanding)
        .forEach(told -> inputs.addAll(asked(told.who())));
    inputs.add(
        Input.day(
            "on", "On which day they were told, or it was found that there is no school", ""));
    return AssessmentPages.form(
            opened,
            "Record who was told of the request",
            "The family, the head teacher, principal or early years provider, the health body and social care are each told that the council is considering whether to assess (SI 2014/1530 reg 4(2)). A family that asked for the assessment need not be told.",
            "notices",
            inputs)
        .submitting("Record it");
  }

  /// A child taught at home has no head teacher to tell.
  private static List<Input> asked(Addressee who) {
    Input told = Input.tick(field(who.code()), who.label(), "They were told");
    return who == Addressee.SCHOOL
        ? List.of(
            told,
            Input.tick(
                field(NoticeFile.NO_SCHOOL),
                "Where the child goes to no school, college or early years provider",
                "There is nobody to tell there"))
        : List.of(told);
  }

  private static String field(String code) {
    return "told-" + code;
  }
}
