// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.factors;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// Passwords, kept as Argon2id hashes (19 MiB, two passes).
@Component
public class Passwords {

  private static final String READ =
      """
      select hash from identity.password where account_id = :account
      """;

  private static final String WRITE =
      """
      insert into identity.password (account_id, hash, changed_at)
      values (:account, :hash, :now)
      on conflict (account_id) do update set hash = excluded.hash, changed_at = excluded.changed_at
      """;

  private static final String REMOVE =
      """
      delete from identity.password where account_id = :account
      """;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);

  /// Each hash holds 19 MiB while it is made, so that few may be made at once.
  private final Semaphore atOnce = new Semaphore(3, true);

  /// The hash of nothing that anybody knows, so that an address without an account takes as long.
  private final String nobody;

  Passwords(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.nobody = encoder.encode(Secrets.token());
  }

  /// What is kept of `password`.
  public String hash(String password) {
    atOnce.acquireUninterruptibly();
    try {
      return encoder.encode(password);
    } finally {
      atOnce.release();
    }
  }

  /// Whether `password` is the account's. Takes as long when there is no account or no password.
  public boolean matches(Optional<AccountId> account, String password) {
    Optional<String> hash = account.flatMap(this::find);
    boolean same = matches(password, hash.orElse(nobody));
    return same && hash.isPresent();
  }

  /// Whether the account has a password.
  public boolean has(AccountId account) {
    return find(account).isPresent();
  }

  /// Keeps a password's hash, instead of the one before.
  public void keep(AccountId account, String hash) {
    jdbc.sql(WRITE)
        .param("account", account.value())
        .param("hash", hash)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /// Forgets the account's password.
  public void remove(AccountId account) {
    jdbc.sql(REMOVE).param("account", account.value()).update();
  }

  private boolean matches(String password, String hash) {
    if (password.length() > PasswordRules.LONGEST) {
      return false;
    }
    atOnce.acquireUninterruptibly();
    try {
      return encoder.matches(password, hash);
    } finally {
      atOnce.release();
    }
  }

  private Optional<String> find(AccountId account) {
    return jdbc.sql(READ).param("account", account.value()).query(String.class).optional();
  }
}
