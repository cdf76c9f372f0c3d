// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseWork;
import org.throughline.cases.internal.beside.CaseNotes;
import org.throughline.cases.internal.beside.CasePeople;
import org.throughline.cases.internal.beside.CaseTasks;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Sent;

/// A case on one screen, and the small things that are done from it.
@Controller
class CasePages {

  private final CaseGate gate;
  private final CaseButtons buttons;
  private final CaseWork work;
  private final CaseNotes notes;
  private final CaseTasks tasks;
  private final CasePeople people;

  CasePages(
      CaseGate gate,
      CaseButtons buttons,
      CaseWork work,
      CaseNotes notes,
      CaseTasks tasks,
      CasePeople people) {
    this.gate = gate;
    this.buttons = buttons;
    this.work = work;
    this.notes = notes;
    this.tasks = tasks;
    this.people = people;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}")
  ModelAndView page(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, buttons::page);
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/notes")
  ModelAndView note(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The note was kept.",
        (id, by) -> notes.add(id, Sent.words(sent, "words"), by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/notes/{note}/strike")
  ModelAndView strike(
      @PathVariable String address,
      @PathVariable long note,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The note was struck out. It can still be read.",
        (id, by) -> notes.strike(id, note, by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/tasks")
  ModelAndView task(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The task was added.",
        (id, by) ->
            tasks.add(
                id,
                new CaseTasks.NewTask(
                    Sent.words(sent, "task"),
                    Sent.day(sent, "due"),
                    Sent.isNoDay(sent, "due"),
                    officer(sent)),
                by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/tasks/{task}")
  ModelAndView tick(
      @PathVariable String address,
      @PathVariable long task,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    boolean isDone = Sent.isTicked(sent, "done");
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        isDone ? "The task is done." : "The task is open again.",
        (id, by) -> tasks.tick(id, task, isDone, by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/people")
  ModelAndView person(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The person was added.",
        (id, by) ->
            people.add(
                id,
                new CasePeople.NewPerson(
                    Sent.words(sent, "part"),
                    Sent.words(sent, "person"),
                    Sent.words(sent, "organisation"),
                    Sent.words(sent, "reached")),
                by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/people/{person}/end")
  ModelAndView end(
      @PathVariable String address,
      @PathVariable long person,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The person no longer takes part.",
        (id, by) -> people.end(id, person, by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/officer")
  ModelAndView allocate(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        "The case was handed over.",
        (id, by) -> work.allocate(id, Sent.version(sent), officer(sent), by));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/closing")
  ModelAndView close(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    boolean isOpening = Sent.isTicked(sent, "again");
    return buttons.press(
        new CaseButtons.Press(address, sent, request, redirect),
        isOpening ? "The case is open again." : "The case was closed.",
        (id, by) ->
            isOpening
                ? work.openAgain(id, Sent.version(sent), by)
                : work.close(id, Sent.version(sent), Sent.day(sent, "closed"), by));
  }

  private static Optional<AccountId> officer(Map<String, String> sent) {
    return Sent.number(sent, "officer").filter(id -> id > 0).map(AccountId::new);
  }
}
