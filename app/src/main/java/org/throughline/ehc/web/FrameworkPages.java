// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.audits.Framework;
import org.throughline.ehc.internal.audits.Frameworks;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// What plans are held against, edition by edition; managers make the next one.
@Controller
class FrameworkPages {

  private final PlanGate gate;
  private final Frameworks frameworks;
  private final Accounts accounts;
  private final Forms forms;
  private final Clock clock;

  FrameworkPages(
      PlanGate gate, Frameworks frameworks, Accounts accounts, Forms forms, Clock clock) {
    this.gate = gate;
    this.frameworks = frameworks;
    this.accounts = accounts;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(FrameworkPage.PATH)
  Screen edition(@RequestParam Map<String, String> query, HttpServletRequest request) {
    List<Frameworks.Edition> all = frameworks.all();
    Framework inForce = frameworks.current();
    Framework shown =
        Sent.small(query, "edition")
            .map(number -> find(all, number).orElseThrow(PlanGate::notThere))
            .map(edition -> frameworks.find(edition.id()))
            .orElse(inForce);
    Map<AccountId, String> names = accounts.names();
    return Screen.of(
        "ehc/framework",
        new FrameworkPage(
            sentence(shown, inForce),
            shown,
            all.stream().map(each -> line(each, shown, inForce, names)).toList(),
            gate.account(request).holds(Role.CASEWORK_MANAGER)));
  }

  private static Optional<Frameworks.Edition> find(List<Frameworks.Edition> all, int number) {
    return all.stream().filter(each -> each.number() == number).findFirst();
  }

  private String sentence(Framework shown, Framework inForce) {
    String edition = "Edition " + shown.number() + " of the framework ";
    if (shown.id() == inForce.id()) {
      return edition + "is in force since " + Dates.full(shown.from());
    }
    return shown.from().isAfter(LocalDate.now(clock))
        ? edition + "comes into force on " + Dates.full(shown.from())
        : edition + "is no longer in force";
  }

  private static FrameworkPage.Line line(
      Frameworks.Edition each, Framework shown, Framework inForce, Map<AccountId, String> names) {
    return new FrameworkPage.Line(
        each.number(),
        Dates.full(each.from()),
        each.madeBy().map(id -> names.getOrDefault(id, "")).orElse("Comes with the program"),
        each.reason(),
        each.audits(),
        each.id() == shown.id(),
        each.id() == inForce.id());
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(FrameworkForm.PATH)
  ModelAndView changing() {
    Framework latest = frameworks.latest();
    return Forms.show(
        FrameworkForm.of(latest)
            .with(FrameworkForm.values(latest, LocalDate.now(clock)), latest.number()));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping(FrameworkForm.PATH)
  ModelAndView change(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    Framework latest = frameworks.latest();
    return forms.answer(
        new Forms.Posted(
            account,
            FrameworkForm.of(latest),
            sent,
            () -> FrameworkForm.values(frameworks.latest(), LocalDate.now(clock)),
            redirect),
        "The framework has a new edition. Audits that were begun stay with theirs.",
        (Integer number) -> FrameworkPage.PATH + "?edition=" + number,
        () ->
            frameworks.change(
                FrameworkForm.read(sent, latest),
                (int) Sent.version(sent),
                new Signature(account.id(), clock.instant())));
  }
}
