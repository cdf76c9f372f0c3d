// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
import org.throughline.governance.internal.requests.Request;
import org.throughline.governance.internal.requests.Requests;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// What bodies have asked for.
@Controller
class RequestPages {

  private final Requests requests;
  private final Bodies bodies;
  private final Forms forms;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  RequestPages(
      Requests requests, Bodies bodies, Forms forms, CurrentAccount currentAccount, Clock clock) {
    this.requests = requests;
    this.bodies = bodies;
    this.forms = forms;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/boards/requests")
  Screen list(
      @RequestParam(defaultValue = "") String body,
      @RequestParam(defaultValue = "open") String state,
      HttpServletRequest request) {
    return Screen.of(
        "governance/requests",
        RequestsPage.of(
            requests.all(),
            body,
            state,
            LocalDate.now(clock),
            currentAccount.of(request).orElseThrow().holdsAny(Rights.AUTHORS)));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @GetMapping("/boards/requests/new")
  ModelAndView begin(@RequestParam(defaultValue = "") String body) {
    return Forms.show(
        newForm().with(Map.of("body", body, "askedOn", LocalDate.now(clock).toString()), 0));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @PostMapping("/boards/requests/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(account, newForm(), sent, redirect),
        "The request was put on record.",
        id -> "/boards/requests#request-" + id,
        () ->
            requests.add(
                new Requests.NewRequest(
                    Sent.number(sent, "body").orElse(0L),
                    Sent.day(sent, "askedOn"),
                    Sent.words(sent, "words"),
                    Sent.words(sent, "ofWhom").replace('\n', ' '),
                    OpenDay.of(sent, "due"),
                    Sent.words(sent, "about")),
                account.id()));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @GetMapping("/boards/requests/{id}/answer")
  ModelAndView answer(@PathVariable long id) {
    return Forms.show(
        answerForm(id).with(Map.of("answeredOn", LocalDate.now(clock).toString()), 0));
  }

  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @PostMapping("/boards/requests/{id}/answer")
  ModelAndView saveAnswer(
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return forms.answer(
        new Forms.Posted(account, answerForm(id), sent, redirect),
        "The answer was put on record.",
        done -> "/boards/requests?state=all#request-" + done,
        () ->
            requests.answer(
                id,
                new Requests.Answer(
                    Sent.day(sent, "answeredOn"),
                    Sent.words(sent, "answer"),
                    Sent.words(sent, "decision")),
                account.id()));
  }

  private FormPage newForm() {
    return FormPage.of(
        "Put a request on record",
        "",
        "/boards/requests",
        "Requests",
        "/boards/requests/new",
        List.of(
            Input.choice(
                "body", "Which body asked?", "", BodyForm.options(bodies.current()), "Choose"),
            Input.day("askedOn", "On which day?", ""),
            Input.text("words", "What did it ask for?", "", 3),
            Input.line("ofWhom", "Of whom?", "The officer or service, as the minutes say it"),
            Input.day("due", "By when?", "Leave it empty when no day was named"),
            Input.line(
                "about",
                "Which commitment or measure is it about?",
                "A code such as E1.Y2.03 or S2-09; leave it empty when it is about neither")));
  }

  private FormPage answerForm(long id) {
    Request request =
        requests.all().stream()
            .filter(each -> each.id() == id)
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    return FormPage.of(
        "Answer the request",
        request.bodyName() + " asked: " + request.words(),
        "/boards/requests",
        "Requests",
        "/boards/requests/" + id + "/answer",
        List.of(
            Input.day("answeredOn", "When was it answered?", ""),
            Input.text("answer", "What was answered?", "", 4),
            Input.line(
                "decision",
                "By which decision?",
                "Such as D-2026-014; leave it empty when nobody had to decide")));
  }
}
