// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.throughline.platform.identity.Account;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.StrategySummary;

/// Who may read which strategy: the public what was adopted; those who are signed in what was
/// consulted on too; a draft only its owner and those who write strategies.
@Component
class ReadableStrategies {

  private final Strategies strategies;

  ReadableStrategies(Strategies strategies) {
    this.strategies = strategies;
  }

  boolean isFor(StrategySummary strategy, Optional<Account> account) {
    return strategy.status().isPublic()
        || (strategy.status() == StrategyStatus.CONSULTED && account.isPresent())
        || StrategyConfiguration.mayEdit(account)
        || account.filter(one -> strategy.owner().equals(Optional.of(one.id()))).isPresent();
  }

  /// The strategy with this code. One that the person may not read looks as if it were not there.
  StrategySummary find(String code, Optional<Account> account) {
    return strategies
        .findByCode(code)
        .filter(strategy -> isFor(strategy, account))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
