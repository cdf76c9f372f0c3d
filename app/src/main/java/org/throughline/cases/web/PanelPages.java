// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
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
import org.throughline.cases.internal.panels.Panel;
import org.throughline.cases.internal.panels.Panels;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The panels, the register of each and its pack.
@Controller
class PanelPages {

  static final String PATH = "/cases/panels";

  private final Panels panels;
  private final PanelMaker maker;
  private final CaseGate gate;
  private final Forms forms;
  private final Clock clock;

  PanelPages(Panels panels, PanelMaker maker, CaseGate gate, Forms forms, Clock clock) {
    this.panels = panels;
    this.maker = maker;
    this.gate = gate;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH)
  Screen all(HttpServletRequest request) {
    LocalDate today = LocalDate.now(clock);
    List<Panel> every = panels.all();
    List<Panel> coming =
        every.stream().filter(panel -> !panel.meetsOn().isBefore(today)).toList().reversed();
    return Screen.of(
        "cases/panels",
        new PanelsPage(
            sentence(coming, every),
            coming,
            every.stream().filter(panel -> panel.meetsOn().isBefore(today)).toList(),
            gate.account(request).holds(Role.CASEWORK_MANAGER)));
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(PATH + "/new")
  Screen planning() {
    return Forms.show(form());
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping(PATH + "/new")
  ModelAndView plan(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    Panels.NewPanel wished =
        new Panels.NewPanel(
            Sent.words(sent, "name"),
            Sent.day(sent, "on"),
            Sent.words(sent, "place"),
            Sent.words(sent, "members"));
    return forms.answer(
        new Forms.Posted(account, form(), sent, redirect),
        "The panel is planned. Cases can be put to it.",
        id -> PATH + "/" + id,
        () -> panels.plan(wished, account.id()));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH + "/{panel}")
  Screen register(@PathVariable long panel) {
    return maker.register(find(panel));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(PATH + "/{panel}/pack")
  Screen pack(@PathVariable long panel, HttpServletRequest request) {
    return Screen.of("cases/pack", maker.pack(find(panel), gate.account(request)));
  }

  private Panel find(long id) {
    return panels.find(id).orElseThrow(CaseGate::notThere);
  }

  private static String sentence(List<Panel> coming, List<Panel> every) {
    int unsent = every.stream().mapToInt(Panel::unsent).sum();
    String next =
        Optional.of(coming)
            .filter(list -> !list.isEmpty())
            .map(List::getFirst)
            .map(
                panel ->
                    "The next panel meets on %s with %s."
                        .formatted(Dates.full(panel.meetsOn()), questions(panel.items())))
            .orElse("No panel is planned.");
    return unsent == 0
        ? next
        : next
            + " "
            + (unsent == 1 ? "1 decision has" : "%,d decisions have".formatted(unsent))
            + " no letter yet.";
  }

  static String questions(int many) {
    return many == 1 ? "1 question" : "%,d questions".formatted(many);
  }

  private static FormPage form() {
    return FormPage.of(
            "Plan a panel",
            "",
            PATH,
            "Panels",
            PATH + "/new",
            List.of(
                FormPage.Input.line("name", "Its name", "For example: SEND panel"),
                FormPage.Input.day("on", "Meets on", ""),
                FormPage.Input.line("place", "Where", "A room or a call"),
                FormPage.Input.text("members", "Who sits on it", "Names or roles", 3)))
        .submitting("Plan it");
  }
}
