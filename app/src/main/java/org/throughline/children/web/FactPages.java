// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.children.ChildSummary;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.ChildStore;
import org.throughline.children.internal.FactRules;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.Signature;
import org.throughline.children.internal.Similar;
import org.throughline.children.internal.merging.Duplicates;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// Adding a child, and changing what is known. Whoever was overtaken sees the other person's words
/// above their own.
@Controller
class FactPages {

  private static final String ANOTHER = "another";

  private final ChildStore store;
  private final Similar similar;
  private final Duplicates duplicates;
  private final Opener opener;
  private final Forms forms;
  private final Clock clock;

  FactPages(
      ChildStore store,
      Similar similar,
      Duplicates duplicates,
      Opener opener,
      Forms forms,
      Clock clock) {
    this.store = store;
    this.similar = similar;
    this.duplicates = duplicates;
    this.opener = opener;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/new")
  ModelAndView fresh() {
    return Forms.show(newForm());
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/new")
  ModelAndView add(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = opener.account(request);
    return forms.answer(
        new Forms.Posted(account, newForm(), sent, redirect),
        "The child was added.",
        ChildRecord::path,
        () -> add(sent, account));
  }

  private Outcome<ChildRecord> add(Map<String, String> sent, Account account) {
    FactRules.Read read = FactRules.read(FactInputs.written(sent), LocalDate.now(clock));
    List<Problem> problems = new ArrayList<>(read.problems());
    if (problems.isEmpty() && !Sent.isTicked(sent, ANOTHER)) {
      problems.addAll(mayBe(similar.to(read.facts())));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    ChildRecord added =
        store.add(read.facts(), Sent.words(sent, FactInputs.HEARD), signature(account));
    duplicates.lookAt(added.id());
    return new Outcome.Done<>(added);
  }

  /// Each leads to the record, and the last to the box that says it is another child.
  private static List<Problem> mayBe(List<Similar.Like> alike) {
    List<Problem> problems = new ArrayList<>();
    alike.stream().map(FactPages::mayBe).forEach(problems::add);
    if (!alike.isEmpty()) {
      problems.add(
          new Problem(
              "CHILD-151",
              ANOTHER,
              "Tick that this is another child, or open the record that is here already."));
    }
    return problems;
  }

  private static Problem mayBe(Similar.Like alike) {
    ChildSummary child = alike.child();
    String who = "%s, born on %s, ".formatted(child.name(), Dates.full(child.bornOn()));
    return new Problem(
        "CHILD-150",
        child.path(),
        alike.sameNumber().isEmpty()
            ? who + "is here already. Open that record."
            : who
                + "has this %s already, but another name or birth. Open that record, and check the number."
                    .formatted(alike.sameNumber()));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/{child}/edit")
  ModelAndView edit(@PathVariable String child, HttpServletRequest request) {
    return opener.open(
        request,
        child,
        "edit",
        found -> Forms.show(form(found).with(FactInputs.values(found.facts()), found.version())));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/{child}/edit")
  ModelAndView save(
      @PathVariable String child,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = opener.account(request);
    return opener.open(
        request,
        child,
        "edit",
        found ->
            forms.answer(
                new Forms.Posted(
                    account,
                    form(found),
                    sent,
                    () -> FactInputs.values(store.find(found.id()).orElseThrow().facts()),
                    redirect),
                "The changes were saved.",
                ChildRecord::path,
                () -> revise(found, sent, account)));
  }

  private Outcome<ChildRecord> revise(
      ChildRecord child, Map<String, String> sent, Account account) {
    FactRules.Read read = FactRules.read(FactInputs.written(sent), LocalDate.now(clock));
    if (!read.problems().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    String heard = Sent.words(sent, FactInputs.HEARD);
    Outcome<ChildRecord> revised =
        store.revise(child.id(), Sent.version(sent), read.facts(), heard, signature(account));
    if (revised instanceof Outcome.Done<ChildRecord>) {
      duplicates.lookAt(child.id());
    }
    return revised;
  }

  private Signature signature(Account account) {
    return new Signature(account.id(), clock.instant());
  }

  private static FormPage newForm() {
    List<Input> inputs = new ArrayList<>(FactInputs.all(""));
    inputs.add(
        Input.tick(
            ANOTHER,
            "When somebody like this is here already",
            "This is another child: add the record"));
    return FormPage.of(
            "Add a child",
            "Look first whether the child is here. Enter what you know; what you do not know stays empty.",
            "/children",
            "Find a child",
            "/children/new",
            inputs)
        .submitting("Add the child");
  }

  private static FormPage form(ChildRecord child) {
    return FormPage.of(
        "Change what is known of " + child.name(),
        "",
        child.path(),
        child.name(),
        child.path() + "/edit",
        FactInputs.all(child.facts().get(Field.ETHNICITY)));
  }
}
