// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.audits.AuditActions;
import org.throughline.ehc.internal.audits.Audits;
import org.throughline.ehc.internal.audits.Grade;
import org.throughline.ehc.internal.audits.PlanAudit;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The audits of twelve months: how many plans are good, what most lack, who must look again.
@Controller
class AuditBoardPages {

  private static final String PATH = "/ehc/audits";
  private static final int ON_A_PAGE = 100;
  private static final String OPEN = "OPEN";
  private static final String SECOND = "SECOND";
  private static final String AGAIN = "AGAIN";
  private static final String FIRSTS =
      "First scores only: neither second scores nor audits after putting right are counted.";

  private final PlanGate gate;
  private final Audits audits;
  private final AuditActions actions;
  private final CaseFiles files;
  private final Children children;
  private final Accounts accounts;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  AuditBoardPages(
      PlanGate gate,
      Audits audits,
      AuditActions actions,
      CaseFiles files,
      Children children,
      Accounts accounts,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.gate = gate;
    this.audits = audits;
    this.actions = actions;
    this.files = files;
    this.children = children;
    this.accounts = accounts;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/ehc/audits")
  ModelAndView board(@RequestParam Map<String, String> query, HttpServletRequest request) {
    Account account = gate.account(request);
    LocalDate today = LocalDate.now(clock);
    Optional<AuditedPeriod> period = AuditedPeriod.parse(Sent.words(query, "month"));
    String part = period.isPresent() ? Sent.words(query, "part") : "";
    List<PlanAudit> every =
        period
            .map(each -> audits.firstsIn(each.from(), each.until()))
            .orElseGet(() -> audits.since(today.minusMonths(12)));
    Optional<Map<Long, Boolean>> within =
        Optional.of(part).filter(any -> !any.isEmpty()).map(any -> audits.within(any, every));
    List<PlanAudit> all =
        every.stream()
            .filter(one -> within.map(those -> those.containsKey(one.id())).orElse(true))
            .toList();
    String asked = Sent.words(query, "grade");
    boolean isLaw = Sent.words(query, "found").equals("lawful");
    Address base = period.map(each -> address(each, isLaw, part)).orElse(Address.of(PATH));
    Set<Long> unlawful = period.isPresent() ? audits.unlawful(all) : Set.of();
    List<PlanAudit> found =
        all.stream().filter(one -> asked.isEmpty() || code(one).equals(asked)).toList();
    Paging paging =
        new Paging(
            found.size(),
            Sent.small(query, "page").orElse(1),
            ON_A_PAGE,
            base.with("grade", asked));
    List<PlanAudit> shown = found.stream().skip(paging.offset()).limit(paging.size()).toList();
    transaction.executeWithoutResult(
        status ->
            audit.record(
                Optional.of(account.id()),
                "plan-audits-listed",
                "ehc-audit",
                "list",
                Map.of("lines", Integer.toString(shown.size()))));
    return Screen.of(
        "ehc/audit-board",
        new AuditBoardPage(
            period
                .map(
                    each ->
                        sentence(
                            each,
                            all.size(),
                            isLaw ? all.size() - unlawful.size() : good(all, within),
                            isLaw))
                .orElseGet(() -> sentence(all)),
            period.isPresent() ? (part.isEmpty() ? FIRSTS : part + ". " + FIRSTS) : moderation(all),
            actions(all, today),
            grades(all, asked, base),
            audits.themes(today.minusMonths(12)),
            rows(shown, all, account).stream()
                .map(row -> period.isPresent() ? row.with(unlawful) : row)
                .toList(),
            paging));
  }

  private static Address address(AuditedPeriod period, boolean isLaw, String part) {
    return Address.of(PATH)
        .with("month", period.code())
        .with("found", isLaw ? "lawful" : "good")
        .with("part", part);
  }

  /// How many are good, as a whole or in the part that is asked for.
  private static int good(List<PlanAudit> all, Optional<Map<Long, Boolean>> within) {
    return (int)
        all.stream()
            .filter(
                one ->
                    within
                        .map(those -> those.getOrDefault(one.id(), false))
                        .orElseGet(() -> one.grade().orElseThrow().isGood()))
            .count();
  }

  /// What a measure of that period counted, as far as the viewer may see it.
  private static String sentence(AuditedPeriod period, int all, int found, boolean isLaw) {
    return "%,d of %,d plans audited in %s %s"
        .formatted(found, all, period.words(), isLaw ? "keep the law" : "are good or better");
  }

  /// Under which number above the list an audit is counted: each under one.
  private static String code(PlanAudit one) {
    return one.isFirst()
        ? one.grade().orElseThrow().name()
        : one.isFinished() ? (one.secondOf().isPresent() ? SECOND : AGAIN) : OPEN;
  }

  private static List<PlanAudit> firsts(List<PlanAudit> all) {
    return all.stream().filter(PlanAudit::isFirst).toList();
  }

  private static String sentence(List<PlanAudit> all) {
    List<PlanAudit> firsts = firsts(all);
    long good = firsts.stream().filter(one -> one.grade().orElseThrow().isGood()).count();
    return firsts.isEmpty()
        ? "No plan was audited in the last 12 months"
        : "%,d of %,d plans audited in 12 months are good or better".formatted(good, firsts.size());
  }

  private static String moderation(List<PlanAudit> all) {
    Map<Long, PlanAudit> byId =
        firsts(all).stream().collect(Collectors.toMap(PlanAudit::id, Function.identity()));
    List<PlanAudit> seconds =
        all.stream()
            .filter(one -> one.isFinished() && one.secondOf().filter(byId::containsKey).isPresent())
            .toList();
    int firsts = byId.size();
    if (firsts == 0) {
      return "";
    }
    long agreed =
        seconds.stream()
            .filter(
                one ->
                    one.grade()
                            .orElseThrow()
                            .distance(byId.get(one.secondOf().orElseThrow()).grade().orElseThrow())
                        <= 1)
            .count();
    return "%s %,d of them (%d %%; 10 %% are expected) were scored by two people; %,d of these lie within one grade."
        .formatted(FIRSTS, seconds.size(), 100 * seconds.size() / firsts, agreed);
  }

  private String actions(List<PlanAudit> all, LocalDate today) {
    List<AuditActions.Action> found = actions.of(all.stream().map(PlanAudit::id).toList());
    long open = found.stream().filter(action -> action.done().isEmpty()).count();
    long late = found.stream().filter(action -> action.isLateOn(today)).count();
    return found.isEmpty()
        ? "No action was agreed."
        : "%,d of %,d actions are still to be done, %,d late.".formatted(open, found.size(), late);
  }

  private static List<ReviewsPage.Link> grades(List<PlanAudit> all, String asked, Address base) {
    List<ReviewsPage.Link> links = new ArrayList<>();
    links.add(new ReviewsPage.Link("all", base.toString(), asked.isEmpty(), all.size(), false));
    for (Grade grade : Grade.values()) {
      links.add(link(grade.label(), grade.name(), all, asked, base));
    }
    links.add(link("Being scored", OPEN, all, asked, base));
    links.add(link("Second scores", SECOND, all, asked, base));
    links.add(link("Audited again", AGAIN, all, asked, base));
    return links;
  }

  private static ReviewsPage.Link link(
      String label, String code, List<PlanAudit> all, String asked, Address base) {
    int count = (int) all.stream().filter(one -> code(one).equals(code)).count();
    return new ReviewsPage.Link(
        label.toLowerCase(java.util.Locale.UK),
        base.with("grade", code).toString(),
        asked.equals(code),
        count,
        false);
  }

  private List<AuditBoardPage.Row> rows(
      List<PlanAudit> shown, List<PlanAudit> all, Account viewer) {
    Map<CaseId, CaseSummary> cases = new HashMap<>();
    shown.forEach(one -> cases.computeIfAbsent(one.in(), id -> files.find(id).orElse(null)));
    Map<ChildId, ChildSummary> known =
        children.find(cases.values().stream().map(CaseSummary::child).distinct().toList());
    Map<AccountId, String> names = accounts.names();
    return shown.stream()
        .filter(one -> cases.containsKey(one.in()))
        .filter(one -> known.containsKey(cases.get(one.in()).child()))
        .map(one -> row(one, cases.get(one.in()), known, names, all, viewer))
        .toList();
  }

  private static AuditBoardPage.Row row(
      PlanAudit one,
      CaseSummary summary,
      Map<ChildId, ChildSummary> known,
      Map<AccountId, String> names,
      List<PlanAudit> all,
      Account viewer) {
    boolean isHidden = AuditPageMaker.isHidden(one, all, viewer);
    boolean isToBeDoneAgain =
        one.secondOf().isEmpty()
            && one.grade().filter(grade -> !grade.isGood()).isPresent()
            && all.stream().noneMatch(other -> other.againOf().equals(Optional.of(one.id())));
    return new AuditBoardPage.Row(
        one.id(),
        known.get(summary.child()).listedName(),
        "/cases/" + summary.address() + "/audits",
        one.kind(),
        names.getOrDefault(one.scorer(), ""),
        one.finished().map(Dates::full).orElse("Begun " + Dates.full(one.begun())),
        isHidden ? "Hidden until your own score is finished" : AuditPageMaker.result(one),
        isHidden ? "unknown" : one.grade().map(Grade::mark).orElse("unknown"),
        "",
        isToBeDoneAgain ? "Put right, then audit again" : "");
  }
}
