// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.sessions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Where people are signed in, and how that ends from elsewhere.
@Component
public class SessionList {

  private static final String OF_ACCOUNT =
      """
      select handle, device, place, began_at, seen_at
        from identity.session
       where account_id = :account
         and expires_at > :now
         and began_at > :oldest
       order by seen_at desc, handle
      """;

  private static final String END_ONE =
      """
      delete from identity.session where account_id = :account and handle = :handle
      """;

  private static final String END_OTHERS =
      """
      delete from identity.session where account_id = :account and handle <> :kept
      """;

  private static final String SWEEP =
      """
      delete from identity.session where expires_at <= :now or began_at <= :oldest
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SessionLimits limits;
  private final AuditLog audit;

  SessionList(JdbcClient jdbc, Clock clock, SessionLimits limits, AuditLog audit) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.limits = limits;
    this.audit = audit;
  }

  /// The account's sessions, the one used last first.
  public List<SessionRow> of(AccountId account) {
    return jdbc.sql(OF_ACCOUNT)
        .param("account", account.value())
        .param("now", now())
        .param("oldest", oldest())
        .query(
            (row, number) ->
                new SessionRow(
                    row.getString("handle"),
                    row.getString("device"),
                    row.getString("place"),
                    row.getTimestamp("began_at").toInstant(),
                    row.getTimestamp("seen_at").toInstant()))
        .list();
  }

  /// Ends one session of the account.
  ///
  /// @return false when it had ended before
  @Transactional
  public boolean end(AccountId account, String handle, AccountId by) {
    int ended =
        jdbc.sql(END_ONE).param("account", account.value()).param("handle", handle).update();
    record(account, by, ended);
    return ended > 0;
  }

  /// Ends all sessions of the account except one.
  ///
  /// @param kept the session that goes on; absent to end all
  /// @return how many were ended
  @Transactional
  public int endOthers(AccountId account, Optional<String> kept, AccountId by) {
    int ended =
        jdbc.sql(END_OTHERS)
            .param("account", account.value())
            .param("kept", kept.orElse(""))
            .update();
    record(account, by, ended);
    return ended;
  }

  /// Forgets sessions that have run out.
  public void sweep() {
    jdbc.sql(SWEEP).param("now", now()).param("oldest", oldest()).update();
  }

  private void record(AccountId account, AccountId by, int ended) {
    if (ended > 0) {
      audit.record(
          Optional.of(by),
          "sessions-ended",
          "account",
          Long.toString(account.value()),
          Map.of("number", Integer.toString(ended)));
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private Timestamp oldest() {
    Instant oldest = clock.instant().minus(limits.longest());
    return Timestamp.from(oldest);
  }
}
