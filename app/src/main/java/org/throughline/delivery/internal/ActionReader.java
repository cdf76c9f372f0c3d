// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.ActionStatus;
import org.throughline.platform.documents.DocumentId;

/// Reads one action with all that belongs to it.
@Component
public class ActionReader {

  private static final String MILESTONES =
      """
      select milestone_id, words, due_on, done_on
        from delivery.milestone
       where action_id = :id
         and removed_at is null
       order by due_on, milestone_id
      """;

  private static final String BARRIERS =
      """
      select b.barrier_id, b.words, b.raised_at, b.raised_by, f.name as forum, b.escalated_at,
             b.resolved_at, b.resolved_by, b.resolution
        from delivery.barrier b
        left join delivery.forum f on f.forum_id = b.forum_id
       where b.action_id = :id
       order by b.resolved_at is not null, b.barrier_id desc
      """;

  private static final String EVIDENCE =
      """
      select kind, title, words, link, document, at, account_id
        from delivery.evidence
       where action_id = :id
       order by evidence_id desc
      """;

  private static final String UPDATES =
      """
      select at, account_id, was, status, words
        from delivery.progress_update
       where action_id = :id
       order by update_id desc
       limit :limit
      """;

  private static final String CARRIES =
      """
      select at, account_id, from_year, to_year, from_due_on, to_due_on, reason
        from delivery.carry_forward
       where action_id = :id
       order by carry_id desc
      """;

  private static final String NEEDS =
      """
      select a.action_id, a.code, a.text, a.status
        from delivery.dependency d
        join delivery.action a on a.action_id = d.needs_id
       where d.action_id = :id
       order by a.code
      """;

  private static final String NEEDED_BY =
      """
      select a.action_id, a.code, a.text, a.status
        from delivery.dependency d
        join delivery.action a on a.action_id = d.action_id
       where d.needs_id = :id
       order by a.code
      """;

  private final JdbcClient jdbc;
  private final ActionStore store;

  ActionReader(JdbcClient jdbc, ActionStore store) {
    this.jdbc = jdbc;
    this.store = store;
  }

  /// @param updates how many of the latest updates to read
  public Optional<ActionDetails> find(ActionId id, int updates) {
    return store.find(id).map(row -> details(row, updates));
  }

  private ActionDetails details(ActionRow row, int updates) {
    long id = row.id().value();
    return new ActionDetails(
        row,
        list(MILESTONES, id, ActionReader::step),
        list(BARRIERS, id, ActionReader::barrier),
        list(EVIDENCE, id, ActionReader::proof),
        jdbc.sql(UPDATES)
            .param("id", id)
            .param("limit", updates)
            .query(ActionReader::update)
            .list(),
        list(CARRIES, id, ActionReader::carry),
        list(NEEDS, id, ActionReader::other),
        list(NEEDED_BY, id, ActionReader::other));
  }

  private <T> List<T> list(String sql, long id, RowMapper<T> mapper) {
    return jdbc.sql(sql).param("id", id).query(mapper).list();
  }

  private static ActionDetails.Step step(ResultSet row, int number) throws SQLException {
    return new ActionDetails.Step(
        row.getLong("milestone_id"),
        row.getString("words"),
        ActionStore.day(row, "due_on").orElseThrow(),
        ActionStore.day(row, "done_on"));
  }

  private static ActionDetails.Barrier barrier(ResultSet row, int number) throws SQLException {
    return new ActionDetails.Barrier(
        row.getLong("barrier_id"),
        row.getString("words"),
        ActionStore.moment(row, "raised_at").orElseThrow(),
        ActionStore.account(row, "raised_by"),
        Optional.ofNullable(row.getString("forum")),
        ActionStore.moment(row, "escalated_at"),
        ActionStore.moment(row, "resolved_at"),
        ActionStore.account(row, "resolved_by"),
        Optional.ofNullable(row.getString("resolution")));
  }

  private static ActionDetails.Proof proof(ResultSet row, int number) throws SQLException {
    return new ActionDetails.Proof(
        row.getString("kind"),
        row.getString("title"),
        row.getString("words"),
        Optional.ofNullable(row.getString("link")).or(() -> documentPath(row)),
        ActionStore.moment(row, "at").orElseThrow(),
        ActionStore.account(row, "account_id"));
  }

  private static Optional<String> documentPath(ResultSet row) {
    try {
      return Optional.ofNullable(row.getString("document"))
          .map(number -> new DocumentId(Long.parseLong(number)).path());
    } catch (SQLException unreadable) {
      throw new IllegalStateException("The evidence could not be read", unreadable);
    }
  }

  private static ActionDetails.Update update(ResultSet row, int number) throws SQLException {
    return new ActionDetails.Update(
        ActionStore.moment(row, "at").orElseThrow(),
        ActionStore.account(row, "account_id"),
        ActionStatus.valueOf(row.getString("was")),
        ActionStatus.valueOf(row.getString("status")),
        row.getString("words"));
  }

  private static ActionDetails.Carry carry(ResultSet row, int number) throws SQLException {
    return new ActionDetails.Carry(
        ActionStore.moment(row, "at").orElseThrow(),
        ActionStore.account(row, "account_id"),
        row.getInt("from_year"),
        row.getInt("to_year"),
        ActionStore.day(row, "from_due_on"),
        ActionStore.day(row, "to_due_on").orElseThrow(),
        row.getString("reason"));
  }

  private static ActionDetails.Other other(ResultSet row, int number) throws SQLException {
    return new ActionDetails.Other(
        row.getLong("action_id"),
        row.getString("code"),
        row.getString("text"),
        ActionStatus.valueOf(row.getString("status")));
  }
}
