// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.bodies;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Who of a body's members signs in here: private papers of the body are for them.
@Component
public class BodySeats {

  private static final String OF_BODY =
      """
      select account_id from governance.seat where body_id = :body order by account_id
      """;

  private static final String OF_ACCOUNT =
      """
      select body_id from governance.seat where account_id = :account
      """;

  private static final String GIVE =
      """
      insert into governance.seat (body_id, account_id, given_at, given_by)
      values (:body, :account, :at, :by)
      on conflict do nothing
      """;

  private static final String TAKE =
      """
      delete from governance.seat where body_id = :body and account_id = :account
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  BodySeats(JdbcClient jdbc, Accounts accounts, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// The accounts that sit on a body.
  public List<AccountId> of(long body) {
    return jdbc.sql(OF_BODY)
        .param("body", body)
        .query((row, number) -> new AccountId(row.getLong("account_id")))
        .list();
  }

  /// The bodies that a person sits on.
  public Set<Long> of(AccountId account) {
    return new HashSet<>(
        jdbc.sql(OF_ACCOUNT).param("account", account.value()).query(Long.class).list());
  }

  /// Gives somebody a seat; a second time changes nothing.
  @Transactional
  public Outcome<Long> give(long body, Optional<Long> account, AccountId by) {
    Optional<AccountId> member = account.map(AccountId::new).filter(this::isThere);
    if (member.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("GOV-110", "account", "Choose who sits on the body.")));
    }
    int given =
        jdbc.sql(GIVE)
            .param("body", body)
            .param("account", member.get().value())
            .param("at", Timestamp.from(clock.instant()))
            .param("by", by.value())
            .update();
    if (given > 0) {
      record(by, "seat-given", body, member.get());
    }
    return new Outcome.Done<>(body);
  }

  /// Takes the seat away again.
  @Transactional
  public Outcome<Long> take(long body, long account, AccountId by) {
    int taken = jdbc.sql(TAKE).param("body", body).param("account", account).update();
    if (taken > 0) {
      record(by, "seat-taken", body, new AccountId(account));
    }
    return new Outcome.Done<>(body);
  }

  private boolean isThere(AccountId account) {
    return accounts.find(account).isPresent();
  }

  private void record(AccountId by, String act, long body, AccountId member) {
    audit.record(
        Optional.of(by),
        act,
        "body",
        Long.toString(body),
        Map.of("account", Long.toString(member.value())));
  }
}
