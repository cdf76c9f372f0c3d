// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.delivery.ActionHistory;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.Signature;
import org.throughline.platform.audit.AuditLog;
import org.throughline.strategy.CommitmentId;
import tools.jackson.databind.ObjectMapper;

/// Writes many actions, with or without a past, one statement a table.
@Component
public class ActionLoading {

  private static final String ONE_AT_A_TIME =
      """
      select pg_advisory_xact_lock(hashtext('delivery.codes'))
      """;

  private static final String CODES =
      """
      select commitment_id, code
        from delivery.action
       where commitment_id = any(:commitments)
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final ActionStore store;
  private final DependencyStore dependencies;
  private final AuditLog audit;

  ActionLoading(
      JdbcClient jdbc,
      ObjectMapper json,
      ActionStore store,
      DependencyStore dependencies,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.json = json;
    this.store = store;
    this.dependencies = dependencies;
    this.audit = audit;
  }

  /// Writes the actions in the order given, and one audit line for all of them: each action's own
  /// history keeps who wrote what and when.
  ///
  /// @param signature who loads them now, which is not who planned them then
  /// @throws IllegalArgumentException when an action waits for one that is not there, or for
  ///     itself
  @Transactional
  public List<ActionId> load(List<ActionHistory> histories, Signature signature) {
    if (histories.isEmpty()) {
      return List.of();
    }
    jdbc.sql(ONE_AT_A_TIME).query((each, number) -> 1).list();
    List<PastOfAction> pasts = pasts(histories);
    List<ActionId> ids =
        jdbc.sql(LoadStatements.ACTIONS)
            .param("rows", rows(pasts.stream().map(PastOfAction::action)))
            .query((row, number) -> new ActionId(row.getLong("action_id")))
            .list();
    addForums(histories);
    add(LoadStatements.MILESTONES, pasts.stream().flatMap(PastOfAction::milestones));
    add(LoadStatements.EVIDENCE, pasts.stream().flatMap(PastOfAction::evidence));
    add(LoadStatements.BARRIERS, pasts.stream().flatMap(PastOfAction::barriers));
    add(LoadStatements.CARRIES, pasts.stream().flatMap(PastOfAction::carries));
    add(LoadStatements.CHANGES, pasts.stream().flatMap(PastOfAction::changes));
    add(
        LoadStatements.UPDATES,
        pasts.stream()
            .flatMap(PastOfAction::updates)
            .sorted(Comparator.comparing(LoadRows.Update::at)));
    Long[] numbers = ids.stream().map(ActionId::value).toArray(Long[]::new);
    addNeeds(pasts, numbers);
    store.findNextMilestones(numbers);
    store.countOpenBarriers(numbers);
    audit.record(
        signature.by(),
        "actions-planned",
        "plan",
        Long.toString(histories.getFirst().action().commitment().strategy().value()),
        Map.of("actions", Integer.toString(ids.size())));
    return ids;
  }

  private List<PastOfAction> pasts(List<ActionHistory> histories) {
    List<NewAction> arriving = histories.stream().map(ActionHistory::action).toList();
    ActionCodes codes = codes(arriving);
    return histories.stream()
        .map(history -> new PastOfAction(codes.codeOf(history.action()), history))
        .toList();
  }

  private ActionCodes codes(List<NewAction> arriving) {
    record Taken(CommitmentId commitment, String code) {}
    Long[] commitments =
        arriving.stream()
            .map(each -> each.commitment().id().value())
            .distinct()
            .toArray(Long[]::new);
    List<Taken> taken =
        jdbc.sql(CODES)
            .param("commitments", commitments)
            .query(
                (row, number) ->
                    new Taken(
                        new CommitmentId(row.getLong("commitment_id")), row.getString("code")))
            .list();
    Map<CommitmentId, Integer> existing =
        taken.stream().collect(Collectors.toMap(Taken::commitment, each -> 1, Integer::sum));
    Set<String> known = taken.stream().map(Taken::code).collect(Collectors.toSet());
    return new ActionCodes(known, existing, arriving);
  }

  private void addForums(List<ActionHistory> histories) {
    String[] names =
        histories.stream()
            .flatMap(history -> history.barriers().stream())
            .map(ActionHistory.PastBarrier::forum)
            .flatMap(Optional::stream)
            .distinct()
            .toArray(String[]::new);
    if (names.length > 0) {
      jdbc.sql(LoadStatements.FORUMS).param("names", names).update();
    }
  }

  private void addNeeds(List<PastOfAction> pasts, Long[] numbers) {
    List<LoadRows.Need> needs = pasts.stream().flatMap(PastOfAction::needs).toList();
    int added = add(LoadStatements.NEEDS, needs.stream());
    if (added != needs.size()) {
      throw new IllegalArgumentException("An action waits for a code that no action has");
    }
    if (added > 0 && dependencies.hasCircle(numbers)) {
      throw new IllegalArgumentException("An action waits for itself by way of others");
    }
  }

  private int add(String statement, Stream<?> rows) {
    List<?> all = rows.toList();
    return all.isEmpty() ? 0 : jdbc.sql(statement).param("rows", rows(all.stream())).update();
  }

  private String rows(Stream<?> rows) {
    return json.writeValueAsString(new ArrayList<>(rows.toList()));
  }

  /// An action that is planned now and has no past.
  public static ActionHistory without(NewAction action, Signature planned) {
    return new ActionHistory(action, planned, List.of(), List.of(), List.of(), Optional.empty());
  }
}
