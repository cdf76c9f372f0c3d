// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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

/// The right to restricted records of children: given to one account by an administrator, for a
/// reason and for a time of at most a year, never to oneself.
@Component
class RestrictedRights {

  private static final String STANDING =
      """
      select r.right_id, r.account_id, a.name, r.reason, r.from_on, r.until_on, g.name as given_by
        from identity.restricted_right r
        join identity.account a on a.account_id = r.account_id
        join identity.account g on g.account_id = r.given_by
       where r.ended_at is null and r.until_on >= :today
       order by a.name, r.right_id
      """;

  private static final String GIVE =
      """
      insert into identity.restricted_right
        (account_id, reason, from_on, until_on, given_by, given_at)
      values (:account, :reason, :from, :until, :by, :at)
      """;

  private static final String END =
      """
      update identity.restricted_right set ended_by = :by, ended_at = :at
       where right_id = :right and ended_at is null
      returning account_id
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  RestrictedRights(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// A right that stands.
  record Right(
      long id,
      AccountId account,
      String name,
      String reason,
      LocalDate from,
      LocalDate until,
      String givenBy) {}

  List<Right> standing() {
    return jdbc.sql(STANDING)
        .param("today", LocalDate.now(clock))
        .query(
            (row, number) ->
                new Right(
                    row.getLong("right_id"),
                    new AccountId(row.getLong("account_id")),
                    row.getString("name"),
                    row.getString("reason"),
                    row.getObject("from_on", LocalDate.class),
                    row.getObject("until_on", LocalDate.class),
                    row.getString("given_by")))
        .list();
  }

  @Transactional
  public Outcome<AccountId> give(
      Optional<AccountId> account, String reason, Optional<LocalDate> until, AccountId by) {
    List<Problem> problems = problems(account, reason, until, by);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    AccountId holder = account.orElseThrow();
    jdbc.sql(GIVE)
        .param("account", holder.value())
        .param("reason", reason)
        .param("from", LocalDate.now(clock))
        .param("until", until.orElseThrow())
        .param("by", by.value())
        .param("at", Timestamp.from(clock.instant()))
        .update();
    audit.record(
        Optional.of(by),
        "restricted-right-given",
        "account",
        "" + holder.value(),
        Map.of("until", until.orElseThrow().toString()));
    return new Outcome.Done<>(holder);
  }

  @Transactional
  public boolean end(long right, AccountId by) {
    Optional<Long> account =
        jdbc.sql(END)
            .param("right", right)
            .param("by", by.value())
            .param("at", Timestamp.from(clock.instant()))
            .query(Long.class)
            .optional();
    account.ifPresent(
        id ->
            audit.record(Optional.of(by), "restricted-right-ended", "account", "" + id, Map.of()));
    return account.isPresent();
  }

  private List<Problem> problems(
      Optional<AccountId> account, String reason, Optional<LocalDate> until, AccountId by) {
    List<Problem> problems = new ArrayList<>();
    LocalDate today = LocalDate.now(clock);
    if (account.isEmpty()) {
      problems.add(new Problem("PERSON-201", "account", "Choose who needs the right."));
    } else if (account.get().equals(by)) {
      problems.add(
          new Problem(
              "PERSON-202",
              "account",
              "Nobody gives the right to themselves. Ask another administrator."));
    }
    if (reason.length() < 10 || reason.length() > 500) {
      problems.add(
          new Problem(
              "PERSON-203", "reason", "Say in 10 to 500 characters why the right is needed."));
    }
    if (until.isEmpty()) {
      problems.add(new Problem("PERSON-204", "until", "Enter the last day of the right."));
    } else if (until.get().isBefore(today) || until.get().isAfter(today.plusYears(1))) {
      problems.add(
          new Problem(
              "PERSON-205",
              "until",
              "The last day lies between today and a year from today. Enter such a day."));
    }
    return problems;
  }
}
