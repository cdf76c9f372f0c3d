// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseTabs;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.children.ChildLooks;
import org.throughline.children.ChildSummary;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;

/// The one door to pages about a case: who looks is on the child's record before the page is made.
/// A case that this person may not see is answered as one that never was.
@Component
public class CaseGate {

  private final CaseFiles files;
  private final ChildLooks looks;
  private final PathwayWords words;
  private final CaseTabs tabs;
  private final CurrentAccount currentAccount;
  private final TransactionTemplate transaction;

  CaseGate(
      CaseFiles files,
      ChildLooks looks,
      PathwayWords words,
      CaseTabs tabs,
      CurrentAccount currentAccount,
      TransactionTemplate transaction) {
    this.files = files;
    this.looks = looks;
    this.words = words;
    this.tabs = tabs;
    this.currentAccount = currentAccount;
    this.transaction = transaction;
  }

  /// A case that may be shown.
  public record Opened(CaseSummary summary, ChildSummary child, Account account) {

    /// The path of the case's page.
    public String path() {
      return "/cases/" + summary.address();
    }
  }

  /// @param address as it stands in the path; may be nonsense
  public ModelAndView open(
      HttpServletRequest request, String address, Function<Opened, ModelAndView> page) {
    Account account = account(request);
    Look look = transaction.execute(status -> look(account, address));
    return switch (look.of()) {
      case ChildLooks.Look.Seen(ChildSummary child) -> {
        tabs.showOn(request, look.summary());
        yield page.apply(new Opened(look.summary(), child, account));
      }
      case ChildLooks.Look.ReasonNeeded(String path) -> new ModelAndView("redirect:" + path);
      case ChildLooks.Look.Nothing() -> throw notThere();
    };
  }

  private record Look(CaseSummary summary, ChildLooks.Look of) {}

  private Look look(Account account, String address) {
    CaseSummary summary = files.findByAddress(address).orElseThrow(CaseGate::notThere);
    return new Look(
        summary,
        looks.at(account.id(), summary.child(), "case: " + words.title(summary.pathway())));
  }

  Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }

  static ResponseStatusException notThere() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
