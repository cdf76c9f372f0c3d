// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.internal.complaints.Complaint;
import org.throughline.ehc.internal.complaints.ComplaintBook;
import org.throughline.ehc.internal.record.Chronicle;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Complaints and findings of the Ombudsman in a case: recorded, replied to, remedied.
@Controller
class ComplaintPages {

  private static final String LOOK = "complaints";

  private final PlanGate gate;
  private final ComplaintsPageMaker maker;
  private final HistoryMaker histories;
  private final ComplaintBook book;
  private final Forms forms;
  private final Clock clock;

  ComplaintPages(
      PlanGate gate,
      ComplaintsPageMaker maker,
      HistoryMaker histories,
      ComplaintBook book,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.histories = histories;
    this.book = book;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/complaints")
  ModelAndView complaints(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request, address, LOOK, opened -> Screen.of("ehc/complaints", maker.of(opened)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/complaints/new")
  ModelAndView complaint(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, LOOK, opened -> Forms.show(fresh(opened, false)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/complaints/new")
  ModelAndView addComplaint(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return add(address, false, "The complaint was recorded.", sent, request, redirect);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/complaints/findings/new")
  ModelAndView finding(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, LOOK, opened -> Forms.show(fresh(opened, true)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/complaints/findings/new")
  ModelAndView addFinding(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return add(address, true, "The finding was recorded.", sent, request, redirect);
  }

  private ModelAndView add(
      String address,
      boolean isFinding,
      String done,
      Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            forms.answer(
                new Forms.Posted(opened.account(), fresh(opened, isFinding), sent, redirect),
                done,
                (Long id) -> ComplaintsPageMaker.path(opened),
                () -> book.add(desk(opened), isFinding, sent)));
  }

  private FormPage fresh(Opened opened, boolean isFinding) {
    List<Option> steps = maker.steps(opened, Optional.empty());
    return isFinding
        ? ComplaintForm.freshFinding(opened, steps)
        : ComplaintForm.freshComplaint(opened, steps);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/complaints/{complaint}/change")
  ModelAndView changing(
      @PathVariable String address, @PathVariable long complaint, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Complaint found = find(opened, complaint);
          return Forms.show(
              change(opened, found).with(ComplaintForm.values(found), found.version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/complaints/{complaint}/change")
  ModelAndView change(
      @PathVariable String address,
      @PathVariable long complaint,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        LOOK,
        opened -> {
          Complaint found = find(opened, complaint);
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  change(opened, found),
                  sent,
                  () -> ComplaintForm.values(find(opened, complaint)),
                  redirect),
              "It was changed. What stood before stays in its history.",
              (Long id) -> ComplaintsPageMaker.path(opened),
              () -> changed(opened, found, sent));
        });
  }

  private Outcome<Long> changed(Opened opened, Complaint found, Map<String, String> sent) {
    long version = Sent.version(sent);
    return Sent.isTicked(sent, StepForm.OUT)
        ? book.remove(desk(opened), found, version)
        : book.change(desk(opened), found, version, sent);
  }

  private FormPage change(Opened opened, Complaint found) {
    return ComplaintForm.change(opened, found, maker.steps(opened, found.step()));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/complaints/{complaint}/history")
  ModelAndView history(
      @PathVariable String address, @PathVariable long complaint, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        LOOK,
        opened ->
            Screen.of(
                "ehc/history",
                histories.of(
                    Chronicle.Subject.COMPLAINT,
                    find(opened, complaint).id(),
                    "This record",
                    new HistoryMaker.Back(
                        ComplaintsPageMaker.path(opened),
                        "Complaints about " + opened.child().name()))));
  }

  private Complaint find(Opened opened, long complaint) {
    return book.of(opened.summary().id()).stream()
        .filter(one -> one.id() == complaint)
        .findFirst()
        .orElseThrow(PlanGate::notThere);
  }

  private ComplaintBook.Desk desk(Opened opened) {
    return new ComplaintBook.Desk(opened.summary(), opened.signature(clock));
  }
}
