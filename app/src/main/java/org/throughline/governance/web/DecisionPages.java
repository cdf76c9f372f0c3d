// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.throughline.governance.internal.decisions.CodesInUse;
import org.throughline.governance.internal.decisions.Decision;
import org.throughline.governance.internal.decisions.DecisionEffects;
import org.throughline.governance.internal.decisions.DecisionWriting;
import org.throughline.governance.internal.decisions.Decisions;
import org.throughline.governance.internal.reports.Sight;
import org.throughline.governance.internal.reports.Sights;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.tables.CsvWriter;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The register of decisions, and each on its own page. What somebody may not read is neither shown
/// nor counted for them.
@Controller
class DecisionPages {

  private static final int ROWS = 50;
  private static final List<String> HEADER =
      List.of(
          "Reference",
          "Decided on",
          "Body",
          "Outcome",
          "Decision",
          "Put to it",
          "Source",
          "About",
          "Due",
          "Waiting",
          "Version");

  private final Decisions decisions;
  private final DecisionEffects effects;
  private final DecisionWriting writing;
  private final CodesInUse codes;
  private final Sights sights;
  private final Accounts accounts;
  private final Forms forms;
  private final CurrentAccount currentAccount;

  DecisionPages(
      Decisions decisions,
      DecisionEffects effects,
      DecisionWriting writing,
      CodesInUse codes,
      Sights sights,
      Accounts accounts,
      Forms forms,
      CurrentAccount currentAccount) {
    this.decisions = decisions;
    this.effects = effects;
    this.writing = writing;
    this.codes = codes;
    this.sights = sights;
    this.accounts = accounts;
    this.forms = forms;
    this.currentAccount = currentAccount;
  }

  @SignedInOnly
  @GetMapping("/boards/decisions")
  Screen list(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    List<DecisionsPage.Row> all = seen(account);
    DecisionFilter filter = DecisionFilter.of(query);
    List<DecisionsPage.Row> found = found(all, filter);
    Paging paging =
        new Paging(found.size(), Sent.small(query, "page").orElse(1), ROWS, filter.address());
    return Screen.of(
        "governance/decisions",
        new DecisionsPage(
            all.size(),
            (int) all.stream().filter(each -> !each.waiting().isEmpty()).count(),
            found.subList(paging.offset(), paging.last()),
            bodies(all),
            filter,
            paging,
            account.holdsAny(Rights.EDITORS)));
  }

  @SignedInOnly
  @GetMapping("/boards/decisions.csv")
  void table(
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<DecisionsPage.Row> found =
        found(seen(currentAccount.of(request).orElseThrow()), DecisionFilter.of(query));
    CsvDownload.send(
        response, "decisions.csv", HEADER, table -> found.forEach(row -> write(table, row)));
  }

  @SignedInOnly
  @GetMapping("/boards/decisions/{reference}")
  Screen one(@PathVariable String reference, HttpServletRequest request) {
    return screen(reference, currentAccount.of(request).orElseThrow(), FormErrors.NONE);
  }

  /// What was done elsewhere, or need not be done.
  @Access({Role.ADMINISTRATOR, Role.STRATEGY_OWNER, Role.RESPONSIBLE_OFFICER})
  @PostMapping("/boards/decisions/{reference}/settle")
  ModelAndView settle(
      @PathVariable String reference,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    found(reference, account);
    return forms.press(
        new Forms.Pressed(account, sent, redirect),
        "It is settled.",
        "/boards/decisions/" + reference,
        errors -> screen(reference, account, errors),
        () ->
            writing.settle(
                reference, Sent.words(sent, "code"), Sent.words(sent, "words"), account.id()));
  }

  private Screen screen(String reference, Account account, FormErrors errors) {
    Decision decision = found(reference, account);
    List<Decision> versions = decisions.versions(reference);
    List<String> waiting = effects.reached().waiting(decision);
    return Screen.of(
        "governance/decision",
        new DecisionPage(
            decision,
            name(decision.recordedBy()),
            named(decision.codes(), account),
            effects.of(decision),
            named(waiting, account),
            versions.subList(1, versions.size()),
            decision.report().map(DecisionPages::path),
            errors,
            account.holdsAny(Rights.EDITORS),
            account.holdsAny(Rights.AUTHORS) && !waiting.isEmpty()));
  }

  private Decision found(String reference, Account account) {
    return decisions
        .find(reference)
        .filter(each -> each.isSeenBy(sights.of(account)))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private List<DecisionsPage.Row> seen(Account account) {
    Sight sight = sights.of(account);
    DecisionEffects.Reached reached = effects.reached();
    return decisions.all().stream()
        .filter(each -> each.isSeenBy(sight))
        .map(each -> new DecisionsPage.Row(each, reached.waiting(each)))
        .toList();
  }

  private static List<DecisionsPage.Row> found(List<DecisionsPage.Row> all, DecisionFilter filter) {
    return all.stream()
        .filter(each -> filter.finds(each.decision()))
        .filter(each -> !filter.isWaiting() || !each.waiting().isEmpty())
        .toList();
  }

  private static List<Option> bodies(List<DecisionsPage.Row> all) {
    return all.stream()
        .map(each -> new Option(Long.toString(each.decision().body()), each.decision().bodyName()))
        .distinct()
        .sorted((one, other) -> one.label().compareTo(other.label()))
        .toList();
  }

  private static void write(CsvWriter table, DecisionsPage.Row row) {
    Decision each = row.decision();
    List<String> cells = new ArrayList<>();
    cells.add(each.reference());
    cells.add(each.decidedOn().toString());
    cells.add(each.bodyName());
    cells.add(each.outcome().label());
    cells.add(each.words());
    cells.add(each.recommendation());
    cells.add(each.report().map(Decision.OnReport::title).orElse(each.source()));
    cells.add(String.join(" ", each.codes()));
    cells.add(each.due().map(Object::toString).orElse(""));
    cells.add(String.join(" ", row.waiting()));
    cells.add(Integer.toString(each.version()));
    table.row(cells);
  }

  private List<CodesInUse.Named> named(List<String> wanted, Account account) {
    return wanted.stream()
        .map(
            code ->
                codes
                    .find(code, account)
                    .orElseGet(
                        () -> new CodesInUse.Named(code, "", "No longer there", "/thread/" + code)))
        .toList();
  }

  private static String path(Decision.OnReport report) {
    return report.isPrivate()
        ? "/boards/reports/" + report.id() + "/published"
        : "/board-papers/" + report.id();
  }

  private String name(Optional<AccountId> by) {
    return by.map(each -> accounts.names().getOrDefault(each, "A colleague")).orElse("Throughline");
  }
}
