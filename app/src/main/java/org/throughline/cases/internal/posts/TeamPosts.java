// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.posts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.internal.CaseRow;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;

/// Keeps the posts of the team. One that was abolished is kept as it was and listed no more.
@Component
@Transactional
public class TeamPosts {

  private static final String ALL =
      """
      select post_id, title, team, hundredths, holder_id, vacant_since, note, version
        from cases.post
       where ended_at is null
       order by vacant_since nulls last, title, post_id
      """;

  private static final String LOCK =
      """
      select version, changed_by from cases.post where post_id = :post and ended_at is null for update
      """;

  private static final String ADD =
      """
      insert into cases.post
        (title, team, hundredths, holder_id, vacant_since, note, changed_by, changed_at)
      values (:title, :team, :hundredths, :holder, :since, :note, :by, :at)
      returning post_id
      """;

  private static final String CHANGE =
      """
      update cases.post
         set title = :title, team = :team, hundredths = :hundredths, holder_id = :holder,
             vacant_since = :since, note = :note, version = version + 1, changed_by = :by, changed_at = :at
       where post_id = :post
      """;

  private static final String END =
      """
      update cases.post
         set ended_at = :at, version = version + 1, changed_by = :by, changed_at = :at
       where post_id = :post
      """;

  private static final Problem NOT_THERE =
      new Problem("CASE-236", "", "This post is not there any more. Open the page again.");

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  TeamPosts(JdbcClient jdbc, Accounts accounts, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  private record Locked(long version, AccountId by) {}

  /// Those that are vacant first, the longest vacant at the top.
  @Transactional(readOnly = true)
  public List<Post> all() {
    return jdbc.sql(ALL).query(TeamPosts::post).list();
  }

  @Transactional(readOnly = true)
  public Optional<Post> find(long id) {
    return all().stream().filter(post -> post.id() == id).findFirst();
  }

  /// Who may hold a post: whoever works on cases.
  @Transactional(readOnly = true)
  public List<Account> holders() {
    return accounts.all().stream()
        .filter(account -> account.holds(Role.CASE_OFFICER) || account.holds(Role.CASEWORK_MANAGER))
        .toList();
  }

  public Outcome<Long> add(Map<String, String> sent, AccountId by) {
    PostRules.Read read = read(sent);
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    long id = jdbc.sql(ADD).paramSource(values(read.wished().get(), by)).query(Long.class).single();
    tell("team-post-added", id, by);
    return new Outcome.Done<>(id);
  }

  /// @param version that the person saw
  public Outcome<Long> change(long id, long version, Map<String, String> sent, AccountId by) {
    Optional<Outcome<Long>> stopped = stopped(id, version);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    PostRules.Read read = read(sent);
    if (read.wished().isEmpty()) {
      return new Outcome.Refused<>(read.problems());
    }
    jdbc.sql(CHANGE).paramSource(values(read.wished().get(), by).addValue("post", id)).update();
    tell("team-post-changed", id, by);
    return new Outcome.Done<>(id);
  }

  /// Notes that the post was abolished, or entered by mistake.
  public Outcome<Long> end(long id, long version, AccountId by) {
    Optional<Outcome<Long>> stopped = stopped(id, version);
    if (stopped.isPresent()) {
      return stopped.get();
    }
    jdbc.sql(END)
        .param("post", id)
        .param("by", by.value())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    tell("team-post-ended", id, by);
    return new Outcome.Done<>(id);
  }

  private PostRules.Read read(Map<String, String> sent) {
    return PostRules.of(sent, holders().stream().map(Account::id).toList(), LocalDate.now(clock));
  }

  /// Takes the row's lock; an answer when it is gone, or was changed by somebody else.
  private Optional<Outcome<Long>> stopped(long id, long version) {
    Optional<Locked> locked =
        jdbc.sql(LOCK)
            .param("post", id)
            .query(
                (row, at) ->
                    new Locked(row.getLong("version"), new AccountId(row.getLong("changed_by"))))
            .optional();
    if (locked.isEmpty()) {
      return Optional.of(new Outcome.Refused<>(List.of(NOT_THERE)));
    }
    String who = accounts.find(locked.get().by()).map(Account::name).orElse("Somebody");
    return locked.get().version() == version
        ? Optional.empty()
        : Optional.of(new Outcome.Overtaken<>(who, locked.get().version()));
  }

  private MapSqlParameterSource values(Post post, AccountId by) {
    return new MapSqlParameterSource()
        .addValue("title", post.title())
        .addValue("team", post.team())
        .addValue("hundredths", post.hundredths())
        .addValue("holder", post.holder().map(AccountId::value).orElse(null), Types.BIGINT)
        .addValue("since", post.vacantSince().map(java.sql.Date::valueOf).orElse(null), Types.DATE)
        .addValue("note", post.note())
        .addValue("by", by.value())
        .addValue("at", Timestamp.from(clock.instant()));
  }

  private void tell(String act, long id, AccountId by) {
    audit.record(Optional.of(by), act, "team-post", Long.toString(id), Map.of());
  }

  private static Post post(ResultSet row, int at) throws SQLException {
    return new Post(
        row.getLong("post_id"),
        row.getString("title"),
        row.getString("team"),
        row.getInt("hundredths"),
        CaseRow.account(row, "holder_id"),
        Optional.ofNullable(row.getObject("vacant_since", LocalDate.class)),
        row.getString("note"),
        row.getLong("version"));
  }
}
