// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.internal.mediation.MediationDay;
import org.throughline.ehc.internal.mediation.MediationFile;
import org.throughline.ehc.internal.mediation.MediationOutcome;
import org.throughline.ehc.internal.mediation.MediationResult;
import org.throughline.ehc.internal.mediation.MediationWork;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// What mediation came to: how far the parties agreed, on what, and by when it is to be done.
@Controller
class MediationPages {

  private static final String LOOK = "mediation";

  private final PlanGate gate;
  private final MediationPageMaker maker;
  private final HistoryMaker histories;
  private final MediationFile file;
  private final MediationWork work;
  private final Forms forms;
  private final Clock clock;

  MediationPages(
      PlanGate gate,
      MediationPageMaker maker,
      HistoryMaker histories,
      MediationFile file,
      MediationWork work,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.histories = histories;
    this.file = file;
    this.work = work;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/mediation")
  ModelAndView mediation(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          mustBeMediation(opened);
          return Screen.of("ehc/mediation", maker.of(opened, file.of(opened.summary().id())));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/mediation/result")
  ModelAndView result(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          mustBeMediation(opened);
          MediationFile.Read read = file.of(opened.summary().id());
          long version = read.result().map(MediationResult::version).orElse(0L);
          return Forms.show(form(opened).with(values(read), version));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/mediation/result")
  ModelAndView record(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          mustBeMediation(opened);
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  form(opened),
                  sent,
                  () -> values(file.of(opened.summary().id())),
                  redirect),
              "The result was recorded, and what is due was worked out anew.",
              (Long id) -> MediationPageMaker.path(opened),
              () ->
                  work.record(opened.summary(), Sent.version(sent), sent, opened.signature(clock)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/mediation/history")
  ModelAndView history(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          MediationResult found =
              file.of(opened.summary().id()).result().orElseThrow(PlanGate::notThere);
          return Screen.of(
              "ehc/history",
              histories.of(
                  Chronicle.Subject.MEDIATION,
                  found.id(),
                  "The result of mediation",
                  new HistoryMaker.Back(MediationPageMaker.path(opened), "Mediation")));
        });
  }

  private static void mustBeMediation(Opened opened) {
    if (!opened.summary().pathway().equals("mediation-and-appeal")) {
      throw PlanGate.notThere();
    }
  }

  private static FormPage form(Opened opened) {
    String path = MediationPageMaker.path(opened);
    return FormPage.of(
        "What mediation came to",
        "The days become events of the case, and the law’s clocks follow from them. What could have been appealed has the limits of a Tribunal’s order, counted from the agreement (SI 2014/1530 regs 42 and 44): open a case for that order as well.",
        path,
        "Mediation about " + opened.child().name(),
        path + "/result",
        List.of(
            Input.day(
                MediationDay.HELD.field(),
                "On which day mediation took place",
                "Such as 24/11/2025"),
            Input.radios("outcome", "How far the parties agreed", "", outcomes()),
            Input.day(
                MediationDay.AGREED.field(),
                "On which day the agreement was made",
                "If there is one"),
            Input.text("agreed", "What was agreed", "As it stands in the agreement", 4),
            Input.day(
                "by",
                "By when it is to be done, if the parties agreed a day in writing",
                "Leave it empty when the law’s two weeks hold"),
            Input.day(
                MediationDay.CERTIFICATE.field(),
                "On which day the mediation certificate was issued",
                "Leave it empty until then"),
            Input.day(
                MediationDay.DONE.field(),
                "On which day what was agreed was done",
                "Leave it empty until then")));
  }

  private static List<Option> outcomes() {
    return Arrays.stream(MediationOutcome.values())
        .map(each -> new Option(each.name(), each.label()))
        .toList();
  }

  private static Map<String, String> values(MediationFile.Read read) {
    Map<String, String> values = new HashMap<>();
    for (MediationDay which : MediationDay.values()) {
      values.put(which.field(), read.day(which).map(Object::toString).orElse(""));
    }
    read.result()
        .ifPresent(
            result -> {
              values.put("outcome", result.outcome().name());
              values.put("agreed", result.agreed());
              values.put("by", result.agreedBy().map(Object::toString).orElse(""));
            });
    return values;
  }
}
