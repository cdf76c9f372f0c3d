// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// The named meetings that a barrier can be taken to. The list belongs to the council.
@Component
public class Forums {

  private static final String ALL =
      """
      select f.forum_id, f.name, f.is_current,
             (select count(*)
                from delivery.barrier b
               where b.forum_id = f.forum_id
                 and b.resolved_at is null) as waiting
        from delivery.forum f
       order by f.is_current desc, f.position, f.name
      """;

  private static final String WAITING =
      """
      select a.action_id, a.code, b.words, f.name as forum,
             (b.raised_at at time zone 'Europe/London')::date as raised_on
        from delivery.barrier b
        join delivery.action a on a.action_id = b.action_id
        left join delivery.forum f on f.forum_id = b.forum_id
       where b.resolved_at is null
         and a.withdrawn_at is null
       order by f.position nulls first, f.name, b.raised_at, b.barrier_id
       limit 500
      """;

  private static final String CURRENT_NAME =
      """
      select name from delivery.forum where forum_id = :id and is_current
      """;

  private static final String ADD =
      """
      insert into delivery.forum as f (name) values (:name)
      on conflict (name) do update set is_current = true where not f.is_current
      """;

  private static final String SWITCH =
      """
      update delivery.forum
         set is_current = :current
       where forum_id = :id
         and is_current <> :current
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;

  Forums(JdbcClient jdbc, AuditLog audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// A forum.
  ///
  /// @param isCurrent whether barriers can still be taken to it
  /// @param waiting open barriers that lie with it
  public record Forum(long id, String name, boolean isCurrent, int waiting) {}

  public List<Forum> all() {
    return jdbc.sql(ALL)
        .query(
            (row, number) ->
                new Forum(
                    row.getLong("forum_id"),
                    row.getString("name"),
                    row.getBoolean("is_current"),
                    row.getInt("waiting")))
        .list();
  }

  /// A barrier that stands.
  ///
  /// @param forum where it was taken; absent while it was taken nowhere
  /// @param since the day it was raised
  public record Waiting(
      long action, String code, String words, Optional<String> forum, LocalDate since) {}

  /// Every barrier that stands in the plan, those that were taken nowhere first, the oldest first.
  public List<Waiting> waiting() {
    return jdbc.sql(WAITING)
        .query(
            (row, number) ->
                new Waiting(
                    row.getLong("action_id"),
                    row.getString("code"),
                    row.getString("words"),
                    Optional.ofNullable(row.getString("forum")),
                    ActionStore.day(row, "raised_on").orElseThrow()))
        .list();
  }

  public List<Forum> current() {
    return all().stream().filter(Forum::isCurrent).toList();
  }

  Optional<String> currentName(long id) {
    return jdbc.sql(CURRENT_NAME).param("id", id).query(String.class).optional();
  }

  @Transactional
  public Outcome<String> add(String name, AccountId by) {
    String stripped = name.strip();
    if (stripped.length() < 3 || stripped.length() > 120) {
      return new Outcome.Refused<>(
          List.of(new Problem("PLAN-155", "name", "Name the forum, in 3 to 120 characters.")));
    }
    if (jdbc.sql(ADD).param("name", stripped).update() == 1) {
      audit.record(Optional.of(by), "forum-added", "forum", stripped, Map.of());
    }
    return new Outcome.Done<>(stripped);
  }

  /// Offers the forum for barriers, or no longer.
  @Transactional
  public void offer(long id, boolean isCurrent, AccountId by) {
    if (jdbc.sql(SWITCH).param("id", id).param("current", isCurrent).update() == 1) {
      audit.record(
          Optional.of(by),
          "forum-changed",
          "forum",
          Long.toString(id),
          Map.of("current", Boolean.toString(isCurrent)));
    }
  }
}
