// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.internal.panels.Panel;
import org.throughline.cases.internal.panels.PanelItem;
import org.throughline.cases.internal.panels.PanelItems;
import org.throughline.cases.internal.panels.PanelOutcome;
import org.throughline.cases.internal.panels.Panels;
import org.throughline.cases.internal.panels.Question;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// A case is put to a panel, and what the panel decides is written down with its reasons.
@Controller
class PanelItemPages {

  private final CaseGate gate;
  private final Panels panels;
  private final PanelItems items;
  private final PanelMaker maker;
  private final Forms forms;
  private final Clock clock;

  PanelItemPages(
      CaseGate gate, Panels panels, PanelItems items, PanelMaker maker, Forms forms, Clock clock) {
    this.gate = gate;
    this.panels = panels;
    this.items = items;
    this.maker = maker;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/panels/new")
  ModelAndView putting(@PathVariable String address, HttpServletRequest request) {
    return gate.open(request, address, opened -> Forms.show(putting(opened)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/panels/new")
  ModelAndView put(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        opened ->
            forms.answer(
                new Forms.Posted(opened.account(), putting(opened), sent, redirect),
                "The case is put to the panel.",
                Panel::path,
                () ->
                    items.put(
                        opened.summary(),
                        Sent.number(sent, "panel").orElse(0L),
                        Question.of(Sent.words(sent, "question")),
                        Sent.words(sent, "words"),
                        opened.account().id())));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/panels/{item}")
  ModelAndView deciding(
      @PathVariable String address, @PathVariable long item, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        opened -> {
          PanelItem found = find(opened, item);
          return Forms.show(deciding(opened, found).with(values(found), found.version()));
        });
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/cases/{address}/panels/{item}")
  ModelAndView decide(
      @PathVariable String address,
      @PathVariable long item,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        opened -> {
          PanelItem found = find(opened, item);
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  deciding(opened, found),
                  sent,
                  () -> values(find(opened, item)),
                  redirect),
              "The decision is written down. Tell the family today.",
              saved -> found.panel().path(),
              () ->
                  items.decide(
                      found,
                      Sent.version(sent),
                      PanelOutcome.of(Sent.words(sent, "outcome")),
                      Sent.words(sent, "reasons"),
                      opened.account().id()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/panels/{item}/off")
  ModelAndView takeOff(
      @PathVariable String address,
      @PathVariable long item,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        opened -> {
          PanelItem found = find(opened, item);
          return forms.press(
              new Forms.Pressed(opened.account(), sent, redirect),
              "The question was taken off the register.",
              found.panel().path(),
              errors -> maker.register(panels.find(found.panel().id()).orElseThrow(), errors),
              () -> items.takeOff(found, opened.account().id()));
        });
  }

  private PanelItem find(Opened opened, long item) {
    return items.ofCase(opened.summary()).stream()
        .filter(each -> each.id() == item)
        .findFirst()
        .orElseThrow(CaseGate::notThere);
  }

  private FormPage putting(Opened opened) {
    LocalDate today = LocalDate.now(clock);
    List<Option> coming =
        panels.all().reversed().stream()
            .filter(panel -> !panel.meetsOn().isBefore(today))
            .map(
                panel ->
                    new Option(
                        Long.toString(panel.id()),
                        panel.name() + ", " + Dates.full(panel.meetsOn())))
            .toList();
    FormPage form =
        FormPage.of(
                "Put the case to a panel",
                "",
                opened.path(),
                opened.child().name(),
                opened.path() + "/panels/new",
                List.of(
                    FormPage.Input.choice("panel", "Which panel", "", coming, "Choose"),
                    FormPage.Input.choice(
                        "question", "What it is asked", "", questions(), "Choose"),
                    FormPage.Input.text(
                        "words",
                        "What the panel needs to know",
                        "Your view, the evidence for it, and what the family wants",
                        8)))
            .submitting("Put it to the panel");
    return coming.isEmpty() ? withoutPanel(form, opened) : form;
  }

  private static FormPage withoutPanel(FormPage form, Opened opened) {
    FormPage.Point none =
        opened.account().holds(Role.CASEWORK_MANAGER)
            ? new FormPage.Point(
                "No panel is planned: plan one first, then choose it here.",
                PanelPages.PATH + "/new",
                "Plan a panel",
                true)
            : new FormPage.Point(
                "No panel is planned: ask a casework manager to plan one, then choose it here.",
                PanelPages.PATH,
                "Panels",
                true);
    return form.listing(List.of(none));
  }

  private static List<Option> questions() {
    return Arrays.stream(Question.values())
        .map(question -> new Option(question.code(), question.label()))
        .toList();
  }

  private static FormPage deciding(Opened opened, PanelItem item) {
    return FormPage.of(
            item.question().label(),
            item.words(),
            item.panel().path(),
            item.panel().name() + ", " + Dates.full(item.panel().meetsOn()),
            opened.path() + "/panels/" + item.id(),
            List.of(
                FormPage.Input.radios(
                    "outcome",
                    "What the panel decided",
                    "",
                    Arrays.stream(PanelOutcome.values())
                        .map(outcome -> new Option(outcome.code(), outcome.label()))
                        .toList()),
                FormPage.Input.text(
                    "reasons",
                    "Its reasons",
                    "Which test was applied, to which evidence, and what follows from it",
                    8)))
        .submitting("Write the decision down");
  }

  private static Map<String, String> values(PanelItem item) {
    return item.decision()
        .map(made -> Map.of("outcome", made.outcome().code(), "reasons", made.reasons()))
        .orElse(Map.of());
  }
}
