// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.internal.DraftSending;
import org.throughline.ehc.internal.PlanSteps;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;
import org.throughline.statute.ServiceMethod;

/// A draft goes to the family, and becomes final.
@Controller
class StepPages {

  private static final String ALL_THE_SAME = "all_the_same";

  private static final String SAID_ONCE =
      "From the day of service the family has at least 15 days for remarks, for asking for a school, and for a meeting. The case notes it too.";

  private static final String FINAL =
      "The plan is final. It never changes; begin an amendment to change it.";

  private static final String TO_BE_SENT =
      "The plan is final. Send it now: the case counts it from the day of this letter.";

  private static final Problem UNREADABLE =
      new Problem("EHC-137", "until", "Enter a day, such as 24/11/2026, or leave it empty.");

  private static final List<Option> METHODS =
      Stream.of(ServiceMethod.EMAIL, ServiceMethod.FIRST_CLASS_POST, ServiceMethod.BY_HAND)
          .map(method -> new Option(method.code(), "By " + how(method)))
          .toList();

  private static final List<Input> SENDING =
      List.of(
          Input.day("on", "On which day it was sent", ""),
          Input.choice(
              "method",
              "How it was sent",
              "What is posted counts as served two working days later.",
              METHODS,
              "Otherwise: it counts as served that day"));

  private static final Input SEEN =
      Input.tick(
          ALL_THE_SAME,
          "What is still missing or open",
          "I have seen it, and the plan becomes final all the same");

  private static final Input UNTIL =
      Input.day(
          "until",
          "The last day for remarks",
          "Leave it empty for the least: 15 days, beginning with the day of service");

  private final PlanGate gate;
  private final StillOpen open;
  private final PlanSteps steps;
  private final DraftSending sending;
  private final FinalLetter letters;
  private final Forms forms;
  private final Clock clock;

  StepPages(
      PlanGate gate,
      StillOpen open,
      PlanSteps steps,
      DraftSending sending,
      FinalLetter letters,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.open = open;
    this.steps = steps;
    this.sending = sending;
    this.letters = letters;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/send")
  ModelAndView sending(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "send",
        opened ->
            Forms.show(
                sendForm(opened)
                    .with(
                        Map.of("on", today().toString()),
                        sending.caseOf(opened.newest()).version())));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/send")
  ModelAndView send(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "send",
        opened ->
            forms.answer(
                new Forms.Posted(
                    opened.account(), sendForm(opened), sent, () -> recorded(opened), redirect),
                "It is noted in the plan and in its case that the draft was sent, and what is due was worked out anew.",
                plan -> opened.path(),
                () -> send(opened, sent)));
  }

  private Outcome<PlanId> send(Opened opened, Map<String, String> sent) {
    Optional<LocalDate> until = Sent.day(sent, "until");
    if (until.isEmpty() && !Sent.words(sent, "until").isEmpty()) {
      return new Outcome.Refused<>(List.of(UNREADABLE));
    }
    return sending.send(
        opened.newest(),
        Sent.version(sent),
        new DraftSending.Wished(Sent.day(sent, "on"), method(sent), until),
        today(),
        opened.signature(clock));
  }

  /// What a colleague recorded in the case meanwhile.
  private Map<String, String> recorded(Opened opened) {
    return sending
        .said(opened.newest())
        .map(
            said ->
                Map.of(
                    "on", said.on().toString(),
                    "method", said.method().map(ServiceMethod::code).orElse("")))
        .orElse(Map.of());
  }

  private static Optional<ServiceMethod> method(Map<String, String> sent) {
    String code = Sent.words(sent, "method");
    return Arrays.stream(ServiceMethod.values())
        .filter(method -> method.code().equals(code))
        .findFirst();
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/finish")
  ModelAndView finishing(@PathVariable String address, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "finish",
        opened -> Forms.show(finishForm(opened).with(Map.of("on", today().toString()), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/finish")
  ModelAndView finish(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "finish",
        opened -> {
          Optional<String> letter = letters.path(opened.summary());
          return forms.answer(
              new Forms.Posted(opened.account(), finishForm(opened), sent, redirect),
              letter.isPresent() ? TO_BE_SENT : FINAL,
              plan -> letter.orElse(opened.path()),
              () -> finish(opened, sent));
        });
  }

  private Outcome<PlanId> finish(Opened opened, Map<String, String> sent) {
    List<String> decided = StillOpen.decided(open.beforeFinal(opened));
    if (!decided.isEmpty() && !Sent.isTicked(sent, ALL_THE_SAME)) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "EHC-136",
                  ALL_THE_SAME,
                  "Put right what is still missing or open, or tick that it becomes final all the same.")));
    }
    return steps.finish(
        opened.newest().id(), Sent.day(sent, "on"), decided, today(), opened.signature(clock));
  }

  private FormPage sendForm(Opened opened) {
    Optional<DraftSending.Said> said = sending.said(opened.newest());
    List<Input> inputs = new ArrayList<>(said.isPresent() ? List.of() : SENDING);
    inputs.add(UNTIL);
    return FormPage.of(
            "Note that the draft was sent",
            said.map(StepPages::saidAlready).orElse(SAID_ONCE),
            opened.path(),
            "Plan of " + opened.child().name(),
            opened.path() + "/send",
            inputs)
        .listing(StillOpen.shown(open.beforeSending(opened)))
        .submitting("Note it");
  }

  private static String saidAlready(DraftSending.Said said) {
    return "The case says already that it was sent%s on %s, so nothing is added to the case. If that day is wrong, put it right there first."
        .formatted(
            said.method().map(method -> " by " + how(method)).orElse(""), Dates.full(said.on()));
  }

  private static String how(ServiceMethod method) {
    return switch (method) {
      case BY_HAND -> "hand";
      case EMAIL -> "email";
      case FIRST_CLASS_POST -> "first-class post";
    };
  }

  private FormPage finishForm(Opened opened) {
    List<StillOpen.Point> points = open.beforeFinal(opened);
    Input day = Input.day("on", "The date of the final plan", "");
    return FormPage.of(
            "Make the plan final",
            "A final plan never changes. Whatever changes later is an amendment.",
            opened.path(),
            "Plan of " + opened.child().name(),
            opened.path() + "/finish",
            StillOpen.decided(points).isEmpty() ? List.of(day) : List.of(day, SEEN))
        .listing(StillOpen.shown(points))
        .submitting("Make it final");
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
