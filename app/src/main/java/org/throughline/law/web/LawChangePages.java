// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
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
import org.throughline.law.internal.CouncilsLaw;
import org.throughline.law.internal.CouncilsLaw.Wished;
import org.throughline.law.internal.OwnNumber;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;

/// What the council adds to the law: numbers of its own with their days and source, and the days on
/// which reforms come into force.
@Controller
class LawChangePages {

  private final CouncilsLaw councils;
  private final LawPages pages;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  LawChangePages(CouncilsLaw councils, LawPages pages, Forms forms, CurrentAccount currentAccount) {
    this.councils = councils;
    this.pages = pages;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @Access({Role.ADMINISTRATOR, Role.CASEWORK_MANAGER})
  @GetMapping("/law/{code}/{duty}/number")
  Screen number(@PathVariable String code, @PathVariable String duty) {
    Pathway pathway = LawPages.find(code);
    return Forms.show(OwnNumberForm.of(pathway, find(pathway, duty)));
  }

  @Access({Role.ADMINISTRATOR, Role.CASEWORK_MANAGER})
  @PostMapping("/law/{code}/{duty}/number")
  ModelAndView add(
      @PathVariable String code,
      @PathVariable String duty,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Pathway pathway = LawPages.find(code);
    Rule rule = find(pathway, duty);
    Account account = account(request);
    return forms.answer(
        new Forms.Posted(account, OwnNumberForm.of(pathway, rule), sent, redirect),
        "The number holds from its day on. What is due is being worked out anew.",
        (Wished done) -> "/law/" + code,
        () ->
            switch (OwnNumberForm.read(pathway, rule, sent)) {
              case Outcome.Done<Wished>(Wished wished) -> councils.add(wished, account.id());
              case Outcome.Refused<Wished> refused -> refused;
              case Outcome.Overtaken<Wished> overtaken -> overtaken;
            });
  }

  @Access({Role.ADMINISTRATOR, Role.CASEWORK_MANAGER})
  @PostMapping("/law/{code}/numbers/{id}/withdraw")
  ModelAndView withdraw(
      @PathVariable String code,
      @PathVariable long id,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Pathway pathway = LawPages.find(code);
    Account account = account(request);
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "The number was withdrawn. What is due is being worked out anew.",
        "/law/" + code,
        errors -> pages.screen(pathway, account, errors),
        () -> withdraw(id, account.id()));
  }

  @Access({Role.ADMINISTRATOR, Role.CASEWORK_MANAGER})
  @GetMapping("/law/reforms/{reform}/day")
  Screen reform(@PathVariable String reform) {
    return Forms.show(form(known(reform)));
  }

  @Access({Role.ADMINISTRATOR, Role.CASEWORK_MANAGER})
  @PostMapping("/law/reforms/{reform}/day")
  ModelAndView commence(
      @PathVariable String reform,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = account(request);
    return forms.answer(
        new Forms.Posted(account, form(known(reform)), sent, redirect),
        "The reform is law from its day on. What is due is being worked out anew.",
        (String done) -> "/law",
        () -> commence(reform, sent, account.id()));
  }

  @Access({Role.ADMINISTRATOR, Role.CASEWORK_MANAGER})
  @PostMapping("/law/reforms/{reform}/off")
  ModelAndView suspend(
      @PathVariable String reform,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = account(request);
    String code = known(reform);
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "The reform is switched off. What is due is being worked out anew.",
        "/law",
        errors -> Forms.show(form(code).refused(sent, errors)),
        () -> councils.suspend(code, account.id()));
  }

  private Outcome<Long> withdraw(long id, AccountId by) {
    Optional<OwnNumber> known =
        councils.numbers().stream().filter(number -> number.id() == id).findFirst();
    return known.isPresent()
        ? councils.withdraw(known.get(), by)
        : new Outcome.Refused<>(
            List.of(
                new Problem(
                    "LAW-108", "", "Somebody withdrew this already. Look at the page again.")));
  }

  private Outcome<String> commence(String reform, Map<String, String> sent, AccountId by) {
    Optional<LocalDate> from = Sent.day(sent, "from");
    String law = Sent.words(sent, "law");
    List<Problem> problems = new ArrayList<>();
    if (from.isEmpty()) {
      problems.add(new Problem("LAW-110", "from", "Enter the day that was appointed."));
    }
    if (law.isEmpty() || law.length() > 200) {
      problems.add(
          new Problem(
              "LAW-111",
              "law",
              "Enter the regulations that appoint the day, in up to 200 characters."));
    }
    return problems.isEmpty()
        ? councils.commence(reform, from.orElseThrow(), law, by)
        : new Outcome.Refused<>(problems);
  }

  private static FormPage form(String reform) {
    return FormPage.of(
        "Say from which day this is law: " + LawWords.reform(reform),
        "Until then every duty of the reform is switched off. A clock that starts before the day goes by the law as it was.",
        "/law",
        "The law",
        "/law/reforms/" + reform + "/day",
        List.of(
            Input.day("from", "From", "The day that regulations appoint"),
            Input.line("law", "Which regulations appoint it", "")));
  }

  private static String known(String reform) {
    return Pathways.standard().all().stream()
        .flatMap(pathway -> pathway.rules().stream())
        .flatMap(rule -> rule.reform().stream())
        .filter(reform::equals)
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Rule find(Pathway pathway, String duty) {
    return pathway
        .rule(duty)
        .filter(rule -> LawWords.isNumbered(rule.limit()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }
}
