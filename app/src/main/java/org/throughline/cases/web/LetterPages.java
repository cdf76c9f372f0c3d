// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.throughline.cases.LetterRecipients;
import org.throughline.cases.LetterRecipients.Recipient;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.internal.CaseRules;
import org.throughline.cases.internal.LegalTest;
import org.throughline.cases.internal.letters.Filling;
import org.throughline.cases.internal.letters.Letter;
import org.throughline.cases.internal.letters.LetterTemplate;
import org.throughline.cases.internal.letters.LetterTemplates;
import org.throughline.cases.internal.letters.Letters;
import org.throughline.cases.internal.letters.Letters.NewLetter;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;
import org.throughline.statute.Duty;
import org.throughline.statute.Event;

/// Writing a letter in a case, and reading one as it was sent.
@Controller
class LetterPages {

  private final CaseGate gate;
  private final CaseFiles files;
  private final CaseRules rules;
  private final CasePageMaker maker;
  private final LetterTemplates templates;
  private final Letters letters;
  private final List<LetterRecipients> recipients;
  private final Meanwhile meanwhile;
  private final Accounts accounts;
  private final Councils councils;
  private final Forms forms;
  private final Clock clock;

  LetterPages(
      CaseGate gate,
      CaseFiles files,
      CaseRules rules,
      CasePageMaker maker,
      LetterTemplates templates,
      Letters letters,
      List<LetterRecipients> recipients,
      Meanwhile meanwhile,
      Accounts accounts,
      Councils councils,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.files = files;
    this.rules = rules;
    this.maker = maker;
    this.templates = templates;
    this.letters = letters;
    this.recipients = List.copyOf(recipients);
    this.meanwhile = meanwhile;
    this.accounts = accounts;
    this.councils = councils;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/letters/new/{code}")
  ModelAndView form(
      @PathVariable String address,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String to,
      HttpServletRequest request) {
    return gate.open(
        request,
        address,
        opened -> {
          LetterTemplate template = template(opened, code);
          Map<String, String> values = new HashMap<>();
          chosen(offered(opened, template), to)
              .ifPresent(
                  one -> {
                    values.put("to", one.key());
                    values.put("recipient", one.name());
                    values.put("address", one.address());
                  });
          values.put("body", filling(opened).of(template.body()));
          values.put("on", LocalDate.now(clock).toString());
          return Forms.show(form(opened, template).with(values, opened.summary().version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/letters/new/{code}")
  ModelAndView send(
      @PathVariable String address,
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        opened -> {
          LetterTemplate template = template(opened, code);
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  form(opened, template),
                  sent,
                  () -> meanwhile.letter(opened, sent),
                  redirect),
              "The letter was kept and recorded, and what is due was worked out anew.",
              (CaseSummary saved) -> opened.path(),
              () ->
                  letters.send(
                      opened.summary().id(),
                      Sent.version(sent),
                      wished(opened, template, sent),
                      opened.account().id()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/letters/{letter}")
  ModelAndView letter(
      @PathVariable String address, @PathVariable long letter, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        opened -> {
          Letter found =
              letters
                  .find(opened.summary().id(), letter)
                  .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
          return Screen.of(
              "cases/letter", new LetterPage(opened.path(), councils.current().name(), found));
        });
  }

  /// Whoever is chosen and not named otherwise is named as the case knows them.
  private NewLetter wished(Opened opened, LetterTemplate template, Map<String, String> sent) {
    List<Recipient> offered = offered(opened, template);
    Optional<Recipient> chosen = chosen(offered, Sent.words(sent, "to"));
    String written = Sent.words(sent, "recipient");
    String recipient = written.isEmpty() ? chosen.map(Recipient::name).orElse("") : written;
    String address = Sent.words(sent, "address");
    return new NewLetter(
        template,
        offered,
        chosen,
        recipient,
        written.isEmpty() && address.isEmpty()
            ? chosen.map(Recipient::address).orElse("")
            : address,
        Sent.words(sent, "body").replace("{{recipient}}", recipient),
        grounds(opened, template, sent),
        EventForm.method(sent),
        Sent.day(sent, "on"));
  }

  private Map<String, String> grounds(
      Opened opened, LetterTemplate template, Map<String, String> sent) {
    Map<String, String> grounds = new HashMap<>();
    List<LegalTest> tests =
        LegalTest.of(template.pathway(), template.shows(), files.standing(opened.summary().id()));
    tests.forEach(test -> grounds.put(test.field(), Sent.words(sent, test.field())));
    if (!tests.isEmpty()) {
      grounds.put(EventForm.REASONS, Sent.words(sent, EventForm.REASONS));
    }
    grounds.values().removeIf(String::isEmpty);
    return grounds;
  }

  /// The recipient is written by the officer and put into the words when the letter is sent.
  private Filling filling(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    CaseSummary summary = opened.summary();
    List<RecordedEvent> events = files.events(summary.id());
    Map<String, LocalDate> days = new HashMap<>();
    Event.standing(events.stream().map(RecordedEvent::asEvent).toList())
        .forEach(event -> days.merge(event.type(), event.happenedOn(), LetterPages::later));
    Map<String, LocalDate> due = new HashMap<>();
    for (Duty duty : maker.timeline(summary, events, today).duties()) {
      duty.due().ifPresent(day -> due.merge(duty.code(), day, LetterPages::later));
    }
    return new Filling(
        Map.of(
            "child", opened.child().forename() + " " + opened.child().surname(),
            "born", Dates.full(opened.child().bornOn()),
            "recipient", "{{recipient}}",
            "officer", opened.account().name(),
            "case-officer", keeper(opened),
            "council", councils.current().name(),
            "today", Dates.full(today)),
        days,
        due);
  }

  /// Who keeps the case; while nobody does, whoever writes.
  private String keeper(Opened opened) {
    return opened
        .summary()
        .officer()
        .flatMap(accounts::find)
        .map(Account::name)
        .orElse(opened.account().name());
  }

  private List<Recipient> offered(Opened opened, LetterTemplate template) {
    return recipients.stream()
        .filter(each -> each.shows().equals(template.shows()))
        .flatMap(each -> each.of(opened.summary()).stream())
        .toList();
  }

  private static Optional<Recipient> chosen(List<Recipient> offered, String key) {
    return offered.stream().filter(each -> each.key().equals(key)).findFirst();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private LetterTemplate template(Opened opened, String code) {
    return templates
        .find(code)
        .filter(template -> template.pathway().equals(opened.summary().pathway()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private FormPage form(Opened opened, LetterTemplate template) {
    return FormPage.of(
            template.title(),
            "Fill in what stands in double brackets. What you send is kept word for word, and that it was sent is recorded in the case.",
            opened.path(),
            opened.child().name(),
            opened.path() + "/letters/new/" + template.code(),
            inputs(opened, template))
        .submitting("Keep it as sent");
  }

  private List<Input> inputs(Opened opened, LetterTemplate template) {
    List<Option> offered =
        offered(opened, template).stream()
            .map(each -> new Option(each.key(), label(each)))
            .toList();
    List<Input> inputs = new ArrayList<>();
    if (!offered.isEmpty()) {
      inputs.add(
          Input.choice(
              "to",
              "Who is asked",
              "The case notes who was asked, in which capacity, and when.",
              offered,
              "Choose"));
    }
    inputs.addAll(
        List.of(
            Input.line("recipient", "To whom", toWhom(!offered.isEmpty())),
            Input.text("address", "Address", "Leave empty for an email.", 3),
            Input.text("body", "The letter", "", 24)));
    inputs.addAll(grounds(opened, template));
    inputs.addAll(
        List.of(
            Input.choice("method", "How it is sent", "", EventForm.methods(), "Choose"),
            Input.day("on", "On which day it is sent", "")));
    return inputs;
  }

  /// What is recorded with a letter that tells a decision; none for any other.
  private List<Input> grounds(Opened opened, LetterTemplate template) {
    List<String> before = files.standing(opened.summary().id());
    List<Input> inputs =
        new ArrayList<>(
            new EventForm(rules.pathway(template.pathway()), before)
                .tests(List.of(template.shows())));
    if (!inputs.isEmpty()) {
      inputs.add(
          Input.text(
              EventForm.REASONS,
              "The council’s reasons",
              "Recorded in the case with the answers above.",
              4));
    }
    return inputs;
  }

  private static String label(Recipient each) {
    return each.name().isEmpty() ? each.label() : each.label() + ": " + each.name();
  }

  private static String toWhom(boolean isOffered) {
    return isOffered
        ? "As the letter addresses them. Left empty, it goes to whoever is chosen above."
        : "As the letter addresses them.";
  }
}
