// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.dates.TermLists;
import org.throughline.ehc.internal.dates.TermLists.Pupil;
import org.throughline.ehc.internal.dates.TermLists.Term;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Councils;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The lists of pupils to review, school by school, before each term.
@Controller
class TermListPages {

  private static final String NONE = "none";

  private final PlanGate gate;
  private final TermLists lists;
  private final Children children;
  private final SchoolNames schools;
  private final Councils councils;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Forms forms;
  private final Clock clock;

  TermListPages(
      PlanGate gate,
      TermLists lists,
      Children children,
      SchoolNames schools,
      Councils councils,
      AuditLog audit,
      TransactionOperations transaction,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.lists = lists;
    this.children = children;
    this.schools = schools;
    this.councils = councils;
    this.audit = audit;
    this.transaction = transaction;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/ehc/terms")
  Screen terms(@RequestParam Map<String, String> query) {
    return page(query, FormErrors.NONE);
  }

  private Screen page(Map<String, String> query, FormErrors errors) {
    List<Term> coming = lists.coming(today());
    Optional<Term> term = term(coming, query);
    List<Pupil> pupils = term.map(lists::pupils).orElse(List.of());
    return Screen.of(
        "ehc/terms",
        new TermsPage(
            sentence(term, pupils),
            term.map(one -> one.term().starts().toString()).orElse(""),
            coming.stream().map(TermListPages::option).toList(),
            term.flatMap(Term::sendBy).map(day -> Dates.relative(day, today())).orElse(""),
            rows(pupils),
            errors));
  }

  private static Option option(Term term) {
    return new Option(
        term.term().starts().toString(),
        term.term().name() + " from " + Dates.full(term.term().starts()));
  }

  /// The one that was asked for, else the next to begin.
  private Optional<Term> term(List<Term> coming, Map<String, String> query) {
    Optional<LocalDate> asked = Sent.day(query, "term");
    return coming.stream()
        .filter(one -> asked.equals(Optional.of(one.term().starts())))
        .findFirst()
        .or(() -> coming.stream().filter(one -> one.term().starts().isAfter(today())).findFirst());
  }

  private static String sentence(Optional<Term> term, List<Pupil> pupils) {
    if (term.isEmpty()) {
      return "No term is known for the year ahead";
    }
    long schools = pupils.stream().map(Pupil::setting).distinct().count();
    return "%,d review%s at %,d school%s fall%s due in the %s"
        .formatted(
            pupils.size(),
            pupils.size() == 1 ? "" : "s",
            schools,
            schools == 1 ? "" : "s",
            pupils.size() == 1 ? "s" : "",
            Character.toLowerCase(term.get().term().name().charAt(0))
                + term.get().term().name().substring(1));
  }

  private List<TermsPage.Row> rows(List<Pupil> pupils) {
    Map<String, String> names = schools.of(pupils.stream().map(Pupil::setting).toList());
    return bySchool(pupils).entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue(), names))
        .sorted(Comparator.comparing(TermsPage.Row::school))
        .toList();
  }

  private static TermsPage.Row row(String code, List<Pupil> pupils, Map<String, String> names) {
    boolean isSent = pupils.stream().allMatch(pupil -> pupil.sent().isPresent());
    return new TermsPage.Row(
        name(code, names),
        code.isEmpty() ? NONE : code,
        pupils.size(),
        Dates.full(pupils.getFirst().due()),
        isSent ? pupils.getFirst().sent().map(Dates::full).orElse("") : "");
  }

  private static String name(String code, Map<String, String> names) {
    return code.isEmpty() ? "No school: the council holds the review" : names.get(code);
  }

  private static Map<String, List<Pupil>> bySchool(List<Pupil> pupils) {
    return pupils.stream()
        .collect(Collectors.groupingBy(Pupil::setting, LinkedHashMap::new, Collectors.toList()));
  }

  /// The letters, of one school or of all.
  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/ehc/terms/letters")
  ModelAndView letters(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    Term term = term(lists.coming(today()), query).orElseThrow(PlanGate::notThere);
    String school = Sent.words(query, "school");
    List<Pupil> pupils =
        lists.pupils(term).stream()
            .filter(pupil -> school.isEmpty() || code(pupil).equals(school))
            .toList();
    listed(account, pupils.size());
    Map<ChildId, ChildSummary> known = children.find(pupils.stream().map(Pupil::child).toList());
    Map<String, String> names = schools.of(pupils.stream().map(Pupil::setting).toList());
    List<TermLettersPage.Letter> letters =
        bySchool(pupils).entrySet().stream()
            .map(
                entry ->
                    new TermLettersPage.Letter(
                        name(entry.getKey(), names), pupils(entry.getValue(), known)))
            .toList();
    return Screen.of(
        "ehc/letters",
        new TermLettersPage(
            letters.size() == 1 ? "One list to print" : letters.size() + " lists to print",
            "/ehc/terms?term=" + term.term().starts(),
            councils.current().name(),
            Dates.full(today()),
            term.term().name(),
            letters));
  }

  private static String code(Pupil pupil) {
    return pupil.setting().isEmpty() ? NONE : pupil.setting();
  }

  private static List<TermLettersPage.Pupil> pupils(
      List<Pupil> pupils, Map<ChildId, ChildSummary> known) {
    return pupils.stream()
        .filter(pupil -> known.containsKey(pupil.child()))
        .map(
            pupil -> {
              ChildSummary child = known.get(pupil.child());
              return new TermLettersPage.Pupil(
                  child.listedName(),
                  Dates.full(child.bornOn()),
                  child.yearGroup(),
                  Dates.full(pupil.due()));
            })
        .toList();
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/ehc/terms/{school}/sent")
  ModelAndView sent(
      @PathVariable String school,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    Term term = term(lists.coming(today()), sent).orElseThrow(PlanGate::notThere);
    List<Pupil> pupils =
        lists.pupils(term).stream().filter(pupil -> code(pupil).equals(school)).toList();
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "It was recorded in each review that the list was sent today.",
        "/ehc/terms?term=" + term.term().starts(),
        errors -> page(sent, errors),
        () -> lists.sent(pupils, today(), account.id()));
  }

  private void listed(Account account, int lines) {
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "term-lists-printed",
                "ehc-plan",
                "list",
                Map.of("lines", Integer.toString(lines))));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
