// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.bodies.BodySeats;
import org.throughline.governance.internal.bodies.BodyWriting;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The bodies as a tree, and a page for each.
@Controller
class BodyPages {

  private final Bodies bodies;
  private final BodyWriting writing;
  private final BodySeats seats;
  private final BodyPageMaker maker;
  private final Forms forms;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  BodyPages(
      Bodies bodies,
      BodyWriting writing,
      BodySeats seats,
      BodyPageMaker maker,
      Forms forms,
      CurrentAccount currentAccount,
      Clock clock) {
    this.bodies = bodies;
    this.writing = writing;
    this.seats = seats;
    this.maker = maker;
    this.forms = forms;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/boards")
  Screen tree(HttpServletRequest request) {
    return Screen.of(
        "governance/bodies",
        BodiesPage.of(
            bodies.all(),
            LocalDate.now(clock),
            currentAccount.of(request).orElseThrow().holdsAny(Rights.EDITORS)));
  }

  @SignedInOnly
  @GetMapping("/boards/{body}")
  Screen one(@PathVariable long body, HttpServletRequest request) {
    return maker.screen(body, currentAccount.of(request).orElseThrow(), FormErrors.NONE);
  }

  /// Who sits decides who reads private papers, so administrators alone say it.
  @Access(Role.ADMINISTRATOR)
  @PostMapping("/boards/{body}/seats")
  ModelAndView give(
      @PathVariable long body,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    body(body);
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "The seat is given. Its private papers are open to this person now.",
        "/boards/" + body + "#seats",
        errors -> maker.screen(body, account, errors),
        () -> seats.give(body, Sent.number(sent, "account"), account.id()));
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping("/boards/{body}/seats/{account}/remove")
  ModelAndView take(
      @PathVariable long body,
      @PathVariable("account") long member,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    body(body);
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "The seat is taken away.",
        "/boards/" + body + "#seats",
        errors -> maker.screen(body, account, errors),
        () -> seats.take(body, member, account.id()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @GetMapping("/boards/new")
  ModelAndView fresh() {
    return Forms.show(newForm().with(Map.of("current", "yes"), 0));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @PostMapping("/boards/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(account, newForm(), sent, redirect),
        "The body was added.",
        id -> "/boards/" + id,
        () ->
            writing.add(
                BodyForm.facts(sent), OpenDay.of(sent, "nextMeeting"), false, account.id()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @GetMapping("/boards/{body}/edit")
  ModelAndView edit(@PathVariable long body) {
    Body found = body(body);
    return Forms.show(form(found).with(BodyForm.values(found), found.version()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER})
  @PostMapping("/boards/{body}/edit")
  ModelAndView change(
      @PathVariable long body,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    Map<String, String> values = new HashMap<>(sent);
    return forms.answer(
        new Forms.Posted(
            account, form(body(body)), values, () -> BodyForm.values(body(body)), redirect),
        "The body was changed.",
        id -> "/boards/" + id,
        () ->
            writing.change(
                body,
                Sent.version(sent),
                BodyForm.facts(sent),
                OpenDay.of(sent, "nextMeeting"),
                account.id()));
  }

  private FormPage newForm() {
    return FormPage.of(
        "Add a body",
        "Reports go to bodies. Name its roles; names of people are seldom needed.",
        "/boards",
        "Boards",
        "/boards/new",
        BodyForm.inputs(bodies.current()));
  }

  private FormPage form(Body body) {
    String path = "/boards/" + body.id();
    return FormPage.of(
        "Change " + body.name(),
        "",
        path,
        body.name(),
        path + "/edit",
        BodyForm.inputs(
            bodies.current().stream().filter(other -> other.id() != body.id()).toList()));
  }

  private Body body(long id) {
    return bodies.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
