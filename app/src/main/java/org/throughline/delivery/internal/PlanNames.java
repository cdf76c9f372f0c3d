// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.StrategySummary;

/// What numbers in the plan stand for: strategies, priorities and people, as they were a moment
/// ago.
///
/// @param strategies those that were adopted, closed ones included, by code
/// @param priorities of all of them, by strategy and number
/// @param officers who may own an action, by name
/// @param names of everybody who ever had an account
public record PlanNames(
    List<StrategySummary> strategies,
    List<PrioritySummary> priorities,
    List<Account> officers,
    Map<AccountId, String> names,
    Map<StrategyId, StrategySummary> strategyById,
    Map<PriorityId, PrioritySummary> priorityById) {

  static PlanNames of(
      List<StrategySummary> strategies,
      List<PrioritySummary> priorities,
      List<Account> officers,
      Map<AccountId, String> names) {
    return new PlanNames(
        List.copyOf(strategies),
        List.copyOf(priorities),
        List.copyOf(officers),
        Map.copyOf(names),
        strategies.stream().collect(Collectors.toMap(StrategySummary::id, Function.identity())),
        priorities.stream().collect(Collectors.toMap(PrioritySummary::id, Function.identity())));
  }

  /// The strategies whose plan is being worked on: adopted and not closed.
  public List<StrategySummary> current() {
    return strategies.stream().filter(each -> each.status() == StrategyStatus.ADOPTED).toList();
  }

  public Optional<StrategySummary> strategy(String code) {
    return strategies.stream().filter(each -> each.code().equalsIgnoreCase(code)).findFirst();
  }

  public Optional<StrategySummary> strategy(StrategyId id) {
    return Optional.ofNullable(strategyById.get(id));
  }

  public Optional<PrioritySummary> priority(PriorityId id) {
    return Optional.ofNullable(priorityById.get(id));
  }

  /// The priority with a code such as `S2`.
  public Optional<PrioritySummary> priority(String code) {
    return priorities.stream().filter(each -> codeOf(each).equalsIgnoreCase(code)).findFirst();
  }

  /// Such as `S2`: the strategy's code and the priority's number.
  public String codeOf(PrioritySummary priority) {
    StrategySummary strategy = strategyById.get(priority.strategy());
    return (strategy == null ? "" : strategy.code()) + priority.number();
  }

  public List<PrioritySummary> prioritiesOf(StrategyId strategy) {
    return priorities.stream().filter(each -> each.strategy().equals(strategy)).toList();
  }

  /// Somebody's name, whether or not the account is still open.
  public String name(AccountId account) {
    return names.getOrDefault(account, "A colleague");
  }

  /// As above; `Throughline` for what nobody typed.
  public String name(Optional<AccountId> account) {
    return account.map(this::name).orElse("Throughline");
  }
}
