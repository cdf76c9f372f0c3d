// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.EventGuard;
import org.throughline.cases.NewEvent;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.internal.EventDetails;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// Recording what happened in a case, and putting a mistake right. Whoever was overtaken keeps
/// their own words and records them once more.
@Controller
class EventPages {

  private final CaseGate gate;
  private final CaseWork work;
  private final CaseFiles files;
  private final CaseRules rules;
  private final PathwayWords words;
  private final EventDetails details;
  private final List<EventGuard> guards;
  private final Meanwhile meanwhile;
  private final Forms forms;

  EventPages(
      CaseGate gate,
      CaseWork work,
      CaseFiles files,
      CaseRules rules,
      PathwayWords words,
      EventDetails details,
      List<EventGuard> guards,
      Meanwhile meanwhile,
      Forms forms) {
    this.gate = gate;
    this.work = work;
    this.files = files;
    this.rules = rules;
    this.words = words;
    this.details = details;
    this.guards = List.copyOf(guards);
    this.meanwhile = meanwhile;
    this.forms = forms;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/events/new")
  ModelAndView form(
      @PathVariable String address,
      @RequestParam(defaultValue = "") String duty,
      HttpServletRequest request) {
    return gate.open(
        request,
        address,
        opened -> {
          EventForm form = eventForm(opened);
          return Forms.show(page(opened, form, duty).with(chosen(form, duty), version(opened)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/events/new")
  ModelAndView record(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        opened -> {
          EventForm form = eventForm(opened);
          return forms.answer(
              posted(opened, page(opened, form, Sent.words(sent, "duty")), sent, redirect),
              "It was recorded, and what is due was worked out anew.",
              saved -> opened.path(),
              () -> record(opened, form.read(sent, OptionalInt.empty(), Map.of()), sent));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/events/{number}/correct")
  ModelAndView correction(
      @PathVariable String address, @PathVariable int number, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        opened -> {
          RecordedEvent event = event(opened, number);
          EventForm form = eventForm(opened, OptionalInt.of(number));
          return Forms.show(
              correcting(opened, form, number)
                  .with(form.values(event, details.read(event.details())), version(opened)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/events/{number}/correct")
  ModelAndView correct(
      @PathVariable String address,
      @PathVariable int number,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        opened -> {
          RecordedEvent event = event(opened, number);
          EventForm form = eventForm(opened, OptionalInt.of(number));
          return forms.answer(
              posted(opened, correcting(opened, form, number), sent, redirect),
              "It was put right. What was recorded before can still be read.",
              saved -> opened.path(),
              () ->
                  Sent.isTicked(sent, "never")
                      ? withdraw(opened, sent, event)
                      : record(
                          opened,
                          form.read(sent, OptionalInt.of(number), details.read(event.details())),
                          sent));
        });
  }

  private Outcome<CaseSummary> record(
      Opened opened, EventForm.Read read, Map<String, String> sent) {
    List<Problem> problems = new ArrayList<>(read.problems());
    boolean hasDay =
        read.problems().stream().noneMatch(problem -> problem.field().equals(EventForm.ON));
    if (hasDay && isUpToDate(opened, sent) && isOfAnotherType(opened, read.event())) {
      guards.forEach(guard -> problems.addAll(guard.objections(opened.summary(), read.event())));
    }
    return problems.isEmpty()
        ? work.record(
            opened.summary().id(), Sent.version(sent), read.event(), opened.account().id())
        : new Outcome.Refused<>(problems);
  }

  /// Whoever was overtaken is shown both people's words first.
  private static boolean isUpToDate(Opened opened, Map<String, String> sent) {
    return opened.summary().version() == Sent.version(sent);
  }

  /// What is new to the case is asked about; a day put right is not.
  private boolean isOfAnotherType(Opened opened, NewEvent event) {
    return event.replaces().isEmpty()
        || !event(opened, event.replaces().getAsInt()).type().equals(event.type());
  }

  private Outcome<CaseSummary> withdraw(
      Opened opened, Map<String, String> sent, RecordedEvent event) {
    NewEvent withdrawal =
        new NewEvent(
            event.type(),
            event.happenedOn(),
            Optional.empty(),
            Map.of(),
            OptionalInt.of(event.number()),
            true);
    return work.record(
        opened.summary().id(), Sent.version(sent), withdrawal, opened.account().id());
  }

  private Forms.Posted posted(
      Opened opened, FormPage form, Map<String, String> sent, RedirectAttributes redirect) {
    return new Forms.Posted(
        opened.account(), form, sent, () -> meanwhile.event(opened, sent), redirect);
  }

  private FormPage page(Opened opened, EventForm form, String duty) {
    return FormPage.of(
            "Record what happened",
            lead(opened, duty),
            opened.path(),
            words.title(opened.summary().pathway()) + ", " + opened.child().name(),
            opened.path() + "/events/new",
            form.inputs(duty.isEmpty() ? form.allTypes() : form.typesFor(duty)))
        .submitting("Record it");
  }

  private String lead(Opened opened, String duty) {
    return rules
        .pathway(opened.summary().pathway())
        .rule(duty)
        .map(rule -> rule.sentence())
        .orElse("");
  }

  private FormPage correcting(Opened opened, EventForm form, int number) {
    List<FormPage.Input> inputs = new ArrayList<>(form.inputs(form.allTypes()));
    inputs.add(
        FormPage.Input.tick(
            "never", "When it never happened", "It never happened: take it back altogether"));
    return FormPage.of(
            "Put right what was recorded",
            "What was recorded before stays readable in the case.",
            opened.path(),
            words.title(opened.summary().pathway()) + ", " + opened.child().name(),
            opened.path() + "/events/" + number + "/correct",
            inputs)
        .submitting("Put it right");
  }

  /// Where one event alone shows that the duty was done, it is chosen already.
  private static Map<String, String> chosen(EventForm form, String duty) {
    List<Option> types = duty.isEmpty() ? List.of() : form.typesFor(duty);
    return types.size() == 1 ? Map.of(EventForm.TYPE, types.getFirst().value()) : Map.of();
  }

  private RecordedEvent event(Opened opened, int number) {
    return files.events(opened.summary().id()).stream()
        .filter(event -> event.number() == number && !event.isWithdrawal())
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private EventForm eventForm(Opened opened) {
    return eventForm(opened, OptionalInt.empty());
  }

  /// @param replaced an event that no longer stands once the form is sent
  private EventForm eventForm(Opened opened, OptionalInt replaced) {
    List<String> before =
        RecordedEvent.standing(files.events(opened.summary().id())).stream()
            .filter(event -> !replaced.equals(OptionalInt.of(event.number())))
            .map(RecordedEvent::type)
            .toList();
    return new EventForm(rules.pathway(opened.summary().pathway()), before);
  }

  private static long version(Opened opened) {
    return opened.summary().version();
  }
}
