// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
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
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.letters.LetterTemplate;
import org.throughline.cases.internal.letters.LetterTemplates;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The templates of letters, which managers put into the council's own words.
@Controller
class TemplatePages {

  static final String FILLED =
      "{{child}}, {{born}}, {{recipient}}, {{officer}}, {{council}} and {{today}} are filled from the case; so are {{due:…}} with a duty and {{event:…}} with an event. What stands in [[double brackets]] is filled in by whoever writes the letter.";

  private final LetterTemplates templates;
  private final PathwayWords words;
  private final CaseGate gate;
  private final Forms forms;

  TemplatePages(LetterTemplates templates, PathwayWords words, CaseGate gate, Forms forms) {
    this.templates = templates;
    this.words = words;
    this.gate = gate;
    this.forms = forms;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/templates")
  Screen list(HttpServletRequest request) {
    boolean isManager = gate.account(request).holds(Role.CASEWORK_MANAGER);
    return Screen.of(
        "cases/templates",
        new TemplatesPage(
            templates.all().stream()
                .map(
                    each ->
                        new TemplatesPage.Line(
                            each.code(),
                            each.title(),
                            words.title(each.pathway()),
                            words.event(each.pathway(), each.shows()),
                            each.version()))
                .toList(),
            isManager
                ? words.all().stream().map(each -> new Option(each.code(), each.title())).toList()
                : List.of()));
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping("/cases/templates/{code}")
  Screen form(@PathVariable String code) {
    LetterTemplate template = find(code);
    return Forms.show(form(template).with(values(template), template.version()));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/cases/templates/{code}")
  ModelAndView revise(
      @PathVariable String code,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    LetterTemplate template = find(code);
    var account = gate.account(request);
    return forms.answer(
        new Forms.Posted(account, form(template), sent, () -> values(find(code)), redirect),
        "The template was changed. Letters that were sent keep their words.",
        (LetterTemplate revised) -> "/cases/templates",
        () ->
            templates.revise(
                code,
                Sent.version(sent),
                Sent.words(sent, "title"),
                Sent.words(sent, "body"),
                account.id()));
  }

  private static Map<String, String> values(LetterTemplate template) {
    return Map.of("title", template.title(), "body", template.body());
  }

  private static FormPage form(LetterTemplate template) {
    return FormPage.of(
        "Change the letter “" + template.title() + "”",
        FILLED,
        "/cases/templates",
        "Letters",
        "/cases/templates/" + template.code(),
        List.of(
            Input.line("title", "Title", ""),
            Input.text("body", "The words of the letter", "", 26)));
  }

  private LetterTemplate find(String code) {
    return templates
        .find(code)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
