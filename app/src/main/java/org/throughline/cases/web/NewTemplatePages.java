// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.letters.LetterTemplate;
import org.throughline.cases.internal.letters.LetterTemplates;
import org.throughline.cases.internal.letters.LetterTemplates.NewTemplate;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;
import org.throughline.statute.Pathway;

/// A letter of the council's own, for any kind of case.
@Controller
class NewTemplatePages {

  private static final String BEGINNING =
      """
      Dear {{recipient}},

      {{child}}, born {{born}}

      [[what this letter says]]

      Yours sincerely,

      {{officer}}
      {{council}}""";

  private final LetterTemplates templates;
  private final PathwayWords words;
  private final CaseGate gate;
  private final Forms forms;

  NewTemplatePages(LetterTemplates templates, PathwayWords words, CaseGate gate, Forms forms) {
    this.templates = templates;
    this.words = words;
    this.gate = gate;
    this.forms = forms;
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping("/cases/templates/new")
  Screen form(@RequestParam(defaultValue = "") String pathway) {
    return Forms.show(form(known(pathway)).with(Map.of("body", BEGINNING), 0));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/cases/templates/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Pathway pathway = known(Sent.words(sent, "pathway"));
    Account account = gate.account(request);
    return forms.answer(
        new Forms.Posted(account, form(pathway), sent, redirect),
        "The letter was added. It can be written from every case of its kind.",
        (LetterTemplate added) -> "/cases/templates",
        () ->
            templates.add(
                new NewTemplate(
                    Sent.words(sent, "title"),
                    pathway.code(),
                    Sent.words(sent, "shows"),
                    Sent.words(sent, "body")),
                account.id()));
  }

  private FormPage form(Pathway pathway) {
    List<Option> events =
        pathway.eventTypes().stream()
            .filter(type -> !type.isPlanned())
            .map(type -> new Option(type.code(), words.event(pathway.code(), type.code())))
            .toList();
    return FormPage.of(
        "Add a letter: " + pathway.title(),
        TemplatePages.FILLED,
        "/cases/templates",
        "Letters",
        "/cases/templates/new?pathway=" + pathway.code(),
        List.of(
            Input.line("title", "Title", ""),
            Input.choice(
                "shows", "When it is sent, the case says", "", events, "Choose what is recorded"),
            Input.text("body", "The words of the letter", "", 26)));
  }

  private Pathway known(String code) {
    return words.pathway(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
