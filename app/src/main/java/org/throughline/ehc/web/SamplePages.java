// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.audits.Samples;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Plans drawn by lot for audit, month by month: managers draw them, everybody sees how.
@Controller
class SamplePages {

  private static final String NEW = SamplesPage.PATH + "/new";
  private static final String SCORER = "scorer-";
  private static final int USUAL_PLANS = 10;
  private static final int USUAL_TWICE_PERCENT = 10;

  private final PlanGate gate;
  private final SamplePageMaker maker;
  private final Samples samples;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Forms forms;
  private final Clock clock;

  SamplePages(
      PlanGate gate,
      SamplePageMaker maker,
      Samples samples,
      Accounts accounts,
      AuditLog audit,
      Forms forms,
      Clock clock) {
    this.gate = gate;
    this.maker = maker;
    this.samples = samples;
    this.accounts = accounts;
    this.audit = audit;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(SamplesPage.PATH)
  Screen all(HttpServletRequest request) {
    return Screen.of("ehc/samples", maker.all(gate.account(request)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping(SamplesPage.PATH + "/{month}")
  @Transactional
  public Screen one(@PathVariable String month, HttpServletRequest request) {
    Account account = gate.account(request);
    Samples.Sample sample = month(month).flatMap(samples::find).orElseThrow(PlanGate::notThere);
    SamplePage page = maker.of(sample, account);
    audit.record(
        Optional.of(account.id()),
        "plan-audits-listed",
        "ehc-audit-sample",
        sample.month().toString(),
        Map.of("lines", Integer.toString(page.rows().size())));
    return Screen.of("ehc/sample", page);
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(NEW)
  ModelAndView drawing() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("month", YearMonth.from(today()).minusMonths(1).toString());
    values.put("plans", Integer.toString(USUAL_PLANS));
    values.put("twice", Integer.toString(USUAL_TWICE_PERCENT));
    return Forms.show(form().with(values, 0));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping(NEW)
  ModelAndView draw(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    return forms.answer(
        new Forms.Posted(account, form(), sent, redirect),
        "The plans were drawn.",
        (YearMonth month) -> SamplesPage.PATH + "/" + month,
        () ->
            samples.draw(
                wished(sent),
                UUID.randomUUID(),
                today(),
                new Signature(account.id(), clock.instant())));
  }

  private Samples.Wished wished(Map<String, String> sent) {
    List<AccountId> scorers =
        scorers().stream()
            .map(Account::id)
            .filter(id -> Sent.isTicked(sent, SCORER + id.value()))
            .toList();
    return new Samples.Wished(
        month(Sent.words(sent, "month")),
        Sent.small(sent, "plans").orElse(0),
        Sent.small(sent, "twice").orElse(-1),
        scorers);
  }

  private List<Account> scorers() {
    Map<AccountId, Account> found = new LinkedHashMap<>();
    for (Role role : List.of(Role.CASE_OFFICER, Role.CASEWORK_MANAGER)) {
      accounts.holding(role).forEach(each -> found.putIfAbsent(each.id(), each));
    }
    return List.copyOf(found.values());
  }

  private FormPage form() {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.line("month", "Month", "A month that is over, such as 2026-10"));
    inputs.add(Input.line("plans", "How many plans", "All of them where there are fewer"));
    inputs.add(
        Input.line("twice", "How many in a hundred are scored by two people", "10 are expected"));
    List<Account> scorers = scorers();
    for (int at = 0; at < scorers.size(); at++) {
      Account one = scorers.get(at);
      inputs.add(
          Input.tick(SCORER + one.id().value(), at == 0 ? "Who scores them" : "", one.name()));
    }
    return FormPage.of(
            "Draw plans by lot",
            "Drawn from the plans that were made or amended in the month. Nobody is given a plan of their own case while somebody else is ticked.",
            SamplesPage.PATH,
            "Monthly samples",
            NEW,
            inputs)
        .submitting("Draw them");
  }

  private static Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text));
    } catch (DateTimeParseException nonsense) {
      return Optional.empty();
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
