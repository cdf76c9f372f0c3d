// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.NewCase;
import org.throughline.cases.NewEvent;
import org.throughline.cases.WhoAsked;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.children.ChildLooks;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;
import org.throughline.statute.Pathway;

/// Opening a case for a child: first which kind, then what it begins with.
@Controller
class OpeningPages {

  private final Children children;
  private final ChildLooks looks;
  private final CaseWork work;
  private final PathwayWords words;
  private final CaseGate gate;
  private final Forms forms;

  OpeningPages(
      Children children,
      ChildLooks looks,
      CaseWork work,
      PathwayWords words,
      CaseGate gate,
      Forms forms) {
    this.children = children;
    this.looks = looks;
    this.work = work;
    this.words = words;
    this.gate = gate;
    this.forms = forms;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/new")
  ModelAndView form(
      @RequestParam(defaultValue = "") String child,
      @RequestParam(defaultValue = "") String pathway,
      HttpServletRequest request) {
    return looking(
        request,
        child,
        found ->
            Forms.show(
                words
                    .pathway(pathway)
                    .map(known -> form(found, known))
                    .orElseGet(() -> kinds(found))
                    .with(Map.of("officer", "me"), 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/new/kind")
  ModelAndView kind(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return looking(
        request,
        Sent.words(sent, "child"),
        child ->
            forms.answer(
                new Forms.Posted(gate.account(request), kinds(child), sent, redirect),
                "Now tell what the case begins with.",
                code -> "/cases/new?child=" + child.address() + "&pathway=" + code,
                () -> kind(Sent.words(sent, "pathway"))));
  }

  private Outcome<String> kind(String pathway) {
    return words.pathway(pathway).isPresent()
        ? new Outcome.Done<>(pathway)
        : new Outcome.Refused<>(
            List.of(new Problem("CASE-110", "pathway", "Choose what kind of case it is.")));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/new")
  ModelAndView open(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Pathway pathway =
        words.pathway(Sent.words(sent, "pathway")).orElseThrow(OpeningPages::notThere);
    Account account = gate.account(request);
    return looking(
        request,
        Sent.words(sent, "child"),
        child ->
            forms.answer(
                new Forms.Posted(account, form(child, pathway), sent, redirect),
                "The case was opened, and what is due was worked out.",
                summary -> "/cases/" + summary.address(),
                () -> open(child, pathway, sent, account)));
  }

  private Outcome<CaseSummary> open(
      ChildSummary child, Pathway pathway, Map<String, String> sent, Account account) {
    Optional<LocalDate> on = Sent.day(sent, EventForm.ON);
    String type = Sent.words(sent, EventForm.TYPE);
    List<Problem> problems = new ArrayList<>();
    if (type.isEmpty()) {
      problems.add(new Problem("CASE-112", EventForm.TYPE, "Choose what the case begins with."));
    }
    if (on.isEmpty()) {
      problems.add(
          new Problem("CASE-171", EventForm.ON, "Enter the day it happened, such as 5/1/2026."));
    }
    return problems.isEmpty()
        ? work.open(
            new NewCase(
                child.id(),
                pathway.code(),
                child.setting().isEmpty() ? Optional.empty() : Optional.of(child.setting()),
                Sent.words(sent, "officer").equals("me")
                    ? Optional.of(account.id())
                    : Optional.empty(),
                first(
                    type,
                    on.orElseThrow(),
                    WhoAsked.asked(type, Sent.words(sent, WhoAsked.DETAIL)))),
            account.id())
        : new Outcome.Refused<>(problems);
  }

  private static NewEvent first(String type, LocalDate on, String askedBy) {
    return new NewEvent(
        type,
        on,
        Optional.empty(),
        askedBy.isEmpty() ? Map.of() : Map.of(WhoAsked.DETAIL, askedBy),
        OptionalInt.empty(),
        false);
  }

  private FormPage kinds(ChildSummary child) {
    return page(
            child,
            "/cases/new/kind?child=" + child.address(),
            "",
            List.of(
                Input.radios(
                    "pathway",
                    "What kind of case",
                    "",
                    words.all().stream()
                        .map(each -> new Option(each.code(), each.title()))
                        .toList())))
        .submitting("Go on");
  }

  private FormPage form(ChildSummary child, Pathway pathway) {
    return page(
            child,
            "/cases/new?child=" + child.address() + "&pathway=" + pathway.code(),
            pathway.title() + ". " + pathway.about(),
            inputs(pathway))
        .submitting("Open the case");
  }

  private static List<Input> inputs(Pathway pathway) {
    List<Option> beginnings =
        pathway.beginsWith().stream()
            .map(type -> new Option(type.code(), PathwayWords.asBeginning(type.words())))
            .toList();
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.radios(EventForm.TYPE, "What it begins with", "", beginnings));
    inputs.add(
        Input.day(
            EventForm.ON, "On which day", "The day it happened, not the day it is written down."));
    if (WhoAsked.PATHWAYS.contains(pathway.code())) {
      inputs.add(
          Input.radios(
              WhoAsked.DETAIL,
              "Who asked",
              "Needed when the case begins with a request: the SEN2 return asks for it. A young person asks for themselves only over compulsory school age.",
              EventForm.whoAsked()));
    }
    inputs.add(
        Input.radios(
            "officer",
            "Who keeps it",
            "",
            List.of(new Option("me", "I do"), new Option("nobody", "Nobody yet"))));
    return inputs;
  }

  private static FormPage page(ChildSummary child, String action, String lead, List<Input> inputs) {
    return FormPage.of(
        "Open a case for " + child.name(), lead, child.path(), child.name(), action, inputs);
  }

  /// Whoever opens a case sees the child's name, so the look is on record first.
  private ModelAndView looking(
      HttpServletRequest request, String address, Function<ChildSummary, ModelAndView> page) {
    ChildSummary child = children.findByAddress(address).orElseThrow(OpeningPages::notThere);
    return switch (looks.at(gate.account(request).id(), child.id(), "opening a case")) {
      case ChildLooks.Look.Seen(ChildSummary seen) -> page.apply(seen);
      case ChildLooks.Look.ReasonNeeded(String path) -> new ModelAndView("redirect:" + path);
      case ChildLooks.Look.Nothing() -> throw notThere();
    };
  }

  private static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
