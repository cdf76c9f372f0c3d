// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// Who may read which strategy, and with it all that its codes name: the public what was adopted;
/// those who are signed in what was consulted on too; a draft only its owner and those who write
/// strategies.
@Component
public class ReadableStrategies {

  /// Those who write strategies.
  public static final Set<Role> WRITERS =
      Set.copyOf(EnumSet.of(Role.STRATEGY_OWNER, Role.ADMINISTRATOR));

  private final Strategies strategies;

  ReadableStrategies(Strategies strategies) {
    this.strategies = strategies;
  }

  public boolean isFor(StrategySummary strategy, Optional<Account> account) {
    return strategy.status().isPublic()
        || (strategy.status() == StrategyStatus.CONSULTED && account.isPresent())
        || account.filter(one -> one.holdsAny(WRITERS)).isPresent()
        || account.filter(one -> strategy.owner().equals(Optional.of(one.id()))).isPresent();
  }

  /// Whether a commitment is of a strategy that the person may read.
  public boolean isFor(CommitmentLine commitment, Account account) {
    return strategies
        .find(commitment.strategy())
        .filter(strategy -> isFor(strategy, Optional.of(account)))
        .isPresent();
  }

  /// The strategy with this code; one that the person may not read is as if it were not there.
  public Optional<StrategySummary> find(String code, Optional<Account> account) {
    return strategies.findByCode(code).filter(strategy -> isFor(strategy, account));
  }

  /// The commitment with this code; one of a strategy that the person may not read is as if it
  /// were not there.
  public Optional<CommitmentLine> commitmentByCode(String code, Account account) {
    return strategies.commitmentByCode(code).filter(line -> isFor(line, account));
  }
}
