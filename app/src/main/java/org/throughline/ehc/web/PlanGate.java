// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseTabs;
import org.throughline.children.ChildLooks;
import org.throughline.children.ChildSummary;
import org.throughline.ehc.EditionSummary;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanId;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.PlanEnd;
import org.throughline.ehc.internal.PlanStore;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;

/// The one door to pages about a plan: who looks is on the child's record before the page is made.
/// A plan that this person may not see is answered as one that never was.
@Component
class PlanGate {

  private final CaseFiles cases;
  private final CaseTabs tabs;
  private final ChildLooks looks;
  private final PlanStore store;
  private final CurrentAccount currentAccount;

  PlanGate(
      CaseFiles cases,
      CaseTabs tabs,
      ChildLooks looks,
      PlanStore store,
      CurrentAccount currentAccount) {
    this.cases = cases;
    this.tabs = tabs;
    this.looks = looks;
    this.store = store;
    this.currentAccount = currentAccount;
  }

  /// A plan that may be shown.
  ///
  /// @param editions the newest first; none while no plan was begun
  /// @param end when and where this plan ceased; absent while it has not
  record Opened(
      CaseSummary summary,
      ChildSummary child,
      Account account,
      List<EditionSummary> editions,
      Optional<PlanEnd> end) {

    Opened {
      editions = List.copyOf(editions);
    }

    String casePath() {
      return "/cases/" + summary.address();
    }

    String path() {
      return casePath() + "/plan";
    }

    /// Whoever looks, as of now.
    Signature signature(Clock clock) {
      return new Signature(account.id(), clock.instant());
    }

    /// The version that somebody works on, or else the one in force.
    EditionSummary newest() {
      return editions.stream().findFirst().orElseThrow(PlanGate::notThere);
    }

    /// The version that was asked for by its number; the newest when none was.
    EditionSummary edition(Optional<Integer> number) {
      return number.isEmpty()
          ? newest()
          : editions.stream()
              .filter(each -> each.number() == number.get())
              .findFirst()
              .orElseThrow(PlanGate::notThere);
    }

    /// The version in force; absent while there is no final plan.
    Optional<EditionSummary> inForce() {
      return editions.stream().filter(each -> !each.isDraft()).findFirst();
    }
  }

  /// @param address of the case, as it stands in the path; may be nonsense
  /// @param part which page of the plan it is
  ModelAndView open(
      HttpServletRequest request,
      String address,
      String part,
      Function<Opened, ModelAndView> page) {
    return open(request, address, part, page, path -> new ModelAndView("redirect:" + path));
  }

  /// @param elsewhere the answer for whoever must first say why, on the page of this path
  <T> T open(
      HttpServletRequest request,
      String address,
      String part,
      Function<Opened, T> page,
      Function<String, T> elsewhere) {
    CaseSummary summary = cases.findByAddress(address).orElseThrow(PlanGate::notThere);
    Account account = account(request);
    return switch (looks.at(account.id(), summary.child(), "plan: " + part)) {
      case ChildLooks.Look.Seen(ChildSummary child) -> {
        tabs.showOn(request, summary);
        yield page.apply(opened(summary, child, account));
      }
      case ChildLooks.Look.ReasonNeeded(String path) -> elsewhere.apply(path);
      case ChildLooks.Look.Nothing() -> throw notThere();
    };
  }

  PlanEdition read(EditionSummary summary) {
    return store.read(summary);
  }

  /// Every version of every plan of the child, those that are no draft the newest first.
  List<EditionSummary> editionsOfChild(Opened opened) {
    return store.editions(opened.child().id());
  }

  Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }

  private Opened opened(CaseSummary summary, ChildSummary child, Account account) {
    Optional<PlanId> plan = store.shownIn(summary.id(), child.id());
    return new Opened(
        summary,
        child,
        account,
        plan.map(store::editions).orElse(List.of()),
        plan.flatMap(
            id ->
                store.ends(child.id()).stream().filter(end -> end.plan().equals(id)).findFirst()));
  }

  /// Whether a new plan may be begun in this case: it is open, and the child has no plan.
  boolean mayBegin(Opened opened) {
    return opened.summary().isOpen() && store.standing(opened.child().id()).isEmpty();
  }

  /// When and in which case the plan that is shown ceased.
  Optional<EhcPlanPage.End> end(Opened opened) {
    return opened.end().flatMap(this::told);
  }

  /// The child's other plans that ceased.
  List<EhcPlanPage.End> earlier(Opened opened) {
    return store.ends(opened.child().id()).stream()
        .filter(end -> !opened.end().equals(Optional.of(end)))
        .flatMap(end -> told(end).stream())
        .toList();
  }

  private Optional<EhcPlanPage.End> told(PlanEnd end) {
    return cases
        .find(end.in())
        .map(file -> new EhcPlanPage.End(end.ceased(), "/cases/" + file.address()));
  }

  static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
