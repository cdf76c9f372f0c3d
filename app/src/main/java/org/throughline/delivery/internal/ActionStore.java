// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.Pence;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.StrategyId;

/// Actions, one row each.
@Component
public class ActionStore {

  private static final String READ =
      """
      select a.action_id, a.commitment_id, a.strategy_id, a.priority_id, a.code, a.year,
             a.original_year, a.original_due_on, a.theme, a.text, a.note, a.owner_id, a.partners,
             a.success, a.starts_on, a.due_on, a.cost_pence, a.status, a.last_update_at,
             a.quiet_since, a.withdrawn_at, a.version,
             array(select n.code
                     from delivery.dependency d
                     join delivery.action n on n.action_id = d.needs_id
                    where d.action_id = a.action_id
                    order by n.code) as needs
        from delivery.action a
      """;

  private static final String LOCK =
      """
      select version
        from delivery.action
       where action_id = :id
         for update
      """;

  private static final String REVISE =
      """
      update delivery.action
         set text = :text,
             year = :year,
             theme = :theme,
             owner_id = :owner,
             partners = :partners,
             success = :success,
             starts_on = :start,
             due_on = :due,
             cost_pence = :cost,
             quiet_since = case when last_update_at is not null then quiet_since
                                else greatest(:start::date,
                                              (planned_at at time zone 'Europe/London')::date)
                           end
       where action_id = :id
      """;

  private static final String NEXT_MILESTONE =
      """
      update delivery.action a
         set (next_milestone_on, next_milestone) =
             (select m.due_on, m.words
                from delivery.milestone m
               where m.action_id = a.action_id
                 and m.done_on is null
                 and m.removed_at is null
               order by m.due_on, m.milestone_id
               limit 1)
       where a.action_id = any(:ids)
      """;

  private static final String OPEN_BARRIERS =
      """
      update delivery.action a
         set open_barriers = (select count(*)
                                from delivery.barrier b
                               where b.action_id = a.action_id
                                 and b.resolved_at is null)
       where a.action_id = any(:ids)
      """;

  private final JdbcClient jdbc;

  ActionStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<ActionRow> find(ActionId id) {
    return jdbc.sql(READ + " where a.action_id = :id")
        .param("id", id.value())
        .query(ActionStore::row)
        .optional();
  }

  public Optional<ActionRow> findByCode(String code) {
    return jdbc.sql(READ + " where a.code = :code")
        .param("code", code)
        .query(ActionStore::row)
        .optional();
  }

  /// The actions with these codes, in the order of their codes.
  public List<ActionRow> withCodes(List<String> codes) {
    return jdbc.sql(READ + " where a.code = any(:codes) order by a.code")
        .param("codes", codes.toArray(String[]::new))
        .query(ActionStore::row)
        .list();
  }

  /// Every action of a commitment, by code.
  public List<ActionRow> of(CommitmentId commitment) {
    return jdbc.sql(READ + " where a.commitment_id = :commitment order by a.code")
        .param("commitment", commitment.value())
        .query(ActionStore::row)
        .list();
  }

  /// Every action that `filter` leaves in, one after the other, never all in memory.
  public void each(
      PlanFilter filter, LocalDate today, LocalDate silentBefore, Consumer<ActionRow> reader) {
    PlanWhere where = PlanWhere.of(filter, true);
    jdbc.sql(READ + where.sql() + " order by a.code")
        .params(where.params())
        .param("today", today)
        .param("silentBefore", silentBefore)
        .query(
            row -> {
              reader.accept(row(row, 0));
            });
  }

  /// The action as it stands, held against everybody else until the transaction ends.
  Optional<ActionRow> lock(ActionId id) {
    return jdbc.sql(LOCK).param("id", id.value()).query(Long.class).optional().isPresent()
        ? find(id)
        : Optional.empty();
  }

  void revise(ActionId id, ActionFacts facts) {
    jdbc.sql(REVISE)
        .param("id", id.value())
        .param("text", facts.text())
        .param("year", facts.year())
        .param("theme", facts.theme())
        .param("owner", facts.owner().map(AccountId::value).orElse(null))
        .param("partners", facts.partners().toArray(String[]::new))
        .param("success", facts.success().toArray(String[]::new))
        .param("start", facts.start().orElse(null))
        .param("due", facts.due().orElse(null))
        .param("cost", facts.cost().map(Pence::value).orElse(null))
        .update();
  }

  void findNextMilestones(Long[] actions) {
    jdbc.sql(NEXT_MILESTONE).param("ids", actions).update();
  }

  void countOpenBarriers(Long[] actions) {
    jdbc.sql(OPEN_BARRIERS).param("ids", actions).update();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Long.class)).map(AccountId::new);
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static ActionRow row(ResultSet row, int number) throws SQLException {
    return new ActionRow(
        new ActionId(row.getLong("action_id")),
        new CommitmentId(row.getLong("commitment_id")),
        new StrategyId(row.getLong("strategy_id")),
        new PriorityId(row.getLong("priority_id")),
        row.getString("code"),
        facts(row),
        row.getString("note"),
        row.getInt("original_year"),
        day(row, "original_due_on"),
        ActionStatus.valueOf(row.getString("status")),
        moment(row, "last_update_at"),
        day(row, "quiet_since").orElseThrow(),
        moment(row, "withdrawn_at").isPresent(),
        row.getLong("version"));
  }

  private static ActionFacts facts(ResultSet row) throws SQLException {
    return new ActionFacts(
        row.getString("text"),
        row.getInt("year"),
        row.getString("theme"),
        account(row, "owner_id"),
        texts(row, "partners"),
        day(row, "starts_on"),
        day(row, "due_on"),
        texts(row, "success"),
        Optional.ofNullable(row.getObject("cost_pence", Long.class)).map(Pence::new),
        texts(row, "needs"));
  }
}
