// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.PlanSettings;
import org.throughline.delivery.internal.ActionDetails;
import org.throughline.delivery.internal.ActionPast;
import org.throughline.delivery.internal.ActionReader;
import org.throughline.delivery.internal.Forums;
import org.throughline.delivery.internal.HistoryEntry;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.BesideAction;
import org.throughline.platform.web.Option;
import org.throughline.strategy.Strategies;

/// Makes an action's page, and the panel that shows the same beside the list.
@Component
class ActionPageMaker {

  private static final int UPDATES = 20;
  private static final int UPDATES_IN_PANEL = 3;

  private final ActionReader reader;
  private final ActionPast past;
  private final Forums forums;
  private final PlanNamesReader names;
  private final Strategies strategies;
  private final PlanSettings settings;
  private final List<BesideAction> beside;
  private final Clock clock;

  ActionPageMaker(
      ActionReader reader,
      ActionPast past,
      Forums forums,
      PlanNamesReader names,
      Strategies strategies,
      PlanSettings settings,
      List<BesideAction> beside,
      Clock clock) {
    this.reader = reader;
    this.past = past;
    this.forums = forums;
    this.names = names;
    this.strategies = strategies;
    this.settings = settings;
    this.beside = List.copyOf(beside);
    this.clock = clock;
  }

  /// @param overtakenSince the version this person saw, when others have saved since
  Optional<ActionPage> page(
      ActionId id, Account account, ActionForm form, Optional<Long> overtakenSince, String back) {
    return reader
        .find(id, UPDATES)
        .map(
            action ->
                make(
                    action,
                    account,
                    form,
                    past.after(id, 0),
                    overtakenSince.map(version -> past.after(id, version)).orElse(List.of()),
                    back));
  }

  Optional<ActionPage> panel(ActionId id, Account account, String back) {
    return reader
        .find(id, UPDATES_IN_PANEL)
        .map(action -> make(action, account, ActionForm.empty(), List.of(), List.of(), back));
  }

  private ActionPage make(
      ActionDetails action,
      Account account,
      ActionForm form,
      List<HistoryEntry> history,
      List<HistoryEntry> overtaken,
      String back) {
    Optional<String> promise =
        strategies
            .commitment(action.row().commitment())
            .map(line -> line.text())
            .filter(text -> !text.equals(action.row().facts().text()));
    return new ActionPage(
        action,
        namesOf(action),
        Rights.of(account, action.row()),
        LocalDate.now(clock),
        settings.silentAfterDays(),
        promise,
        beside.stream().flatMap(each -> each.of(action.row().code(), account).stream()).toList(),
        forums.current().stream()
            .map(each -> new Option(Long.toString(each.id()), each.name()))
            .toList(),
        history,
        form,
        overtaken,
        back);
  }

  private PlanNames namesOf(ActionDetails action) {
    PlanNames known = names.namesKnowing(action.row().facts().owner().stream().toList());
    return known.strategy(action.row().strategy()).isPresent() ? known : names.fresh();
  }
}
