// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Actions;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.Signature;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.strategy.ActionsPlanned;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.CommitmentsRevised;
import org.throughline.strategy.InventedStrategiesRemoved;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategySummary;

/// Follows the strategy, in its own transaction: what it adopts becomes actions, what it withdraws
/// takes no more updates.
@Component
class AdoptedActions {

  private static final String OPEN_OF_COMMITMENTS =
      """
      select action_id
        from delivery.action
       where commitment_id = any(:commitments)
         and withdrawn_at is null
       order by action_id
      """;

  private static final String WITHDRAW =
      """
      update delivery.action set withdrawn_at = :at where action_id = :id
      """;

  private final Actions actions;
  private final ActionWriting writing;
  private final Strategies strategies;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  AdoptedActions(
      Actions actions,
      ActionWriting writing,
      Strategies strategies,
      Accounts accounts,
      JdbcClient jdbc,
      Clock clock) {
    this.actions = actions;
    this.writing = writing;
    this.strategies = strategies;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The demonstration authority is left out: it brings its actions together with their past.
  @EventListener
  void plan(ActionsPlanned event) {
    StrategySummary strategy = strategies.find(event.strategy()).orElseThrow();
    if (strategy.isInvented()) {
      return;
    }
    Map<CommitmentId, CommitmentLine> lines =
        strategies.commitments(event.strategy()).stream()
            .collect(Collectors.toMap(CommitmentLine::id, Function.identity()));
    List<Account> officers = accounts.all();
    List<NewAction> planned =
        event.actions().stream()
            .map(
                each ->
                    new PrintedAction(each, strategy, officers).under(lines.get(each.commitment())))
            .toList();
    actions.plan(planned, Signature.ofNobody(clock.instant()));
  }

  @EventListener
  void withdraw(CommitmentsRevised event) {
    Long[] commitments = event.withdrawn().stream().map(CommitmentId::value).toArray(Long[]::new);
    jdbc.sql(OPEN_OF_COMMITMENTS)
        .param("commitments", commitments)
        .query(Long.class)
        .list()
        .forEach(number -> withdraw(new ActionId(number)));
  }

  @EventListener
  void remove(InventedStrategiesRemoved event) {
    actions.removeInvented();
  }

  private void withdraw(ActionId action) {
    Signature signature = Signature.ofNobody(clock.instant());
    writing.write(
        action,
        OptionalLong.empty(),
        signature,
        "action-withdrawn",
        edit -> {
          jdbc.sql(WITHDRAW)
              .param("id", action.value())
              .param("at", ActionStore.utc(signature.at()))
              .update();
          edit.changed("withdrawn", "", "The strategy no longer promises this");
          return List.of();
        });
  }
}
