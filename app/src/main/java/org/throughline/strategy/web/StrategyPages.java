// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.ReadableStrategies;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.StrategySummary;
import org.throughline.strategy.internal.StrategyText;
import org.throughline.strategy.internal.StrategyTexts;
import org.throughline.strategy.internal.Versions;

/// Strategies as they are read: by anybody once they are adopted, by those who are signed in
/// before.
@Controller
class StrategyPages {

  private final Strategies strategies;
  private final StrategyTexts texts;
  private final Versions versions;
  private final Accounts accounts;
  private final CurrentAccount currentAccount;
  private final ReadableStrategies readable;

  StrategyPages(
      Strategies strategies,
      StrategyTexts texts,
      Versions versions,
      Accounts accounts,
      CurrentAccount currentAccount,
      ReadableStrategies readable) {
    this.strategies = strategies;
    this.texts = texts;
    this.versions = versions;
    this.accounts = accounts;
    this.currentAccount = currentAccount;
    this.readable = readable;
  }

  @OpenToAll
  @GetMapping("/strategies")
  Screen list(HttpServletRequest request) {
    Optional<Account> account = currentAccount.of(request);
    List<StrategySummary> all =
        strategies.all().stream().filter(one -> readable.isFor(one, account)).toList();
    return Screen.of(
        "strategy/strategies",
        new StrategiesPage(
            sentence(all),
            all.stream().map(this::row).toList(),
            StrategyConfiguration.mayEdit(account)));
  }

  @OpenToAll
  @GetMapping("/strategies/{code}")
  Screen strategy(HttpServletRequest request, @PathVariable String code) {
    Optional<Account> account = currentAccount.of(request);
    StrategySummary strategy =
        readable
            .find(code, account)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    StrategyText text = texts.find(strategy.id().value()).orElseThrow();
    boolean mayEdit = StrategyConfiguration.mayEdit(account);
    return Screen.of(
        "strategy/strategy",
        new StrategyPage(
            text,
            owner(strategy.owner()),
            versions.latest(text.id()),
            linked(text, account),
            account.isPresent(),
            mayEdit,
            mayEdit ? next(strategy.status()) : List.of()));
  }

  private StrategiesPage.Row row(StrategySummary strategy) {
    return new StrategiesPage.Row(
        strategy,
        owner(strategy.owner()),
        strategies.priorities(strategy.id()).size(),
        strategies.commitments(strategy.id()).stream().filter(one -> !one.isWithdrawn()).count());
  }

  private Map<String, String> linked(StrategyText text, Optional<Account> account) {
    Map<String, String> titles = new LinkedHashMap<>();
    text.links().stream()
        .map(NewStrategy.Link::code)
        .flatMap(Optional::stream)
        .forEach(
            code ->
                strategies
                    .findByCode(code)
                    .filter(one -> readable.isFor(one, account))
                    .ifPresent(one -> titles.put(one.code(), one.title())));
    return titles;
  }

  private String owner(Optional<AccountId> owner) {
    return owner
        .flatMap(accounts::find)
        .map(one -> one.jobTitle().isEmpty() ? one.name() : one.name() + ", " + one.jobTitle())
        .orElse("");
  }

  private static List<Option> next(StrategyStatus status) {
    return status.next().stream().map(one -> new Option(one.name(), one.label())).toList();
  }

  private static String sentence(List<StrategySummary> all) {
    long inForce = count(all, StrategyStatus.ADOPTED);
    long coming = count(all, StrategyStatus.DRAFT) + count(all, StrategyStatus.CONSULTED);
    if (all.isEmpty()) {
      return "No strategy has been adopted yet";
    }
    return (inForce == 1 ? "One strategy is in force" : inForce + " strategies are in force")
        + (coming == 0
            ? ""
            : coming == 1 ? ", one is being prepared" : ", " + coming + " are being prepared");
  }

  private static long count(List<StrategySummary> all, StrategyStatus status) {
    return all.stream().filter(one -> one.status() == status).count();
  }
}
